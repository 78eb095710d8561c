// What the report page reads: the month's records and what its figures need beside them, live.
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { MonthFacts } from '../../../domain/indicator.ts'
import { type Missing, missingIn } from '../../../domain/missing.ts'
import { addMonths, type Month } from '../../../domain/month.ts'
import { type MonthlyReport, monthlyReport } from '../../../domain/monthly-report.ts'
import type { Values } from '../../../domain/record.ts'
import type { Library } from '../../../store/library.ts'
import { entriesOfKind, entriesOfMonth, entryById } from '../../../store/live-queries.ts'
import type { StoredEntry } from '../../../store/stored-entry.ts'
import { useLibrary, useToday } from '../../library-context.tsx'

/** The facts with their records as stored, so that a line can say "belum terkirim". */
export interface ReportFacts extends MonthFacts {
  readonly entries: readonly StoredEntry[]
  readonly facilities: readonly StoredEntry[]
  readonly partners: readonly StoredEntry[]
  readonly previous: readonly StoredEntry[]
  readonly library: Values
}

export interface OpenReport {
  readonly facts: ReportFacts
  readonly report: MonthlyReport
  readonly missing: readonly Missing[]
  /** The register values of `monthReport:<month>`, where it was begun. */
  readonly about: Values | undefined
}

export const readFacts = async (library: Library, month: Month): Promise<ReportFacts> => {
  const [entries, previous, facilities, partners, profile] = await Promise.all([
    entriesOfMonth(library, month),
    entriesOfMonth(library, addMonths(month, -1)),
    entriesOfKind(library, 'facility'),
    entriesOfKind(library, 'partner'),
    entryById(library, 'library'),
  ])
  return { month, entries, previous, facilities, partners, library: profile?.values ?? {} }
}

/** Undefined until it is read: nothing is shown as 0 before it was counted. */
export const useReport = (month: Month): OpenReport | undefined => {
  const library = useLibrary()
  const today = useToday()
  const facts = useLiveQuery(() => readFacts(library, month), [library, month])
  return useMemo(() => {
    // After a change of month the facts are those of the month before until the new ones are read.
    if (!facts || facts.month !== month) return undefined
    return {
      facts,
      report: monthlyReport(facts),
      missing: missingIn(month, today, facts.entries, facts.library),
      about: facts.entries.find(({ id }) => id === `monthReport:${month}`)?.values,
    }
  }, [facts, month, today])
}

// What the report page reads: the month's records and what its figures need beside them, live.
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { type Missing, missingIn } from '../../../domain/missing.ts'
import type { Month } from '../../../domain/month.ts'
import { type MonthlyReport, monthlyReport } from '../../../domain/monthly-report.ts'
import type { Values } from '../../../domain/record.ts'
import { useLibrary, useToday } from '../../library-context.tsx'
import { type ReportFacts, readFacts } from '../../report/read-facts.ts'

export interface OpenReport {
  readonly facts: ReportFacts
  readonly report: MonthlyReport
  readonly missing: readonly Missing[]
  /** The register values of `monthReport:<month>`, where it was begun. */
  readonly about: Values | undefined
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

export { type ReportFacts, readFacts } from '../../report/read-facts.ts'

// What the report page reads: the month's records and what its figures need beside them, live.
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { monthReportIn } from '../../../domain/closed-month.ts'
import { type Missing, missingIn } from '../../../domain/missing.ts'
import type { Month } from '../../../domain/month.ts'
import { type MonthState, monthState } from '../../../domain/month-state.ts'
import { type MonthlyReport, monthlyReport } from '../../../domain/monthly-report.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { type ReportFacts, readMonth } from '../../../store/report/read-months.ts'
import { useLibrary, useToday } from '../../library-context.tsx'

export interface OpenReport {
  readonly facts: ReportFacts
  readonly report: MonthlyReport
  readonly missing: readonly Missing[]
  /** The record `monthReport:<month>`, where it was begun. */
  readonly entry: StoredEntry | undefined
  readonly state: MonthState
}

/** Undefined until it is read: nothing is shown as 0 before it was counted. */
export const useReport = (month: Month): OpenReport | undefined => {
  const library = useLibrary()
  const today = useToday()
  const facts = useLiveQuery(() => readMonth(library, month), [library, month])
  return useMemo(() => {
    // After a change of month the facts are those of the month before until the new ones are read.
    if (!facts || facts.month !== month) return undefined
    const report = monthlyReport(facts)
    const entry = monthReportIn(month, facts.entries)
    const missing = missingIn(month, today, facts.entries, facts.library)
    return { facts, report, missing, entry, state: monthState(facts, report) }
  }, [facts, month, today])
}

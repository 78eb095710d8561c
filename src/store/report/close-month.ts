// "Tutup bulan": the figures of the month and their code, kept as they are handed in. No internet is needed.
import { cleanText, cutText } from '../../domain/clean-text.ts'
import { longestReason, monthReportId, monthReportIn } from '../../domain/closed-month.ts'
import { closingOf, nextClosing, textsMark } from '../../domain/closing.ts'
import type { Month } from '../../domain/month.ts'
import { monthState } from '../../domain/month-state.ts'
import { reportByRules } from '../../domain/monthly-report.ts'
import type { Values } from '../../domain/record.ts'
import { currentRules } from '../../domain/rules.ts'
import type { Library } from '../library.ts'
import { entryById } from '../records/live-queries.ts'
import { type Saving, saveRecord } from '../records/save-record.ts'
import { currentStaff } from '../staff.ts'
import { type ReportFacts, readMonth } from './read-months.ts'

interface CloseMonth {
  /** Why the report is handed in again; every revision after the first has one. */
  readonly reason?: string
  /** The month is said to be nil in the same save. */
  readonly nil?: true
}

/**
 * Hands the month in as its next revision: figures and code are worked out anew from what is stored now, so
 * that nothing which a screen showed a moment ago is frozen. Where two devices closed the month this takes the
 * place of both.
 */
export async function closeMonth(
  library: Library,
  month: Month,
  { reason, nil }: CloseMonth = {},
): Promise<Saving> {
  const id = monthReportId(month)
  const [facts, about, staff] = await Promise.all([
    readMonth(library, month),
    entryById(library, id),
    currentStaff(library),
  ])
  const values: Values = nil ? { nil } : {}
  const told = nil ? withNil(facts) : facts
  const report = reportByRules(told, currentRules)
  const why = cutText(cleanText(reason ?? '').trim(), longestReason)
  const closing = nextClosing(closingOf(about?.values), {
    at: library.env.now(),
    rules: report.rules,
    code: monthState(told, report).code,
    figures: report.figures,
    texts: textsMark(about?.values),
    ...(staff && { by: staff.id }),
    ...(why && { reason: why }),
  })
  return saveRecord(library, { kind: 'monthReport', id, values: { ...values, closing } })
}

const withNil = (facts: ReportFacts): ReportFacts => {
  const id = monthReportId(facts.month)
  const about = monthReportIn(facts.month, facts.entries)
  const nil = { ...about, id, kind: 'monthReport', values: { ...about?.values, nil: true } }
  const others = facts.entries.filter((entry) => entry.id !== id)
  return {
    ...facts,
    entries: [...others, { month: facts.month, unsent: true, disputed: false, differing: [], ...nil }],
  }
}

// The report for programs. Its keys are a promise to whoever reads such files: they never change their meaning.
import { cleanValue } from '../domain/clean-text.ts'
import type { Figures } from '../domain/indicator.ts'
import type { Month } from '../domain/month.ts'
import type { ReportState } from '../domain/monthly-report.ts'
import type { ReportData, ReportDocument } from './report-document.ts'

/** What is in the file, as UTF-8 text with two spaces of indentation. */
interface ReportJson {
  /** Always `lumbung-report`, and the version of this shape: 1. A key is only ever added to a version. */
  readonly format: 'lumbung-report'
  readonly version: 1
  /** `village` is the number of Kemendagri, `33.15.14.2006`; empty where the profile has none. */
  readonly library: { readonly name: string; readonly village: string }
  /** `2026-11`; `2026-C1` to `C3`, `2026-S1` or `S2`, `2026`. */
  readonly period: string
  /** `filled`: something happened. `nil`: the library said that nothing did. `empty`: nobody said anything. */
  readonly state: ReportState
  /** The report code of exactly these figures, as on paper: `K7Q2-M9`. */
  readonly code: string
  /** The revision that was handed in; null while the month is open, and for a longer period. */
  readonly revision: number | null
  /** True where the figures changed after that revision. */
  readonly changed: boolean
  /** By the id of the domain's `indicators.ts`, such as `visits.men`. Null is "not known", which is not 0. Money is
   * in whole rupiah, a percentage is 12 for 12 %. */
  readonly figures: Figures
  /** By the id of the domain's `breakdowns.ts`, such as `activities.byField`; choices by their code, empty where a
   * record names none; those that count nothing are left out. */
  readonly breakdowns: Readonly<
    Record<
      string,
      readonly { readonly code: string; readonly count: number; readonly people: number | null }[]
    >
  >
  /** Only of a longer period: each of its months. */
  readonly months?: readonly {
    readonly month: Month
    readonly state: ReportState
    readonly figures: Figures
  }[]
}

export const reportJson = ({ covers, code, data }: ReportDocument): string => {
  const { library, village, state, figures, breakdowns, months }: ReportData = data
  const json: ReportJson = {
    format: 'lumbung-report',
    version: 1,
    library: { name: library, village },
    period: covers,
    state,
    code: code.code,
    revision: code.revision ?? null,
    changed: code.isChanged === true,
    figures,
    breakdowns: Object.fromEntries(breakdowns.map(({ id, rows }) => [id, rows])),
    ...(months && { months }),
  }
  return `${JSON.stringify(cleanValue(json), null, 2)}\n`
}

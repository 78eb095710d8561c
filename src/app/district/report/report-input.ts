// What an office's report is made from.
import type { Day } from '../../../domain/day.ts'
import type { Period } from '../../../domain/period.ts'
import type { DistrictPhrases } from '../../../i18n/district/id.ts'
import type { Language } from '../../../i18n/translate.ts'
import type { OfficeLetter, OfficeRecordRow } from '../../../sync/officer-wire.ts'
import type { ReportLine } from './report-lines.ts'

export interface OfficeReportInput {
  readonly place: string
  /** As people call it: "Kabupaten Grobogan", "Kecamatan Brati". */
  readonly placeName: string
  readonly period: Period
  readonly lines: readonly ReportLine[]
  /** As of when the figures are, where the office is: the day, and the time `09:15`. */
  readonly state: { readonly day: Day; readonly time: string }
  /** The last day on which reports of the month are on time; of a longer period each month has its own. */
  readonly deadline: Day | undefined
  /** When it is signed. */
  readonly today: Day
  readonly letter: OfficeLetter | null
  /** What the office recorded of its own; undefined where that is not known. */
  readonly given?: {
    readonly aid: readonly OfficeRecordRow[]
    readonly trainings: readonly OfficeRecordRow[]
  }
  /** What the officer wants to have said. */
  readonly note: string
  readonly language: Language
  readonly office: DistrictPhrases
}

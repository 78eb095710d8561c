// The shape of the finished report: letterhead, numbered parts of typed cells, signatures. The printed page, the
// PDF, the workbook's summary sheet, the WhatsApp text and the JSON all read this one model, so that none can
// show another figure. Plain data, so that it can be handed to a worker as it is.
import type { Figures } from '../domain/indicator.ts'
import type { Month } from '../domain/month.ts'
import type { ReportState } from '../domain/monthly-report.ts'
import type { PartId } from '../domain/report-parts.ts'
import type { Language } from '../i18n/translate.ts'
import type { Cell } from './table.ts'

export interface ReportDocument {
  /** What it reports on: `2026-11`, or `2026-C1`, `2026-S1`, `2026` for several months. */
  readonly covers: string
  readonly language: Language
  /** What files and windows are called: "Laporan Perpustakaan Desa Karangsari 2026-11". */
  readonly name: string
  readonly letterhead: Letterhead
  readonly title: string
  /** "Bulan November 2026". */
  readonly period: string
  /** Said under the title: a nil month, one without records, or the months that are missing. */
  readonly notice?: string
  readonly code: ReportCode
  readonly parts: readonly ReportPart[]
  /** How many visitors there may have been, by counting weeks, in sentences: for forms that tell no parts. */
  readonly estimates: readonly string[]
  readonly chart?: VisitsChart
  /** Photos that may be added on pages of their own. */
  readonly photos: readonly PhotoOnPaper[]
  /** Above them: "Foto kegiatan". */
  readonly photoTitle: string
  readonly signing: Signing
  readonly footer: Footer
  readonly data: ReportData
}

/** The kop: the authorities above the library, from the widest to the nearest; the library; where it is. */
export interface Letterhead {
  readonly above: readonly string[]
  /** Undefined where its name is not known on this device. */
  readonly village: string | undefined
  readonly library: string
  readonly address?: string
  /** SHA-256 of the logo's file. */
  readonly logo?: string
}

export interface ReportCode {
  /** `K7Q2-M9`; see the domain's `report-code.ts`. */
  readonly code: string
  /** "revisi 1", "belum ditutup": how these figures stand to those that were handed in. */
  readonly standing?: string
  /** That was handed in last; undefined while the month is open, and for a longer period. */
  readonly revision?: number
  /** The figures are others than those of the revision. */
  readonly isChanged?: true
}

/** At the foot of every page. */
export interface Footer {
  /** "Kode laporan". */
  readonly codeLabel: string
  /** "Halaman 1 dari 2" is `page`, the number, `of`, the number of pages. */
  readonly page: string
  readonly of: string
}

export interface ReportPart {
  readonly id: PartId
  /** With its number: "1. Kunjungan". */
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Block =
  | {
      readonly type: 'table'
      readonly columns: readonly Heading[]
      readonly rows: readonly (readonly Cell[])[]
      readonly total?: readonly Cell[]
      /** Can be too long for the one-page summary sheet, which has a sheet of its own for it. */
      readonly listed?: true
    }
  | { readonly type: 'figures'; readonly rows: readonly Figure[] }
  /** Figures that paper tells in a sentence and the workbook in rows. */
  | {
      readonly type: 'sentence'
      readonly text: string
      readonly figures?: readonly Figure[]
      readonly breakdowns?: readonly Breakdown[]
    }
  | { readonly type: 'prose'; readonly title: string; readonly text: string }

/** How a sum falls apart, by field or kind, say. */
export interface Breakdown {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface Heading {
  readonly header: string
  readonly align: 'start' | 'end'
  /** May wrap; the others keep to one line on paper. */
  readonly wide?: true
}

export interface Figure {
  readonly label: string
  readonly cell: Cell
  readonly unit?: string
}

/** Bars of visits, month by month: men solid, women hatched. */
export interface VisitsChart {
  /** What it shows, for who can't see it. */
  readonly title: string
  /** Written below it, with its key. */
  readonly note: string
  readonly months: readonly ChartMonth[]
}

export interface ChartMonth {
  /** "Nov". */
  readonly name: string
  /** Null: no report, which is a gap and not 0. */
  readonly visits: { readonly men: number; readonly women: number; readonly total: number } | null
}

export interface PhotoOnPaper {
  /** SHA-256 of its file. */
  readonly file: string
  /** The activity and its day; never a person. */
  readonly caption: string
}

export interface Signing {
  /** "Karangsari, 30 November 2026". */
  readonly placeAndDate: string
  readonly left: Signature
  readonly right: Signature
}

export interface Signature {
  readonly roles: readonly string[]
  /** Undefined: a dotted line to write on. */
  readonly name: string | undefined
}

/** The same report for programs: stable ids in place of words. */
export interface ReportData {
  readonly library: string
  /** The village's number, empty where the profile has none. */
  readonly village: string
  readonly state: ReportState
  readonly figures: Figures
  /** How sums fall apart; `people` is null where nobody is counted. */
  readonly breakdowns: readonly {
    readonly id: string
    readonly rows: readonly {
      readonly code: string
      readonly count: number
      readonly people: number | null
    }[]
  }[]
  /** Each month of a longer period. */
  readonly months?: readonly {
    readonly month: Month
    readonly state: ReportState
    readonly figures: Figures
  }[]
}

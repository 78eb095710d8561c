// The shape of the finished report: letterhead, numbered parts of typed cells, signatures. The printed page, the
// workbook's summary sheet and later the PDF all read this one model, so that none can show another figure.
import type { Month } from '../domain/month.ts'
import type { PartId } from '../domain/monthly-report.ts'
import type { Cell } from './table.ts'

export interface ReportDocument {
  readonly month: Month
  readonly letterhead: Letterhead
  readonly title: string
  /** "Bulan November 2026". */
  readonly period: string
  /** Said under the title where the month is nil, or nothing was recorded. */
  readonly notice?: string
  readonly parts: readonly ReportPart[]
  readonly signing: Signing
}

/** The kop: the authorities above the library, from the widest to the nearest; the library; where it is. */
export interface Letterhead {
  readonly above: readonly string[]
  /** Undefined where its name is not known on this device. */
  readonly village: string | undefined
  readonly library: string
  readonly address?: string
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
      readonly breakdown?: Breakdown
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

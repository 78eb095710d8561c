// The shape of an office's own report about its villages: the page shows it and the PDF is drawn from it, so that
// neither can show another figure. Plain data, so that it can be handed to a worker as it is.
import type { Language } from '../i18n/translate.ts'
import type { Block, Footer, Letterhead, ReportCode, Signature } from './report-document.ts'

export interface OfficeReport {
  readonly language: Language
  /** What its file is called: "Laporan Kabupaten Grobogan 2026-11". */
  readonly name: string
  readonly letterhead: Letterhead
  readonly title: string
  /** Under the title: "Bulan November 2026", and which place where the letterhead does not say it. */
  readonly lines: readonly string[]
  /** `standing`: as of when its figures are. */
  readonly code: ReportCode
  readonly parts: readonly OfficePart[]
  readonly signing: {
    /** "Purwodadi, 7 Desember 2026". */
    readonly placeAndDate: string
    readonly by: Signature
    /** A line to write the number of whoever signs on: it is never kept. */
    readonly numberWord: string
  }
  readonly footer: Footer
}

export interface OfficePart {
  /** With its number: "1. Yang melapor". */
  readonly title: string
  readonly blocks: readonly OfficeBlock[]
  /** Short and narrow: on paper it stands beside such a part that is next to it. */
  readonly isNarrow?: boolean
}

export type OfficeBlock = Extract<Block, { readonly type: 'table' | 'sentence' }>

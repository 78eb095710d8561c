// Marks a record as copied into SIM, and takes the mark back. It is kept with the record and travels with it, but it
// is no correction: it says nothing about what happened, so no closed month asks for a reason.

import { type Library, today } from '../library.ts'
import { type CopiedValues, copiedRegister, fingerprints } from './copied-marks.ts'
import { markRecord, type Saving } from './save-record.ts'

export interface Marked {
  readonly id: string
  /** For what may not be written yet: the one report or snapshot of a month. Others have to exist. */
  readonly kind?: string
}

/** Keeps the day and what was copied. A full disk comes back as a problem. */
export const markCopied = (library: Library, record: Marked, values: CopiedValues): Promise<Saving> =>
  mark(library, record, { day: today(library), values: fingerprints(values) })

export const takeMarkBack = (library: Library, record: Marked): Promise<Saving> => mark(library, record, null)

const mark = (library: Library, record: Marked, value: unknown): Promise<Saving> =>
  markRecord(library, record, { [copiedRegister]: value })

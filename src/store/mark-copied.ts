// Marks a record as copied into SIM, and takes the mark back. It is kept with the record and travels with it, but it
// is no correction: it says nothing about what happened, so no closed month asks for a reason.
import { emptyRegister, write } from '../sync/register.ts'
import { type Change, changeRecord } from './change-record.ts'
import { type CopiedValues, copiedRegister, fingerprints } from './copied-marks.ts'
import { isDiskFull, type Library, today } from './library.ts'
import type { Saving } from './save-record.ts'

export interface Marked {
  readonly id: string
  /** For what may not be written yet: the one report or snapshot of a month. Others have to exist. */
  readonly kind?: string
}

/** Keeps the day and what was copied. A full disk comes back as a problem. */
export const markCopied = (library: Library, record: Marked, values: CopiedValues): Promise<Saving> =>
  mark(library, record, { day: today(library), values: fingerprints(values) })

export const takeMarkBack = (library: Library, record: Marked): Promise<Saving> => mark(library, record, null)

async function mark(library: Library, { id, kind }: Marked, value: unknown): Promise<Saving> {
  const change: Change = {
    id,
    ...(kind !== undefined && { kind }),
    anyTime: true,
    edit: (registers, stamp) => ({
      registers: {
        ...registers,
        [copiedRegister]: write(registers[copiedRegister] ?? emptyRegister, stamp, value),
      },
      names: [copiedRegister],
    }),
  }
  try {
    return await changeRecord(library, change)
  } catch (error) {
    if (!isDiskFull(error)) throw error
    return { ok: false, problems: [{ field: '', rule: 'diskFull' }] }
  }
}

// A stored record as screens and domain rules see it: shown values, and how it stands.
import type { Day } from '../../domain/day.ts'
import type { Month } from '../../domain/month.ts'
import type { Entry } from '../../domain/record.ts'
import { deletedRegister, differing, standing } from '../../sync/record-state.ts'
import type { StoredRecord } from '../database.ts'

export interface StoredEntry extends Entry {
  readonly month: Month | null
  readonly day?: Day
  /** Not known to have arrived at the server. */
  readonly unsent: boolean
  /** One person deleted it, another edited it without knowing. */
  readonly disputed: boolean
  /** The registers in which two people wrote different things; see `bothValues`. */
  readonly differing: readonly string[]
  /** Why the server could not take it. */
  readonly parked?: string
}

const none: readonly string[] = []

/** Runs once for every row of a month's 10,000: it looks closer only where there is something to see. */
export function toEntry({ id, kind, month, day, registers, unsent, parked }: StoredRecord): StoredEntry {
  const values: Record<string, unknown> = {}
  let concurrent = false
  for (const name in registers) {
    if (name.charCodeAt(0) === 95 /* _ */) continue
    const held = registers[name]!.values
    if (held.length > 0) values[name] = held[0]![1]
    if (held.length > 1) concurrent = true
  }
  return {
    id,
    kind,
    values,
    month,
    unsent: unsent !== undefined,
    disputed: registers[deletedRegister] !== undefined && standing(registers) === 'disputed',
    differing: concurrent ? differing(registers) : none,
    ...(day !== undefined && { day }),
    ...(parked && { parked: parked.code }),
  }
}

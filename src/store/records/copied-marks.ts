// "Sudah disalin": which records somebody has copied into SIM, and as what. A mark keeps a short fingerprint of each
// value instead of the value, so that what is erased or corrected later lives on in no mark.
import type { Day } from '../../domain/day.ts'
import { isDay } from '../../domain/day.ts'
import { sha256 } from '../../sync/sha256.ts'
import type { Library } from '../library.ts'

/** The register of the mark; null takes it back. */
export const copiedRegister = '_copied'

/** What SIM was given, by the names of its columns. */
export type CopiedValues = Readonly<Record<string, string | number | null>>

export interface CopiedMark {
  readonly day: Day
  /** By column, the fingerprint of its value. */
  readonly values: Readonly<Record<string, string>>
}

/** In 32 bits two different values are taken for the same once in four billion times. */
const LENGTH = 8

/** `{ jumlah_peserta: 20 }` → `{ jumlah_peserta: 'f5ca38f7' }` */
export const fingerprints = (values: CopiedValues): CopiedMark['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      column,
      sha256(new TextEncoder().encode(JSON.stringify(value))).slice(0, LENGTH),
    ]),
  )

/**
 * The marks of these records, the latest first; ids without one are left out. More than one where two devices
 * marked a record without knowing of each other.
 */
export async function copiedMarks(
  { database }: Library,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly CopiedMark[]>> {
  const marks = new Map<string, readonly CopiedMark[]>()
  for (const record of await database.records.bulkGet([...ids])) {
    const held = (record?.registers[copiedRegister]?.values ?? []).map(([, value]) => markIn(value))
    // The latest counts: who took the mark back last wants it gone.
    if (record && held[0]) marks.set(record.id, known(held))
  }
  return marks
}

/** How values of a column were written before, if otherwise: a mark of then holds as well. */
type FormerValues = Readonly<Record<string, readonly CopiedValues[string][]>>

/**
 * The columns that are no longer what was copied. Where two devices copied different things nobody knows which of
 * them stands in SIM, so a value has to be what both copied. A column that a mark does not know is not compared.
 */
export const changedSince = (
  marks: readonly CopiedMark[],
  now: CopiedValues,
  former: FormerValues = {},
): readonly string[] => {
  const fingerprint = (value: CopiedValues[string]) => fingerprints({ value }).value
  return Object.entries(now)
    .filter(([column, value]) => {
      const same = new Set([value, ...(former[column] ?? [])].map(fingerprint))
      return marks.some(({ values }) => values[column] !== undefined && !same.has(values[column]))
    })
    .map(([column]) => column)
}

const known = (marks: readonly (CopiedMark | undefined)[]): readonly CopiedMark[] =>
  marks.filter((mark) => mark !== undefined)

/** A mark comes from other devices, and perhaps from a newer app: what can't be read is none. */
function markIn(value: unknown): CopiedMark | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { day, values } = value as Partial<Record<keyof CopiedMark, unknown>>
  if (!isDay(day) || typeof values !== 'object' || values === null) return undefined
  const texts = Object.entries(values).filter(([, text]) => typeof text === 'string')
  return { day, values: Object.fromEntries(texts) }
}

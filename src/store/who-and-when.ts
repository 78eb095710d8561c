// Who wrote a value, on what device, and on which day: it all follows from the stamp's writer record. A stamp
// itself is never shown as a date, for a clock it was taken from may have been wrong.
import { type Day, dayIn } from '../domain/day.ts'
import { shownValue } from '../sync/register.ts'
import { msOf, type Stamp, writerOf } from '../sync/stamp.ts'
import type { Library } from './library.ts'
import { firstStamp } from './stored-record.ts'

export interface WrittenValue {
  readonly value: unknown
  /** Names, where they are known. */
  readonly staff?: string
  readonly device?: string
  readonly day?: Day
}

interface Start {
  readonly device?: unknown
  readonly staff?: unknown
  readonly wall?: unknown
}

/** Every value that a register holds, the shown one first: two where two people edited it unknowingly. */
export async function bothValues(
  library: Library,
  id: string,
  register: string,
): Promise<readonly WrittenValue[]> {
  const record = await library.database.records.get(id)
  const values = record?.registers[register]?.values ?? []
  return Promise.all(values.map(async ([stamp, value]) => ({ value, ...(await whoAndWhen(library, stamp)) })))
}

/** Who entered a record, on what device and on which day, as far as that is known. */
export async function enteredBy(library: Library, id: string): Promise<Omit<WrittenValue, 'value'>> {
  const record = await library.database.records.get(id)
  return record ? whoAndWhen(library, firstStamp(record.registers)) : {}
}

/** The day a record was entered, as its device's clock had it then; undefined where that is not known. */
export const enteredOn = async (library: Library, id: string): Promise<Day | undefined> =>
  (await enteredBy(library, id)).day

async function whoAndWhen(library: Library, stamp: Stamp): Promise<Omit<WrittenValue, 'value'>> {
  const { records } = library.database
  const written = (await records.get(`writer:${writerOf(stamp)}`))?.registers.start
  const start = shownValue(written) as Start | null | undefined
  const started = written?.values[0]?.[0]
  if (!start || !started) return {}
  const named = async (id: unknown) => {
    const name = typeof id === 'string' ? shownValue((await records.get(id))?.registers.name) : undefined
    return typeof name === 'string' ? name : undefined
  }
  const [staff, device] = await Promise.all([named(start.staff), named(`device:${start.device}`)])
  const day = dayOf(library, start.wall, msOf(stamp) - msOf(started))
  return {
    ...(staff !== undefined && { staff }),
    ...(device !== undefined && { device }),
    ...(day !== undefined && { day }),
  }
}

/** What the writer's wall clock said that much after its first save; nothing from another device is trusted. */
function dayOf(library: Library, wall: unknown, elapsed: number): Day | undefined {
  const ms = typeof wall === 'number' ? wall + elapsed : Number.NaN
  return ms >= 0 && ms < 4e12 ? dayIn(library.zone, ms) : undefined
}

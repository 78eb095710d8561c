// Who wrote a value, on what device, and on which day: it all follows from the stamp's writer record. A stamp
// itself is never shown as a date, for a clock it was taken from may have been wrong.
import { type Day, dayIn, timeIn } from '../../domain/day.ts'
import { momentOf, startOf } from '../../sync/moment.ts'
import { shownValue } from '../../sync/register.ts'
import { type Stamp, type Writer, writerOf } from '../../sync/stamp.ts'
import type { Library } from '../library.ts'
import { firstStamp } from './stored-record.ts'

export interface WrittenValue {
  readonly value: unknown
  /** Names, where they are known. */
  readonly staff?: string
  readonly device?: string
  readonly day?: Day
  /** The clock of that device, `HH:MM`. */
  readonly time?: string
  /** The same in milliseconds since 1970. */
  readonly at?: number
  /** Somebody wrote it whose name was erased. */
  readonly isErased?: true
  /** The office of the kabupaten wrote it, through the server. */
  readonly isOffice?: true
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

/** Whether the shown value of a register was written on this device, in this tab or another. */
export async function isWrittenHere(library: Library, id: string, register: string): Promise<boolean> {
  const { records } = library.database
  const [shown] = (await records.get(id))?.registers[register]?.values ?? []
  const start = shown && startOf((await records.get(writerId(writerOf(shown[0]))))?.registers)
  return start?.device === library.device
}

/** Who entered a record, on what device and on which day, as far as that is known. */
export async function enteredBy(library: Library, id: string): Promise<Omit<WrittenValue, 'value'>> {
  const record = await library.database.records.get(id)
  return record ? whoAndWhen(library, firstStamp(record.registers)) : {}
}

/** The day a record was entered, as its device's clock had it then; undefined where that is not known. */
export const enteredOn = async (library: Library, id: string): Promise<Day | undefined> =>
  (await daysEntered(library, [id])).get(id)

/** The same for many records, those left out for which it is not known: an export asks for a whole year. */
export async function daysEntered(
  library: Library,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Day>> {
  const { records } = library.database
  const stamps = new Map(
    (await records.bulkGet([...ids])).flatMap((record) =>
      record ? [[record.id, firstStamp(record.registers)] as const] : [],
    ),
  )
  const writers = [...new Set([...stamps.values()].map(writerOf))]
  const starts = new Map(
    (await records.bulkGet(writers.map(writerId))).map((record, index) => [
      writers[index],
      startOf(record?.registers),
    ]),
  )
  const days = new Map<string, Day>()
  for (const [id, stamp] of stamps) {
    const at = momentOf(starts.get(writerOf(stamp)), stamp)
    if (at !== undefined) days.set(id, dayIn(library.zone, at))
  }
  return days
}

/** Who made the write with this stamp, on what device, and when, as far as that is known. */
export async function whoAndWhen(library: Library, stamp: Stamp): Promise<Omit<WrittenValue, 'value'>> {
  const { records } = library.database
  const start = startOf((await records.get(writerId(writerOf(stamp))))?.registers)
  if (!start) return {}
  const ids = [start.staff, `device:${start.device}`].map(String)
  const [person, machine] = await records.bulkGet(ids)
  const [staff, device] = [person, machine].map((one) => shownValue(one?.registers.name))
  const at = momentOf(start, stamp)
  return {
    ...(typeof staff === 'string' && { staff }),
    ...((person?.registers.name?.generation ?? 0) > 0 && staff === null && { isErased: true }),
    ...(typeof device === 'string' && { device }),
    ...(start.office === true && { isOffice: true }),
    ...(at !== undefined && { day: dayIn(library.zone, at), time: timeIn(library.zone, at), at }),
  }
}

const writerId = (writer: Writer): string => `writer:${writer}`

import type { Library } from '../../src/store/library.ts'
import { merge } from '../../src/sync/register.ts'

/** What another device wrote without knowing of what stands here: another stamp of another writer. */
export async function elsewhere(library: Library, id: string, register: string, value: unknown) {
  const record = (await library.database.records.get(id))!
  const here = record.registers[register]!
  const stamp = `${here.values[0]![0].slice(0, -8)}otherdev`
  const both = merge(here, { values: [[stamp, value]], context: { otherdev: stamp } })
  await library.database.records.put({ ...record, registers: { ...record.registers, [register]: both } })
}

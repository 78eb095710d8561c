// What the office of the kabupaten writes into a library, as the sync leaves it here: rows of a writer of the server's own.
import type { Values } from '../../src/domain/record.ts'
import type { Library } from '../../src/store/library.ts'
import { storedRecord } from '../../src/store/records/stored-record.ts'
import { emptyRegister, type Registers, write } from '../../src/sync/register.ts'
import { clockAtStart, issueStamp, type Writer } from '../../src/sync/stamp.ts'

const writer = 'kantorab' as Writer

/** Writes registers of a record, new or not. `at`: milliseconds since 1970. */
export async function officeWrites(
  { database, env }: Library,
  kind: string,
  id: string,
  values: Values,
  at = env.now(),
): Promise<void> {
  const { stamp } = issueStamp(clockAtStart, at, 0, writer)
  const start = { device: null, staff: null, wall: at, app: '1', office: true }
  const before: Registers = (await database.records.get(id))?.registers ?? {}
  const registers = { ...before }
  for (const [name, value] of Object.entries(values))
    registers[name] = write(registers[name] ?? emptyRegister, stamp, value)
  const own = {
    id: `writer:${writer}`,
    kind: 'writer',
    registers: { start: write(emptyRegister, stamp, start) },
  }
  if (!(await database.records.get(own.id))) await database.records.put(storedRecord(own, []))
  await database.records.put(storedRecord({ id, kind, registers }, []))
}

// A record of the benchmark as the app keeps it: its registers, stamped when it was entered, and what is derived.
import type { StoredRecord } from '../../../src/store/database.ts'
import { storedRecord } from '../../../src/store/records/stored-record.ts'
import type { RecordState } from '../../../src/sync/record-state.ts'
import { emptyRegister, write } from '../../../src/sync/register.ts'
import { type BenchRecord, benchStamp } from './bench-record.ts'

export function asState(record: BenchRecord): RecordState {
  const stamp = benchStamp(record)
  const registers = Object.entries(record.values).map(
    ([name, value]) => [name, write(emptyRegister, stamp, value)] as const,
  )
  return { id: record.id, kind: record.kind, registers: Object.fromEntries(registers) }
}

/** Not sent yet. */
export function ourRow(record: BenchRecord): StoredRecord {
  const state = asState(record)
  return storedRecord(state, Object.keys(state.registers))
}

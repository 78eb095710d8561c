// What a person's right takes out of a history, wherever and in whatever order the two are heard of: a change may have
// been made where nobody knew of the erasure yet. A pure rule that all devices share, so that they need no word about it.
import type { Register, Registers } from '../../sync/register.ts'
import type { StoredRecord } from '../database.ts'
import { wasRegister } from './change-entry.ts'
import { storedRecord } from './stored-record.ts'

/** Whether what a change kept (`was`) of a register was erased since. At the highest generation all of it is. */
export const isErasedSince = (was: Register, now: Register | undefined): boolean => {
  const { generation = 0 } = now ?? {}
  return (was.generation ?? 0) < generation || generation === Number.MAX_SAFE_INTEGER
}

/** The change without what was erased in the record that it is about; itself where there is nothing of that in it. */
export function sweptChange(change: StoredRecord, about: Registers): StoredRecord {
  const registers: Record<string, Register> = { ...change.registers }
  const names: string[] = []
  for (const name in about) {
    const now = about[name]!
    const was = change.registers[wasRegister(name)]
    if (!was || !isErasedSince(was, now) || was.values.every(([, value]) => value === null)) continue
    // No stamp of its own: whoever sweeps the same says the same.
    const values = was.values.map(([stamp]) => [stamp, null] as const)
    registers[wasRegister(name)] = { ...was, values, generation: now.generation ?? 0 }
    names.push(wasRegister(name))
  }
  if (names.length === 0) return change
  return storedRecord({ ...change, registers }, [...new Set([...(change.pending ?? []), ...names])])
}

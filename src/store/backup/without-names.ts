// What goes into a file in which no person is named. A register is left out whole, for what is absent says
// nothing; an emptied value would overwrite. Deletions and erasures name nobody, so they always go along.
import { definitionOf } from '../../domain/records/index.ts'
import { deletedRegister, type RecordState } from '../../sync/record-state.ts'
import type { Register } from '../../sync/register.ts'
import { wasRegister } from '../records/change-entry.ts'
import { changeOf } from '../records/changes-of.ts'

/** Kinds that are about one person, or are called after one ("HP Bu Siti"): what else they say names nobody either. */
const kindsOfPersons: readonly string[] = ['staff', 'device']

/**
 * Undefined where nothing is left. The profile's heads stay, as they sign every public report. Registers that
 * only a newer app knows stay too: which of them name somebody can't be known, and a backup should be whole.
 */
export function withoutNames(record: RecordState): RecordState | undefined {
  const isOfPerson = kindsOfPersons.includes(record.kind)
  const isPersonal = personalIn(record)
  const kept = Object.entries(record.registers).filter(
    ([name, register]) => name === deletedRegister || isEmpty(register) || (!isOfPerson && !isPersonal(name)),
  )
  if (kept.length === 0) return undefined
  return { ...record, registers: Object.fromEntries(kept) }
}

/** Which registers name a person; in a change those that did so in the record that it is about. */
function personalIn(record: RecordState): (register: string) => boolean {
  const of = record.kind === 'change' ? changeOf(record) : undefined
  const fields = definitionOf(of?.kind ?? record.kind)?.fields ?? {}
  return (register) =>
    Object.entries(fields).some(
      ([name, { personal }]) => personal && register === (of ? wasRegister(name) : name),
    )
}

const isEmpty = ({ values }: Register): boolean => values.every(([, value]) => value === null)

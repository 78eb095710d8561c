// What goes into a file in which no person is named. A register is left out whole, for what is absent says
// nothing; an emptied value would overwrite. Deletions and erasures name nobody, so they always go along.
import { definitionOf } from '../../domain/records/index.ts'
import { deletedRegister, type RecordState } from '../../sync/record-state.ts'
import type { Register } from '../../sync/register.ts'

/** Kinds that are about one person, or are called after one ("HP Bu Siti"): what else they say names nobody either. */
const kindsOfPersons: readonly string[] = ['staff', 'device']

/**
 * Undefined where nothing is left. The profile's heads stay, as they sign every public report. Registers that
 * only a newer app knows stay too: which of them name somebody can't be known, and a backup should be whole.
 */
export function withoutNames(record: RecordState): RecordState | undefined {
  const fields = definitionOf(record.kind)?.fields ?? {}
  const isOfPerson = kindsOfPersons.includes(record.kind)
  const kept = Object.entries(record.registers).filter(([name, register]) => {
    if (name === deletedRegister || isEmpty(register)) return true
    return !isOfPerson && !(Object.hasOwn(fields, name) && fields[name]?.personal)
  })
  if (kept.length === 0) return undefined
  return { ...record, registers: Object.fromEntries(kept) }
}

const isEmpty = ({ values }: Register): boolean => values.every(([, value]) => value === null)

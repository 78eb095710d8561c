// A person's right: the value is gone from here, and from wherever this travels, also out of old files.
import { emptyRegister, erase } from '../../sync/register.ts'
import type { Library } from '../library.ts'
import type { Edit } from './change-record.ts'
import { attempt, type Saving } from './save-record.ts'
import { sweep } from './sweep.ts'

export const eraseValue = (library: Library, id: string, register: string): Promise<Saving> =>
  attempt(library, {
    id,
    anyTime: true,
    edit: erasing(register),
    // As if it had not been there: at the highest generation nothing would say that it was erased just now.
    sweep: (record, { [register]: _, ...others }) =>
      sweep(library, library.database, [{ ...record, registers: others }], [record]),
  })

export const erasing =
  (register: string): Edit =>
  (registers, stamp) => ({
    registers: { ...registers, [register]: erase(registers[register] ?? emptyRegister, stamp) },
    names: [register],
  })

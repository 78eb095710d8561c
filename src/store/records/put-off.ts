// "Tunda": another day for a next step. It is no news of the month that its record stands in, and changes no figure, so
// a closed month asks for no reason.
import type { Values } from '../../domain/record.ts'
import type { Library } from '../library.ts'
import { attempt, type Saving, writing } from './save-record.ts'

/** `nextStep`: the whole group, as the record names it from now on. */
export const putOff = (
  library: Library,
  { id, kind }: { readonly id: string; readonly kind: string },
  nextStep: Values,
): Promise<Saving> => attempt(library, { id, anyTime: true, edit: writing(kind, { nextStep }) })

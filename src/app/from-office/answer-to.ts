// How a record begins that answers one of the office's: with what the office wrote, and naming it.
import { answers } from '../../domain/from-office.ts'
import { type Input, toInput } from '../../domain/parse-input.ts'
import { textIn } from '../../domain/read-values.ts'
import type { RecordDefinition, Values } from '../../domain/record.ts'
import type { Library } from '../../store/library.ts'
import { entryById } from '../../store/records/live-queries.ts'
import { newAddress } from '../addresses.ts'

interface Beginning {
  readonly input: Input
  /** The register that says which record of the office it answers. */
  readonly names: Values
}

/** A new record of that kind, which answers this one. */
export const answerAddress = (kind: string, id: string): string =>
  `${newAddress(kind)}?dari=${encodeURIComponent(id)}`

/** Who held a training of which the office says no more. Kept as text, and so in Indonesian. */
const organiser = 'Kabupaten'

/** Undefined where there is no such record, or it is answered by another kind. */
export async function answerTo(
  library: Library,
  definition: RecordDefinition,
  id: string,
): Promise<Beginning | undefined> {
  const entry = await entryById(library, id)
  if (!entry) return undefined
  const { date, handover, notes, number, place, title, what } = entry.values
  const from = textIn(entry.values.from)
  if (entry.kind === 'aid' && definition.kind === answers.aid.kind)
    return {
      input: filled(definition, { what, number, date, source: 'aid', giver: from, handover, notes }),
      names: { [answers.aid.register]: id },
    }
  if (entry.kind === 'districtTraining' && definition.kind === answers.districtTraining.kind)
    return {
      input: filled(definition, { date, title, organiser: from ?? organiser, place }),
      names: { [answers.districtTraining.register]: id },
    }
  return undefined
}

/** What the office left empty stays as a new form has it. */
const filled = (definition: RecordDefinition, values: Values): Input =>
  Object.fromEntries(Object.entries(toInput(definition, values)).filter(([, text]) => text !== ''))

// A kind's name inside a sentence: "Simpan kegiatan", "5 kegiatan". Abbreviations keep their capitals.
import type { RecordDefinition } from '../../domain/record.ts'
import type { Words } from '../language.tsx'

export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)

/** One of them, as the object of a verb. */
export const objectOf = (definition: RecordDefinition, { label }: Words): string =>
  inSentence(label(definition.object ?? definition.label))

/** The noun after a number: "1 activity", "5 activities". */
export const countedOf = (definition: RecordDefinition, count: number, words: Words): string =>
  inSentence(words.label(count === 1 ? definition.label : definition.plural))

/** Many of them, after a name. */
export const pluralOf = (definition: RecordDefinition, { label }: Words): string =>
  inSentence(label(definition.plural))

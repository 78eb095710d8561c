// What stays set for the next record after "Simpan dan catat lagi": "Masih sama: tanggal Rabu, 25 November 2026."
import type { Input } from '../../domain/parse-input.ts'
import { readLeniently, shownFields } from '../../domain/parse-input.ts'
import type { RecordDefinition } from '../../domain/record.ts'
import type { Words } from '../language.tsx'
import { inSentence } from './noun.ts'
import { valueWords } from './value-words.ts'

/** The fields in which the next form differs from a new one; '' where none does. */
export function staysWords(definition: RecordDefinition, initial: Input, next: Input, words: Words): string {
  const { t, label } = words
  const [was, is] = [readLeniently(definition, initial), readLeniently(definition, next)]
  const parts = shownFields(definition, is)
    .filter(([name]) => JSON.stringify(was[name]) !== JSON.stringify(is[name]))
    .map(([name, field]) => `${inSentence(label(field.label))} ${valueWords(field, is[name], words)}`)
  return parts.length > 0 ? t.records.stays(parts.join(', ')) : ''
}

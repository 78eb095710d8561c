// What is said of a line, in words: what has to be mended, or what is asked.

import type { Field } from '../../../domain/field.ts'
import type { LedgerLine } from '../../../domain/ledger/lines.ts'
import { fieldOf, type LedgerColumn, type LedgerSheet } from '../../../domain/ledger/sheets.ts'
import { definitionOf } from '../../../domain/records/index.ts'
import { problemWords } from '../../../i18n/problem-words.ts'
import type { Words } from '../../language.tsx'
import { alikeWords } from '../../record-form/alike-words.ts'
import { subtitleOf } from '../../record-form/value-words.ts'

/** What a column is called. */
export const nameOf = (sheet: LedgerSheet, column: LedgerColumn, { label }: Words): string =>
  label(column.label ?? fieldOf(sheet, column).label)

/** The fields by the cells' names, called as the columns are. */
const fieldsOf = (sheet: LedgerSheet): Readonly<Record<string, Field>> => ({
  ...(sheet.parts[0]?.definition.fields.date && { date: sheet.parts[0].definition.fields.date }),
  ...Object.fromEntries(
    sheet.columns.map((column) => {
      const field = fieldOf(sheet, column)
      return [column.key, { ...field, label: column.label ?? field.label }]
    }),
  ),
})

/** In order; none where nothing is to be said. */
export function lineWords(sheet: LedgerSheet, line: LedgerLine, words: Words): readonly string[] {
  const fields = fieldsOf(sheet)
  const found = [...line.problems, ...line.notices].map((one) => problemWords(one, fields, words))
  // A day that is carried down from one that can't be read: what is wrong is said there.
  if (line.state === 'wrong' && found.length === 0) return [words.t.ledger.waitsForDay]
  const likeness = line.state === 'asked' ? likenessWords(line, words) : undefined
  return likeness === undefined ? found : [...found, likeness]
}

function likenessWords({ alike }: LedgerLine, words: Words): string | undefined {
  if (!alike) return undefined
  if (alike.line !== undefined) return words.t.ledger.likeLine(alike.line)
  const definition = definitionOf(alike.entry.kind)
  if (!definition) return undefined
  const more = subtitleOf(definition, alike.entry.values, words)
  return [alikeWords(definition, alike.entry, words), more && `${more}.`].filter(Boolean).join(' ')
}

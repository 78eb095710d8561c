// Every list that may have nothing says in one sentence what belongs into it.
import { expect, test } from 'vitest'
import { definitions } from '../../src/domain/records/index.ts'
import { en } from '../../src/i18n/en/index.ts'
import { id } from '../../src/i18n/id/index.ts'

/** The profile and the facilities have a line each, also where nothing is written. */
const lists = definitions.filter(({ shownAt, singleton }) => shownAt === 'library' && !singleton)

test.each(lists.map(({ kind }) => kind))('an empty list of %s says what belongs there', (kind) => {
  for (const words of [id.records.belongsHere[kind], en.records.belongsHere[kind]])
    expect(words).toMatch(/^(Di sini|Here) .{20,140}\.$/)
})

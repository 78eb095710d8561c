// A backup of many records: read a portion at a time, and whole.
import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { makeBundle } from '../../../src/store/backup/make-bundle.ts'
import { readBundle } from '../../../src/store/backup/read-bundle.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { readSearchIndex } from '../../../src/store/records/search-entries.ts'
import { benchRecords } from '../../bench/sync/bench-record.ts'
import { ourRow } from '../../bench/sync/our-row.ts'
import { testEnv } from '../../support/test-env.ts'

afterEach(() => vi.restoreAllMocks())

const many = async () => {
  const library = await createLibrary({ name: 'Karangsari', villageCode: '33.15.14.2006' }, testEnv())
  const rows = benchRecords(2_300).map(ourRow)
  await library.bulk.records.bulkPut(rows)
  return { library, rows }
}

/** How many rows each answer of the database held. */
function watchAnswers(): readonly number[] {
  const answers: number[] = []
  for (const { prototype } of [IDBIndex, IDBObjectStore]) {
    const { getAll } = prototype
    vi.spyOn(prototype, 'getAll').mockImplementation(function (this: never, ...asked) {
      const request: IDBRequest<unknown[]> = getAll.apply(this, asked)
      request.addEventListener('success', () => answers.push(request.result.length))
      return request
    })
  }
  return answers
}

test('a backup holds every record once, and no answer of the database holds up the page', async () => {
  const { library } = await many()
  const all = (await library.database.records.toCollection().primaryKeys()).sort()
  const answers = watchAnswers()
  const { text, records } = await makeBundle(library, { names: true })
  expect(answers.length).toBeGreaterThan(3)
  expect(Math.max(...answers)).toBeLessThanOrEqual(500)
  const read = await readBundle(text, { library })
  expect(read.ok && read.records.map(({ id }) => id).sort()).toEqual(all)
  expect(records).toBe(all.length)
})

test('a search reads all records, no more than a portion at once', async () => {
  const { library, rows } = await many()
  const answers = watchAnswers()
  const index = await readSearchIndex(library)
  expect(answers.length).toBeGreaterThan(3)
  expect(Math.max(...answers)).toBeLessThanOrEqual(500)
  const found = new Set(index.map(({ entry }) => entry.id))
  expect(rows.filter(({ id }) => !found.has(id))).toEqual([])
  expect(found.size).toBe(index.length)
})

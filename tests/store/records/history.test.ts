// What a change leaves behind: one record of what it replaced, in the very save; and what is read of them later.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeBundle } from '../../../src/store/backup/make-bundle.ts'
import { readBundle } from '../../../src/store/backup/read-bundle.ts'
import type { StoredRecord } from '../../../src/store/database.ts'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary, openLibrary } from '../../../src/store/open-library.ts'
import { eraseValue } from '../../../src/store/records/erase-value.ts'
import { changedOften, historyOf } from '../../../src/store/records/history.ts'
import { entriesOfKind, unsentCount } from '../../../src/store/records/live-queries.ts'
import { deleteRecord, saveRecord, undoDelete } from '../../../src/store/records/save-record.ts'
import { searchEntries } from '../../../src/store/records/search-entries.ts'
import { storedRecord } from '../../../src/store/records/stored-record.ts'
import { setCurrentStaff } from '../../../src/store/staff.ts'
import { merge, write } from '../../../src/sync/register.ts'
import { type TestEnv, testEnv } from '../../support/test-env.ts'

const MINUTE = 60_000
let env: TestEnv
let library: Library

beforeEach(async () => {
  env = testEnv()
  library = await createLibrary(
    { name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006', staffName: 'Sri' },
    env,
  )
})
afterEach(() => closeLibrary(library))

const save = async (values: object, id?: string, reason?: string): Promise<string> => {
  const saved = await saveRecord(library, {
    kind: 'activity',
    values: { ...values },
    ...(id && { id }),
    ...(reason && { reason }),
  })
  if (!saved.ok) throw new Error(saved.problems[0]?.rule)
  return saved.id
}
const changes = (): Promise<StoredRecord[]> =>
  library.database.records.where('id').startsWith('change:').toArray()
const somebodyElse = async (name: string) => {
  const staff = await saveRecord(library, { kind: 'staff', values: { name } })
  await setCurrentStaff(library, staff.ok ? staff.id : '')
}
const day = { date: '2026-11-10', title: 'Kelas merajut' }
const told = async (id: string) =>
  (await historyOf(library, id))!.lines.map(({ did, changes, reason, by }) => ({
    did,
    by: by.staff,
    ...(reason && { reason }),
    changes: changes.map(({ name, was, now }) => [name, was.map(({ value }) => value), now]),
  }))

describe('a change', () => {
  it('says in the very save what the changed registers said, and no others', async () => {
    const id = await save({ ...day, place: 'Balai desa' })
    env.clock += 11 * MINUTE
    await save({ title: 'Kelas merajut pagi' }, id)
    const [change, ...more] = await changes()
    expect(more).toEqual([])
    const { registers } = (await library.database.records.get(id))!
    expect(change!.id).toBe(`change:${registers.title!.values[0]![0]}`)
    expect(Object.keys(change!.registers).sort()).toEqual(['of', 'wastitle'])
    expect(change!.pending).toEqual(expect.arrayContaining(['of', 'wastitle']))
    expect(await told(id)).toEqual([
      { did: 'changed', by: 'Sri', changes: [['title', ['Kelas merajut'], 'Kelas merajut pagi']] },
      {
        did: 'recorded',
        by: 'Sri',
        changes: [
          ['date', [], '2026-11-10'],
          ['title', [], 'Kelas merajut'],
          ['place', [], 'Balai desa'],
        ],
      },
    ])
  })

  it('is no change within ten minutes by the same person, not after the app was opened anew either', async () => {
    const id = await save(day)
    env.clock += 9 * MINUTE
    await save({ title: 'a' }, id)
    const opening = await openLibrary(library.key, env)
    if (!opening.ok) throw new Error(opening.reason)
    closeLibrary(library)
    library = opening.library
    await save({ title: 'b' }, id)
    expect(await changes()).toEqual([])
    env.clock += 11 * MINUTE
    await save({ title: 'c' }, id)
    expect(await changes()).toHaveLength(1)
  })

  it('is one at once by somebody else, and in a closed month, where it says why', async () => {
    const id = await save(day)
    await somebodyElse('Endang')
    await save({ title: 'b' }, id)
    expect(await changes()).toHaveLength(1)
    await saveRecord(library, {
      kind: 'monthReport',
      id: 'monthReport:2026-11',
      values: { closing: { at: env.now(), revision: 1 } },
    })
    await save({ title: 'c' }, id, 'salah baca')
    const [line] = (await historyOf(library, id))!.lines
    expect(line).toMatchObject({
      reason: 'salah baca',
      closed: { month: '2026-11' },
      by: { staff: 'Endang', time: '10:00' },
    })
    expect(await changedOften(library, id)).toMatchObject({ times: 2, last: { day: '2026-11-22' } })
  })

  it('that says the same again is none', async () => {
    const id = await save(day)
    env.clock += 11 * MINUTE
    await save({ title: day.title }, id)
    expect(await changes()).toEqual([])
  })

  it('is a deletion and a bringing back, too', async () => {
    const id = await save(day)
    env.clock += 11 * MINUTE
    await deleteRecord(library, id)
    await undoDelete(library, id)
    expect((await told(id)).map(({ did }) => did)).toEqual(['restored', 'deleted', 'recorded'])
  })

  it('of two values says both, who wrote each, and which was chosen', async () => {
    const id = await save(day)
    const record = (await library.database.records.get(id))!
    const title = record.registers.title!
    const stamp = (writer: string) => `zz00000000001${writer.padEnd(8, '0')}`
    const both = merge(write(title, stamp('a'), 'A'), write(title, stamp('b'), 'B'))
    await library.database.records.put(
      storedRecord({ ...record, registers: { ...record.registers, title: both } }, []),
    )
    expect((await told(id))[0]).toMatchObject({ did: 'waiting', changes: [['title', ['B', 'A'], undefined]] })
    await save({ title: 'A' }, id)
    expect((await told(id))[0]).toMatchObject({ did: 'changed', changes: [['title', ['B', 'A'], 'A']] })
  })

  it('is in no list, no search, no count of what waits to be sent', async () => {
    const id = await save({ ...day, title: 'Lama sekali' })
    const before = await unsentCount(library)
    env.clock += 11 * MINUTE
    await save({ title: 'Baru' }, id)
    expect(await changes()).toHaveLength(1)
    expect(await searchEntries(library, 'Lama sekali', { limit: 10 })).toEqual([])
    expect(await unsentCount(library)).toBe(before)
    expect(await entriesOfKind(library, 'activity')).toHaveLength(1)
  })
})

describe('a person’s name', () => {
  const withName = async () => {
    const id = await save({ ...day, facilitator: 'Bu Wati' })
    env.clock += 11 * MINUTE
    await save({ facilitator: 'Pak Joko', title: 'Kelas pagi' }, id)
    return id
  }
  const everything = async () => JSON.stringify(await library.database.records.toArray())

  it('is erased from the history with the value, and what else it says stays', async () => {
    const id = await withName()
    expect(await everything()).toContain('Bu Wati')
    await eraseValue(library, id, 'facilitator')
    expect(await everything()).not.toMatch(/Bu Wati|Pak Joko/)
    expect((await told(id))[0]!.changes).toContainEqual(['title', ['Kelas merajut'], 'Kelas pagi'])
  })

  it('is left out of a file without names, and in one with them', async () => {
    await withName()
    const inFile = async (names: boolean) => {
      const read = await readBundle((await makeBundle(library, { names })).text, { library })
      return JSON.stringify(read.ok && read.records)
    }
    expect(await inFile(true)).toContain('Bu Wati')
    const without = await inFile(false)
    expect(without).not.toMatch(/Bu Wati|Pak Joko/)
    expect(without).toContain('wastitle')
  })
})

it('a history that an older app stored under no record is found all the same', async () => {
  const id = await save(day)
  env.clock += 11 * MINUTE
  await save({ title: 'b' }, id)
  const [change] = await changes()
  await library.database.records.put({ ...change!, order: ` ${change!.order!.split(' ')[1]}` })
  expect(await told(id)).toHaveLength(2)
})

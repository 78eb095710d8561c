import { describe, expect, it } from 'vitest'
import { closeLibrary, type Library, today } from '../../../src/store/library.ts'
import { readMeta } from '../../../src/store/meta.ts'
import { createLibrary, openLibrary } from '../../../src/store/open-library.ts'
import { eraseValue } from '../../../src/store/records/erase-value.ts'
import {
  entriesOfDay,
  entriesOfKind,
  entriesOfMonth,
  entryById,
  unsentCount,
} from '../../../src/store/records/live-queries.ts'
import { deleteRecord, saveRecord, undoDelete } from '../../../src/store/records/save-record.ts'
import { bothValues, daysEntered, enteredOn } from '../../../src/store/records/who-and-when.ts'
import { addStaff, currentStaff, setCurrentStaff } from '../../../src/store/staff.ts'
import { writerOf } from '../../../src/sync/stamp.ts'
import { morning, testEnv } from '../../support/test-env.ts'

const karangsari = { name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }
const activity = { date: '2026-11-21', title: 'Kelas ibu hamil', people: { men: 0, women: 12 } }

const saved = async (library: Library, save: Parameters<typeof saveRecord>[1]) => {
  const saving = await saveRecord(library, save)
  if (!saving.ok) throw new Error(saving.problems[0]?.rule)
  return saving.id
}
const stampsOf = async (library: Library, id: string) =>
  Object.values((await library.database.records.get(id))?.registers ?? {}).flatMap(({ values }) =>
    values.map(([stamp]) => stamp),
  )

describe('saving a record', () => {
  it('keeps what was typed, in its month, unsent', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const id = await saved(library, { kind: 'activity', values: activity })
    const [entry] = await entriesOfMonth(library, '2026-11', 'activity')
    expect(entry).toMatchObject({ id, values: activity, day: '2026-11-21', unsent: true, disputed: false })
  })

  it('writes all registers of one save with one stamp, and only those that were given', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const id = await saved(library, { kind: 'activity', values: activity })
    expect(new Set(await stampsOf(library, id)).size).toBe(1)
    await saved(library, { kind: 'activity', id, values: { title: 'Kelas ibu' } })
    expect(new Set(await stampsOf(library, id)).size).toBe(2)
    expect((await entryById(library, id))?.values).toEqual({ ...activity, title: 'Kelas ibu' })
  })

  it('cleans every text of a form of what no file can hold, and the reason too', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const id = await saved(library, {
      kind: 'activity',
      values: { ...activity, title: 'Kelas\uFFFE ibu\uD800\u0000', extra: { words: ['a\u202Eb'] } },
    })
    expect((await entryById(library, id))?.values).toMatchObject({
      title: 'Kelas ibu',
      people: activity.people,
      extra: { words: ['ab'] },
    })
  })

  it('moves a record to the month of its new date', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const id = await saved(library, { kind: 'activity', values: activity })
    await saved(library, { kind: 'activity', id, values: { date: '2026-10-30' } })
    expect(await entriesOfMonth(library, '2026-11', 'activity')).toEqual([])
    expect((await entriesOfMonth(library, '2026-10', 'activity')).map((entry) => entry.id)).toEqual([id])
  })

  it('lists the latest day first, and on one day the last entered first', async () => {
    const library = await createLibrary(karangsari, testEnv())
    for (const [title, date] of [
      ['a', '2026-11-02'],
      ['b', '2026-11-20'],
      ['c', '2026-11-20'],
      ['d', '2026-11-01'],
    ]) {
      await saved(library, { kind: 'activity', values: { title, date } })
    }
    const titles = (await entriesOfMonth(library, '2026-11', 'activity')).map(({ values }) => values.title)
    expect(titles).toEqual(['c', 'b', 'a', 'd'])
    expect((await entriesOfKind(library, 'activity', 2)).map(({ values }) => values.title)).toEqual([
      'c',
      'b',
    ])
  })

  it('gives what happened on a day, of every kind', async () => {
    const library = await createLibrary(karangsari, testEnv())
    await saved(library, { kind: 'activity', values: activity })
    await saved(library, { kind: 'visit', values: { date: '2026-11-21', people: { men: 1, women: 2 } } })
    await saved(library, { kind: 'visit', values: { date: '2026-11-20', people: { men: 1, women: 2 } } })
    expect((await entriesOfDay(library, '2026-11-21')).map(({ kind }) => kind)).toEqual(['visit', 'activity'])
  })

  it('keeps a record of a kind that this app does not know', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const id = await saved(library, { kind: 'harvest', values: { rice: 3 } })
    expect(await entryById(library, id)).toMatchObject({ kind: 'harvest', month: null, values: { rice: 3 } })
  })

  it('asks the browser to keep the data after the first save, and remembers the answer', async () => {
    const env = testEnv()
    env.persists = false
    const library = await createLibrary(karangsari, env)
    await expect.poll(() => readMeta(library.database, 'persisted')).toBe(false)
  })
})

describe('deleting', () => {
  it('takes the record off every list, and undo brings it back whole', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const id = await saved(library, { kind: 'activity', values: activity })
    await deleteRecord(library, id)
    expect(await entriesOfMonth(library, '2026-11')).toEqual([])
    expect(await entriesOfKind(library, 'activity')).toEqual([])
    expect(await entryById(library, id)).toBeUndefined()
    await undoDelete(library, id)
    expect(await entryById(library, id)).toMatchObject({ values: activity, disputed: false })
    expect(await entriesOfMonth(library, '2026-11')).toHaveLength(1)
  })

  it('starts a deleted singleton from empty when it is made again', async () => {
    const library = await createLibrary(karangsari, testEnv())
    await saved(library, { kind: 'library', id: 'library', values: { address: 'Jl. Raya 1' } })
    await deleteRecord(library, 'library')
    await saved(library, { kind: 'library', id: 'library', values: { name: 'Perpustakaan Baru' } })
    const entry = await entryById(library, 'library')
    expect(entry).toMatchObject({ disputed: false, values: { name: 'Perpustakaan Baru', address: null } })
  })
})

describe('erasing', () => {
  it('leaves no trace of the value in the register', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const id = await saved(library, { kind: 'activity', values: { ...activity, facilitator: 'Bu Siti' } })
    await eraseValue(library, id, 'facilitator')
    const record = await library.database.records.get(id)
    expect(JSON.stringify(record)).not.toContain('Siti')
    expect(record?.registers.facilitator?.generation).toBe(1)
  })
})

describe('a wrong clock', () => {
  it('of 2015 still saves, with stamps that go on', async () => {
    const env = testEnv({ clock: Date.parse('2015-01-01T00:00:00Z') })
    const library = await createLibrary(karangsari, env)
    const first = await saved(library, { kind: 'activity', values: activity })
    env.clock -= 100 * 86_400_000
    const second = await saved(library, { kind: 'activity', values: activity })
    const [[a = ''], [b = '']] = [await stampsOf(library, first), await stampsOf(library, second)]
    expect(b > a).toBe(true)
    expect(today(library)).toBe('2026-11-01')
  })

  it('that jumped ahead and back does not hold later writes under earlier ones', async () => {
    const env = testEnv({ clock: morning + 9 * 365 * 86_400_000 })
    const library = await createLibrary(karangsari, env)
    const id = await saved(library, { kind: 'activity', values: activity })
    env.clock = morning
    await saved(library, { kind: 'activity', id, values: { title: 'Kelas ibu' } })
    expect((await entryById(library, id))?.values.title).toBe('Kelas ibu')
    expect(today(library)).toBe('2026-11-22')
  })
})

describe('writers', () => {
  it('two tabs that save at the same moment never share a stamp', async () => {
    const env = testEnv()
    const one = await createLibrary(karangsari, env)
    const opening = await openLibrary(one.key, env)
    if (!opening.ok) throw new Error(opening.reason)
    const ids = await Promise.all(
      [one, opening.library, one, opening.library, one, opening.library].map((tab) =>
        saved(tab, { kind: 'activity', values: activity }),
      ),
    )
    const stamps = (await Promise.all(ids.map((id) => stampsOf(one, id)))).map(([stamp]) => stamp)
    expect(new Set(stamps).size).toBe(6)
    expect(new Set(stamps.map((stamp) => writerOf(stamp!))).size).toBe(2)
  })

  it('a writer is recorded with its first save: device, staff and wall clock', async () => {
    const env = testEnv()
    const library = await createLibrary({ ...karangsari, staffName: 'Sri' }, env)
    const id = await saved(library, { kind: 'activity', values: activity })
    const writer = await entryById(library, `writer:${writerOf((await stampsOf(library, id))[0]!)}`)
    expect(writer?.values.start).toEqual({
      device: library.device,
      staff: (await currentStaff(library))?.id,
      wall: morning,
      app: '1.0.0',
    })
  })

  it('another member of staff writes with another writer, also in a tab that was open before', async () => {
    const env = testEnv()
    const library = await createLibrary({ ...karangsari, staffName: 'Sri' }, env)
    const tab = await openLibrary(library.key, env)
    if (!tab.ok) throw new Error(tab.reason)
    const id = await saved(tab.library, { kind: 'activity', values: activity })
    const joko = await addStaff(library, 'Joko')
    if (joko.ok) await setCurrentStaff(library, joko.id)
    await saved(tab.library, { kind: 'activity', id, values: { title: 'Kelas' } })
    expect(await bothValues(library, id, 'title')).toMatchObject([{ value: 'Kelas', staff: 'Joko' }])
    expect(await bothValues(library, id, 'date')).toMatchObject([{ staff: 'Sri', day: '2026-11-22' }])
  })

  it('tells the day a record was entered, whenever it happened', async () => {
    const env = testEnv()
    const library = await createLibrary(karangsari, env)
    env.clock += 3 * 86_400_000
    const id = await saved(library, { kind: 'activity', values: activity })
    expect(await enteredOn(library, id)).toBe('2026-11-25')
    expect(await enteredOn(library, 'nothing')).toBeUndefined()
    expect(await daysEntered(library, [id, 'nothing', 'library'])).toEqual(
      new Map([
        [id, '2026-11-25'],
        ['library', '2026-11-22'],
      ]),
    )
  })

  it('tells no day where the writer is not known, or says nonsense', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const id = await saved(library, { kind: 'activity', values: activity })
    const writer = `writer:${writerOf((await stampsOf(library, id))[0]!)}`
    await saved(library, { kind: 'writer', id: writer, values: { start: { wall: 'kemarin' } } })
    expect(await enteredOn(library, id)).toBeUndefined()
    await library.database.records.delete(writer)
    expect(await enteredOn(library, id)).toBeUndefined()
    expect(await bothValues(library, id, 'title')).toEqual([{ value: activity.title }])
  })
})

describe('a connection that the browser closed', () => {
  it('is opened again for the next save', async () => {
    const library = await createLibrary(karangsari, testEnv())
    closeLibrary(library)
    const id = await saved(library, { kind: 'activity', values: activity })
    expect(await entryById(library, id)).toBeDefined()
  })

  it('counts as unsent what people made, not the writers of the app', async () => {
    const library = await createLibrary(karangsari, testEnv())
    await saved(library, { kind: 'activity', values: activity })
    expect(await unsentCount(library)).toBe(2)
  })
})

describe('a closed month', () => {
  const closeNovember = (library: Library) =>
    saved(library, {
      kind: 'monthReport',
      id: 'monthReport:2026-11',
      values: { closing: { at: 1, revision: 1 } },
    })

  it('takes no new record, no edit and no deletion without a reason', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const id = await saved(library, { kind: 'activity', values: activity })
    await closeNovember(library)
    const refused = { ok: false, problems: [{ rule: 'monthClosed' }] }
    expect(await saveRecord(library, { kind: 'activity', values: activity })).toMatchObject(refused)
    expect(await saveRecord(library, { kind: 'activity', id, values: { title: 'x' } })).toMatchObject(refused)
    expect(await saveRecord(library, { kind: 'activity', id, values: { date: '2026-12-01' } })).toMatchObject(
      refused,
    )
    expect(await deleteRecord(library, id)).toMatchObject(refused)
    expect((await entryById(library, id))?.values).toEqual(activity)
  })

  it('takes a correction with its reason, and keeps the reason', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const id = await saved(library, { kind: 'activity', values: activity })
    await closeNovember(library)
    await saved(library, { kind: 'activity', id, values: { title: 'x' }, reason: 'Salah ketik' })
    const record = await library.database.records.get(id)
    expect(record?.registers._correction?.values[0]?.[1]).toEqual({ month: '2026-11', reason: 'Salah ketik' })
    expect(record?.pending).toContain('_correction')
  })

  it('asks no reason of a person who wants a value erased', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const id = await saved(library, { kind: 'activity', values: { ...activity, facilitator: 'Bu Wati' } })
    await closeNovember(library)
    expect(await eraseValue(library, id, 'facilitator')).toMatchObject({ ok: true })
    expect((await entryById(library, id))?.values.facilitator).toBeNull()
  })

  it('is asked about a record that comes into it from an open one, or leaves it for no day at all', async () => {
    const library = await createLibrary(karangsari, testEnv())
    const id = await saved(library, { kind: 'activity', values: { ...activity, date: '2026-12-01' } })
    const inNovember = await saved(library, { kind: 'activity', values: activity })
    await closeNovember(library)
    const refused = { ok: false, problems: [{ rule: 'monthClosed', given: '2026-11' }] }
    const moved = { kind: 'activity', id, values: { date: '2026-11-30' } }
    expect(await saveRecord(library, moved)).toMatchObject(refused)
    const undated = { kind: 'activity', id: inNovember, values: { date: null } }
    expect(await saveRecord(library, undated)).toMatchObject(refused)
    const snapshot = { kind: 'facility', id: 'facility:2026-11', values: { books: 9 } }
    expect(await saveRecord(library, snapshot)).toMatchObject(refused)
    const earlier = { kind: 'facility', id: 'facility:2026-10', values: { books: 9 } }
    expect(await saveRecord(library, earlier)).toMatchObject({ ok: true })
  })

  it('leaves other months and the report itself open', async () => {
    const library = await createLibrary(karangsari, testEnv())
    await closeNovember(library)
    await saved(library, { kind: 'activity', values: { ...activity, date: '2026-10-01' } })
    await saved(library, { kind: 'monthReport', id: 'monthReport:2026-11', values: { closing: null } })
    await saved(library, { kind: 'activity', values: activity })
  })
})

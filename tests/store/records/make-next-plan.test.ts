import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { createLibrary } from '../../../src/store/open-library.ts'
import { entriesOfKind, entryById } from '../../../src/store/records/live-queries.ts'
import { makeNextPlan } from '../../../src/store/records/make-next-plan.ts'
import { deleteRecord, saveRecord } from '../../../src/store/records/save-record.ts'
import { testEnv } from '../../support/test-env.ts'

const lesson = {
  date: '2026-11-20',
  title: 'Kelas Bahasa Inggris',
  status: 'done',
  repeats: 'weekly',
} as const

async function held(values: object = {}) {
  const library = await createLibrary(
    { name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' },
    testEnv(),
  )
  await saveRecord(library, { kind: 'activity', id: 'a', values: { ...lesson, ...values } })
  const entry = (await entryById(library, 'a'))!
  return { library, entry, make: () => makeNextPlan(library, entry) }
}

test('the next plan is made once, and not again where somebody deleted it', async () => {
  const { library, make } = await held()
  expect(await make()).toEqual({ id: 'a.2026-11-27', date: '2026-11-27' })
  expect(await make()).toBeUndefined()
  await deleteRecord(library, 'a.2026-11-27')
  expect(await make()).toBeUndefined()
})

test('a plan of that name that somebody made by hand is enough', async () => {
  const { library, make } = await held()
  const byHand = { ...lesson, title: ' kelas bahasa inggris', date: '2026-11-28', status: 'planned' } as const
  await saveRecord(library, { kind: 'activity', values: byHand })
  expect(await make()).toBeUndefined()
  expect(await entriesOfKind(library, 'activity')).toHaveLength(2)
})

// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LibraryProvider } from '../../../src/app/library-context.tsx'
import { GroupPage } from '../../../src/app/pages/tally/group-page.tsx'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { entriesOfKind } from '../../../src/store/records/live-queries.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { testEnv } from '../../support/test-env.ts'
import { showInApp } from '../in-app.tsx'

let library: Library
beforeEach(async () => {
  library = await createLibrary({ name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }, testEnv())
})
afterEach(() => closeLibrary(library))
const show = () =>
  showInApp(
    <LibraryProvider value={library}>
      <GroupPage />
    </LibraryProvider>,
  )
const visits = async () => (await entriesOfKind(library, 'visit')).map(({ values }) => values)

test('a place that came before fills in its last numbers, and one tap saves', async () => {
  const before = {
    date: '2026-10-12',
    way: 'group',
    from: 'SD Negeri 1',
    people: { men: 14, women: 18 },
  } as const
  await saveRecord(library, { kind: 'visit', values: before })
  show()
  const user = userEvent.setup()
  await user.click(await screen.findByRole('radio', { name: /SD Negeri 1/ }))
  await user.click(screen.getByRole('button', { name: 'Simpan 32 pengunjung' }))
  await waitFor(async () => expect((await visits())[0]).toEqual({ ...before, date: '2026-11-22' }))
})

test('an empty one of two counts is 0, and two empty ones are asked for', async () => {
  show()
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Simpan rombongan' }))
  await screen.findByText(/Tulis jumlahnya dengan angka/)
  await user.type(screen.getByLabelText('Perempuan'), '12')
  await user.click(screen.getByRole('button', { name: 'Simpan 12 pengunjung' }))
  await waitFor(async () => expect(await visits()).toMatchObject([{ people: { men: 0, women: 12 } }]))
})

test('a crowd is asked about once', async () => {
  show()
  const user = userEvent.setup()
  await user.type(screen.getByLabelText('Laki-laki'), '1.200')
  await user.click(screen.getByRole('button', { name: 'Simpan 1.200 pengunjung' }))
  await screen.findByText(/Betul 1.200 orang/)
  expect(await visits()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Simpan 1.200 pengunjung' }))
  await waitFor(async () => expect(await visits()).toMatchObject([{ people: { men: 1200 } }]))
})

// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useLiveQuery } from 'dexie-react-hooks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LibraryProvider, useLibrary } from '../../src/app/library-context.tsx'
import { ServiceDay } from '../../src/app/pages/home/service-day.tsx'
import { closeLibrary, type Library } from '../../src/store/library.ts'
import { createLibrary } from '../../src/store/open-library.ts'
import { entriesOfDay, entriesOfKind } from '../../src/store/records/live-queries.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { testEnv } from '../support/test-env.ts'
import { showInApp } from './in-app.tsx'

const today = '2026-11-22'
let library: Library
beforeEach(async () => {
  library = await createLibrary({ name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }, testEnv())
})
afterEach(() => closeLibrary(library))

function Today() {
  const open = useLibrary()
  const entries = useLiveQuery(() => entriesOfDay(open, today), [open])
  return entries && <ServiceDay ofToday={entries} />
}
const show = () =>
  showInApp(
    <LibraryProvider value={library}>
      <Today />
    </LibraryProvider>,
  )
const days = async () => (await entriesOfKind(library, 'serviceDay')).map(({ values }) => values)

test('a power cut closes the day in two taps', async () => {
  show()
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Hari ini tutup' }))
  await user.click(await screen.findByRole('button', { name: 'Listrik padam' }))
  await screen.findByText('Tutup: listrik padam')
  expect(await days()).toMatchObject([{ date: today, state: 'closed', whyClosed: 'noPower' }])
})

test('a day with visitors closes early, and stays open in the figures', async () => {
  await saveRecord(library, { kind: 'visit', values: { date: today, people: { men: 2, women: 3 } } })
  await saveRecord(library, {
    kind: 'serviceDay',
    values: { date: today, state: 'open', hours: { start: '08:00' } },
  })
  show()
  const user = userEvent.setup()
  await screen.findByText('Buka sejak 08.00')
  await user.click(screen.getByRole('button', { name: 'Hari ini tutup' }))
  await user.click(await screen.findByRole('button', { name: 'Listrik padam' }))
  await waitFor(async () =>
    expect(await days()).toMatchObject([
      { state: 'open', closedEarly: 'noPower', hours: { start: '08:00', end: '10:00' } },
    ]),
  )
})

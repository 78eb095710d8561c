// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptFirstThings, noteReportSeen } from '../../src/app/first-things.ts'
import { LibraryProvider } from '../../src/app/library-context.tsx'
import { FirstThings } from '../../src/app/pages/home/first-things.tsx'
import { closeLibrary, type Library } from '../../src/store/library.ts'
import { createLibrary } from '../../src/store/open-library.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { testEnv } from '../support/test-env.ts'
import { showInApp } from './in-app.tsx'

let library: Library
beforeEach(async () => {
  localStorage.clear()
  library = await createLibrary({ name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }, testEnv())
})
afterEach(() => closeLibrary(library))

const show = () =>
  showInApp(
    <LibraryProvider value={library}>
      <h1>Hari ini</h1>
      <FirstThings otherwise={<p>yang lain</p>} />
    </LibraryProvider>,
  )
const visit = () =>
  saveRecord(library, { kind: 'visit', values: { date: '2026-11-22', people: { men: 0, women: 1 } } })
const activity = () =>
  saveRecord(library, {
    kind: 'activity',
    values: {
      date: '2026-11-22',
      title: 'Kelas',
      field: 'education',
      type: 'training',
      target: 'public',
      people: { men: 1, women: 1 },
      status: 'done',
    },
  })

test('a device that begins a library is offered three things, which tick themselves off', async () => {
  show()
  await screen.findByRole('heading', { name: 'Tiga hal pertama' })
  expect(screen.getByRole('link', { name: /Tulis satu acara/ })).toBeDefined()
  await visit()
  await waitFor(() => expect(screen.getAllByText('sudah')).toHaveLength(1))
  await activity()
  await waitFor(() => expect(screen.getAllByText('sudah')).toHaveLength(2))
  expect(screen.queryByRole('link', { name: /Tulis satu acara/ })).toBeNull()
})

test('done they are shown so once, and never again', async () => {
  const first = show()
  await screen.findByRole('heading', { name: 'Tiga hal pertama' })
  await visit()
  await activity()
  noteReportSeen()
  first.unmount()
  const second = show()
  await screen.findByRole('heading', { name: 'Tiga-tiganya sudah' })
  await waitFor(() => expect(keptFirstThings()).toBe('over'))
  second.unmount()
  show()
  await screen.findByText('yang lain')
})

test('skipped they are gone for good, and the focus is at the heading', async () => {
  const first = show()
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Tidak perlu' }))
  await screen.findByText('yang lain')
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Hari ini' }))
  first.unmount()
  show()
  await screen.findByText('yang lain')
})

test('a library with records, from long ago or another device, is never offered them', async () => {
  await visit()
  show()
  await screen.findByText('yang lain')
  expect(screen.queryByRole('heading', { name: 'Tiga hal pertama' })).toBeNull()
  noteReportSeen()
  expect(keptFirstThings()).toBe('over')
})

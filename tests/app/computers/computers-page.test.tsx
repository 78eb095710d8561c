// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LibraryProvider } from '../../../src/app/library-context.tsx'
import { ComputersPage } from '../../../src/app/pages/computers/computers-page.tsx'
import type { Values } from '../../../src/domain/record.ts'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { entriesOfKind } from '../../../src/store/records/live-queries.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { type TestEnv, testEnv } from '../../support/test-env.ts'
import { showInApp } from '../in-app.tsx'

let env: TestEnv
let library: Library

beforeEach(async () => {
  env = testEnv()
  library = await createLibrary({ name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }, env)
})
afterEach(() => closeLibrary(library))

const save = (kind: string, values: Values, id?: string) =>
  saveRecord(library, { kind, values, ...(id && { id }) })
const show = () =>
  showInApp(
    <LibraryProvider value={library}>
      <ComputersPage />
    </LibraryProvider>,
  )
const uses = async () => (await entriesOfKind(library, 'computerUse')).map(({ values }) => values)
const twoComputers = () =>
  save('equipment', { what: 'Komputer', number: 2, date: '2025-01-10', condition: 'good', source: 'aid' })

test('a tap starts a computer now, and who uses it may be said or skipped', async () => {
  await twoComputers()
  show()
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Mulai PC 1' }))
  await screen.findByText('PC 1 mulai. Siapa?')
  await waitFor(async () =>
    expect(await uses()).toMatchObject([
      { date: '2026-11-22', service: 'computer', way: 'timed', computer: 'PC 1', time: { start: '10:00' } },
    ]),
  )
  await user.selectOptions(screen.getByLabelText('Keperluan'), 'Pendidikan')
  await user.click(screen.getByRole('button', { name: 'Perempuan' }))
  await waitFor(async () =>
    expect(await uses()).toMatchObject([{ people: { women: 1 }, purpose: 'education' }]),
  )
  await screen.findByText('Perempuan · pendidikan')
  expect(screen.queryByText('PC 1 mulai. Siapa?')).toBeNull()
})

test('a tap ends it', async () => {
  await twoComputers()
  await save('computerUse', {
    date: '2026-11-22',
    service: 'computer',
    way: 'timed',
    computer: 'PC 2',
    time: { start: '09:25' },
  })
  show()
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Selesai PC 2' }))
  await waitFor(async () => expect(await uses()).toMatchObject([{ time: { start: '09:25', end: '10:00' } }]))
  await screen.findByText('Terakhir selesai 10.00')
})

test('one that ends within its first minute was no use', async () => {
  await twoComputers()
  show()
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Mulai PC 1' }))
  await user.click(await screen.findByRole('button', { name: 'Selesai PC 1' }))
  await waitFor(async () => expect(await uses()).toEqual([]))
})

describe('a use that was left open', () => {
  beforeEach(async () => {
    await twoComputers()
    await save('library', { hours: { start: '08:00', end: '16:00' } }, 'library')
    await save('computerUse', {
      date: '2026-11-20',
      service: 'computer',
      way: 'timed',
      computer: 'PC 2',
      time: { start: '15:10' },
    })
    show()
  })

  test('is asked about, with the hour of closing as the likely answer', async () => {
    await userEvent.setup().click(await screen.findByRole('button', { name: '16.00, jam tutup' }))
    await waitFor(async () => expect(await uses()).toMatchObject([{ time: { end: '16:00' } }]))
    await waitFor(() => expect(screen.queryByText(/belum dicatat selesai/)).toBeNull())
  })

  test('may have ended at another time', async () => {
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Pukul lain' }))
    await user.type(screen.getByLabelText('PC 2 selesai pukul'), '15:40')
    await user.click(screen.getByRole('button', { name: 'Simpan' }))
    await waitFor(async () => expect(await uses()).toMatchObject([{ time: { end: '15:40' } }]))
  })

  test('ends after midnight only for whoever says so, and never before it began', async () => {
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Pukul lain' }))
    const time = screen.getByLabelText('PC 2 selesai pukul')
    await user.type(time, '14:00')
    await user.click(screen.getByRole('button', { name: 'Simpan' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/selesai.*mulai/i)
    await user.clear(time)
    await user.type(time, '01:00')
    expect(screen.queryByRole('alert')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Simpan' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/lewat tengah malam/)
    expect(await uses()).toMatchObject([{ time: { start: '15:10' } }])
    expect((await uses())[0]?.time).not.toHaveProperty('end')
    await user.click(screen.getByRole('button', { name: 'Tetap simpan' }))
    await waitFor(async () => expect(await uses()).toMatchObject([{ time: { end: '01:00' } }]))
  })
})

test('a broken computer drops out, and comes back in one tap', async () => {
  await twoComputers()
  show()
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: /^PC 2/ }))
  await user.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: 'Komputer ini rusak' }),
  )
  await screen.findByText('Rusak sejak 22 Nov')
  expect(screen.queryByRole('button', { name: 'Mulai PC 2' })).toBeNull()
  await user.click(await screen.findByRole('button', { name: 'Sudah baik PC 2' }))
  await screen.findByRole('button', { name: 'Mulai PC 2' })
})

test('a library without computers is told how to begin', async () => {
  show()
  await screen.findByText('Belum ada komputer')
  expect(screen.getByRole('link', { name: 'Catat peralatan' })).toBeTruthy()
})

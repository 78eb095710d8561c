// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { figuresOf } from '../../../src/domain/indicators.ts'
import { entriesOfKind } from '../../../src/store/records/live-queries.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { newLibrary, saveButton, showPage } from './on-screen.tsx'

const user = userEvent.setup({ delay: null })

it('a computer use over midnight is asked about, and belongs to the day it began', async () => {
  const library = await newLibrary()
  showPage(library, '/catatan/computerUse/baru')
  await user.selectOptions(await screen.findByLabelText('Layanan'), 'computer')
  await user.click(screen.getByLabelText('Satu orang, dengan jam'))
  fireEvent.change(screen.getByLabelText('Mulai'), { target: { value: '22:30' } })
  fireEvent.change(screen.getByLabelText('Selesai'), { target: { value: '00:45' } })
  await user.click(await saveButton())
  expect((await screen.findAllByText(/lewat tengah malam, lamanya 2 jam 15 menit/)).length).toBeGreaterThan(0)
  expect(await entriesOfKind(library, 'computerUse')).toHaveLength(0)
  await user.click(await saveButton())
  await screen.findByText('Tersimpan.', { selector: 'b' })
  const [use] = await entriesOfKind(library, 'computerUse')
  expect(use?.values).toMatchObject({ date: '2026-11-22', time: { start: '22:30', end: '00:45' } })
  expect(
    figuresOf({ month: '2026-11', entries: [use!], facilities: [], partners: [] })['computers.hours'],
  ).toBe(2.25)
  expect((await screen.findAllByText(/22\.30–00\.45/)).length).toBeGreaterThan(0)
})

it('a second record of a service day says what the first one says, and leads to it', async () => {
  const library = await newLibrary()
  const first = await saveRecord(library, {
    kind: 'serviceDay',
    values: { date: '2026-11-22', state: 'open', hours: { start: '08:00', end: '16:00' } },
  })
  showPage(library, '/catatan/serviceDay/baru')
  await user.click(await screen.findByLabelText('Tutup', { selector: '[type=radio]' }))
  await user.selectOptions(screen.getByLabelText('Mengapa tutup'), 'noPower')
  await user.click(await saveButton())
  expect(await screen.findByText(/Minggu, 22 November sudah dicatat: Buka/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Lihat Buka' }).getAttribute('href')).toBe(
    `/catatan/serviceDay/${first.ok && first.id}`,
  )
})

it('a day that was open and closed early is one record, and counts as open', async () => {
  const library = await newLibrary()
  showPage(library, '/catatan/serviceDay/baru')
  await user.selectOptions(await screen.findByLabelText(/^Tutup lebih awal karena/), 'noPower')
  await user.click(await saveButton())
  await screen.findByText('Tersimpan.', { selector: 'b' })
  const entries = await entriesOfKind(library, 'serviceDay')
  expect(entries[0]?.values).toMatchObject({ state: 'open', closedEarly: 'noPower' })
  expect(figuresOf({ month: '2026-11', entries, facilities: [], partners: [] })['visits.openDays']).toBe(1)
  expect((await screen.findAllByText(/Listrik padam/)).length).toBeGreaterThan(0)
})

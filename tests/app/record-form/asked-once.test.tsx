// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Library } from '../../../src/store/library.ts'
import { entriesOfKind } from '../../../src/store/records/live-queries.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { newLibrary, saveButton, showPage } from './on-screen.tsx'

const user = userEvent.setup({ delay: null })

const merajut = {
  date: '2026-11-22',
  title: 'Kelas merajut',
  field: 'education',
  type: 'training',
  target: 'public',
  people: { men: 2, women: 3 },
  status: 'done',
}

async function keep(library: Library, values: object): Promise<string> {
  const saved = await saveRecord(library, { kind: 'activity', values: { ...values } })
  if (!saved.ok) throw new Error(saved.problems[0]?.rule)
  return saved.id
}

async function fillIn(people = '2') {
  await user.type(await screen.findByLabelText('Nama kegiatan'), 'kelas merajut')
  await user.selectOptions(screen.getByLabelText('Bidang'), 'education')
  await user.type(screen.getByLabelText('Laki-laki'), people)
  await user.type(screen.getByLabelText('Perempuan'), '3')
}

it('what looks like an earlier record leads to it, and back to what was being written', async () => {
  const library = await newLibrary()
  const id = await keep(library, merajut)
  showPage(library, '/catatan/activity/baru')
  await fillIn()
  await user.click(await saveButton())
  await user.click(await screen.findByRole('link', { name: 'Lihat Kelas merajut' }))
  expect(await screen.findByDisplayValue('Kelas merajut')).toBeTruthy()
  const back = document.querySelector('a[href="/catatan/activity/baru"]')
  expect(back).toBeTruthy()
  await user.click(back!)
  expect(await screen.findByDisplayValue('kelas merajut')).toBeTruthy()
  expect((await entriesOfKind(library, 'activity')).map((entry) => entry.id)).toEqual([id])
})

it('a likeness and a large number, once answered, are not asked again for a reason or another word', async () => {
  const library = await newLibrary()
  await keep(library, merajut)
  const closing = { at: 1_793_000_000_000, revision: 1 }
  await saveRecord(library, { kind: 'monthReport', id: 'monthReport:2026-11', values: { closing } })
  showPage(library, '/catatan/activity/baru')
  await fillIn('400')
  await user.click(await saveButton())
  expect(await screen.findByText(/Mirip catatan 22 November/)).toBeTruthy()
  expect(screen.getAllByText(/403 orang, banyak sekali/).length).toBeGreaterThan(0)
  await user.click(screen.getByRole('button', { name: 'Tetap simpan' }))
  expect(await screen.findByText(/Laporan November 2026 sudah ditutup/)).toBeTruthy()
  // Something else is mended meanwhile: that is no reason to ask the same again.
  await user.selectOptions(screen.getByLabelText('Sasaran'), 'children')
  await user.click(await saveButton())
  expect(screen.queryByText(/Mirip catatan/)).toBeNull()
  await user.type(await screen.findByLabelText('Alasan perbaikan'), 'tertinggal')
  await user.click(await saveButton())
  await screen.findByText('Tersimpan.', { selector: 'b' })
  expect(await entriesOfKind(library, 'activity')).toHaveLength(2)
})

it('another number, and another name, are other questions', async () => {
  const library = await newLibrary()
  showPage(library, '/catatan/activity/baru')
  await fillIn('400')
  await user.click(await saveButton())
  expect((await screen.findAllByText(/403 orang, banyak sekali/)).length).toBeGreaterThan(0)
  await user.type(screen.getByLabelText('Laki-laki'), '0')
  await user.click(await saveButton())
  expect((await screen.findAllByText(/4\.003 orang, banyak sekali/)).length).toBeGreaterThan(0)
  expect(await entriesOfKind(library, 'activity')).toHaveLength(0)
})

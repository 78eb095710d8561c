// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { inputId } from '../../../src/app/record-form/form-field.tsx'
import { monthlyReport } from '../../../src/domain/monthly-report.ts'
import type { Library } from '../../../src/store/library.ts'
import { entriesOfKind, entryById } from '../../../src/store/records/live-queries.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { closeMonth } from '../../../src/store/report/close-month.ts'
import { readMonth } from '../../../src/store/report/read-months.ts'
import { newLibrary, saveButton, showPage } from './on-screen.tsx'

const promised = {
  date: '2026-10-08',
  title: 'Anggaran buku 2027',
  target: 'villageHead',
  level: 'village',
  stage: 'promised',
  result: 'money',
  amount: 15_000_000,
} as const
const withMatter = async (): Promise<Library> => {
  const library = await newLibrary()
  await saveRecord(library, { kind: 'advocacy', id: 'm', values: promised })
  return library
}
const figuresOf = async (library: Library, month: string) =>
  monthlyReport(await readMonth(library, month)).figures
const choose = (path: string, code: string) => {
  const element = document.getElementById(inputId(path))
  if (element instanceof HTMLSelectElement) fireEvent.change(element, { target: { value: code } })
  else fireEvent.click(document.getElementById(`${inputId(path)}-${code}`)!)
}

it('a new stage of an older matter becomes a follow-up with its own day, also where its month is closed', async () => {
  const library = await withMatter()
  await closeMonth(library, '2026-10')
  const before = await figuresOf(library, '2026-10')
  showPage(library, '/catatan/advocacy/m')
  const save = await saveButton()
  choose('stage', 'received')
  await screen.findByText(/Tahap baru disimpan sebagai tindak lanjut/)
  fireEvent.change(screen.getByLabelText('Kapan tahap ini dicapai'), { target: { value: '2026-11-20' } })
  fireEvent.click(save)
  await waitFor(async () => {
    const [step] = await entriesOfKind(library, 'followUp')
    expect(step?.values).toMatchObject({
      advocacy: 'm',
      date: '2026-11-20',
      what: 'Tahap menjadi Diterima',
      stage: 'received',
      result: 'money',
      amount: 15_000_000,
    })
  })
  expect((await entryById(library, 'm'))?.values).toEqual(promised)
  expect(await figuresOf(library, '2026-10')).toEqual(before)
  expect((await figuresOf(library, '2026-11'))['advocacy.received']).toBe(15_000_000)
})

it('a record that was wrong from the start is mended instead', async () => {
  const library = await withMatter()
  showPage(library, '/catatan/advocacy/m')
  const save = await saveButton()
  choose('stage', 'received')
  fireEvent.click(await screen.findByRole('button', { name: 'Bukan, catatan ini keliru sejak awal' }))
  fireEvent.click(save)
  await waitFor(async () => expect((await entryById(library, 'm'))?.values.stage).toBe('received'))
  expect(await entriesOfKind(library, 'followUp')).toEqual([])
})

it('an advocacy shows what came of it, and a new step begins with it', async () => {
  const library = await withMatter()
  await saveRecord(library, {
    kind: 'followUp',
    values: { date: '2026-11-02', advocacy: 'm', what: 'Dana tahap pertama cair', stage: 'received' },
  })
  showPage(library, '/catatan/advocacy/m')
  await screen.findByText('Dana tahap pertama cair')
  const link = await screen.findByRole('link', { name: 'Catat tindak lanjut' })
  expect(link.getAttribute('href')).toBe('/catatan/followUp/baru?dari=m')
  fireEvent.click(link)
  await screen.findByRole('heading', { name: 'Tindak lanjut' })
  await screen.findByRole('link', { name: promised.title })
})

// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Library } from '../../../src/store/library.ts'
import { entriesOfKind } from '../../../src/store/records/live-queries.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { newLibrary, saveButton, showPage } from './on-screen.tsx'

const user = userEvent.setup({ delay: null })

async function showAmount(library: Library): Promise<HTMLElement> {
  showPage(library, '/catatan/advocacy/baru')
  await user.type(await screen.findByLabelText('Judul advokasi'), 'Anggaran buku 2027')
  await user.selectOptions(screen.getByLabelText('Hasil'), 'money')
  return screen.findByLabelText(/^Jumlah uang/)
}

const savedAmount = async (library: Library) =>
  (await entriesOfKind(library, 'advocacy')).map(({ values }) => values.amount)

it('is read as people write it, said back in words at each key, and aloud after a rest', async () => {
  const library = await newLibrary()
  const amount = await showAmount(library)
  await user.type(amount, '1')
  expect(screen.getByText('satu rupiah', { selector: 'p' })).toBeTruthy()
  await user.type(amount, '5 juta')
  expect(screen.getByText('lima belas juta rupiah', { selector: 'p' }).textContent).toBe(
    'lima belas juta rupiah Rp15.000.000',
  )
  const aloud = () => document.querySelector('[role=status].visually-hidden')?.textContent
  await waitFor(() => expect(aloud()).toBe('lima belas juta rupiah'), { timeout: 2_000 })
  expect(amount).toHaveProperty('value', '15 juta')
  await user.click(await saveButton())
  await screen.findByText('Tersimpan.', { selector: 'b' })
  expect(await savedAmount(library)).toEqual([15_000_000])
})

it('takes ribu, juta and miliar from keys, one at a time', async () => {
  const amount = await showAmount(await newLibrary())
  await user.click(screen.getByRole('button', { name: 'juta' }))
  expect(amount).toHaveProperty('value', '')
  await user.type(amount, '1,5')
  await user.click(screen.getByRole('button', { name: 'juta' }))
  expect(amount).toHaveProperty('value', '1,5 juta')
  expect(screen.getByRole('button', { name: 'juta' }).getAttribute('aria-pressed')).toBe('true')
  expect(document.activeElement).toBe(amount)
  await user.click(screen.getByRole('button', { name: 'miliar' }))
  expect(amount).toHaveProperty('value', '1,5 miliar')
  await user.click(screen.getByRole('button', { name: 'miliar' }))
  expect(amount).toHaveProperty('value', '1,5')
})

it('that is very small is asked about on leaving, and one tap makes it millions', async () => {
  const library = await newLibrary()
  const amount = await showAmount(library)
  await user.type(amount, '15')
  expect(screen.queryByText(/saja, atau/)).toBeNull()
  await user.click(screen.getByLabelText('Judul advokasi'))
  expect(screen.getByText('Rp15 saja, atau Rp15 juta?')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Rp15 juta' }))
  expect(amount).toHaveProperty('value', '15 juta')
  expect(screen.queryByText(/saja, atau/)).toBeNull()
})

it('that is meant to be small is asked about once, and never again for the record', async () => {
  const library = await newLibrary()
  await user.type(await showAmount(library), '15')
  await user.click(screen.getByLabelText('Judul advokasi'))
  await user.click(screen.getByRole('button', { name: 'Rp15 saja' }))
  await user.click(await saveButton())
  await screen.findByText('Tersimpan.', { selector: 'b' })
  const [entry] = await entriesOfKind(library, 'advocacy')
  expect(entry?.values.amount).toBe(15)

  showPage(library, `/catatan/advocacy/${entry?.id}`)
  const amount = (await screen.findAllByLabelText(/^Jumlah uang/)).at(-1)!
  await user.click(amount)
  await user.tab()
  expect(screen.queryByText(/saja, atau/)).toBeNull()
})

it('that is saved at once is asked about before', async () => {
  const library = await newLibrary()
  await user.type(await showAmount(library), '15{Enter}')
  expect(await screen.findByText('Jumlah uang: hanya Rp15.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Rp15 juta' })).toBeTruthy()
  expect(await savedAmount(library)).toEqual([])
  await user.click(await saveButton())
  await screen.findByText('Tersimpan.', { selector: 'b' })
  expect(await savedAmount(library)).toEqual([15])
})

it('that can’t be read says how to write one, and one of two meanings is chosen', async () => {
  const amount = await showAmount(await newLibrary())
  await user.type(amount, '15 jua')
  await user.tab({ shift: true })
  expect(screen.getByText(/^Jumlah uang belum terbaca/)).toBeTruthy()
  expect(screen.queryByText(/misalnya 15\./)).toBeNull()
  await user.clear(amount)
  await user.type(amount, '1.500 juta')
  await user.tab({ shift: true })
  await user.click(screen.getByRole('button', { name: /^Rp1\.500\.000 / }))
  expect(screen.getByText('satu juta lima ratus ribu rupiah', { selector: 'p' })).toBeTruthy()
})

it('of a record from elsewhere is shown in words too', async () => {
  const library = await newLibrary()
  const values = { date: '2026-11-10', title: 'Anggaran', target: 'villageHead', result: 'money' } as const
  const saved = await saveRecord(library, { kind: 'advocacy', values: { ...values, amount: 2_500_000 } })
  showPage(library, `/catatan/advocacy/${saved.ok && saved.id}`)
  expect(await screen.findByText('dua juta lima ratus ribu rupiah')).toBeTruthy()
})

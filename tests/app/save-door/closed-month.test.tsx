// @vitest-environment jsdom
// What a closed month interrupts goes on as what it was, once the reason is written.
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../../src/store/library.ts'
import { entriesOfKind, entryById } from '../../../src/store/records/live-queries.ts'
import { correctionRegister, deleteRecord, saveRecord } from '../../../src/store/records/save-record.ts'
import { storedRecord } from '../../../src/store/records/stored-record.ts'
import { setCurrentStaff } from '../../../src/store/staff.ts'
import { withDeletion } from '../../../src/sync/record-state.ts'
import { merge, mergeRegisters, shownValue, write } from '../../../src/sync/register.ts'
import { newLibrary, saveButton, showPage } from '../record-form/on-screen.tsx'

const user = userEvent.setup({ delay: null })

const english = {
  date: '2026-10-10',
  title: 'Kelas Bahasa Inggris',
  field: 'education',
  type: 'training',
  target: 'children',
  people: { men: 11, women: 13 },
  status: 'done',
} as const

async function keep(library: Library, values: object = english): Promise<string> {
  const saved = await saveRecord(library, { kind: 'activity', values: { ...values } })
  if (!saved.ok) throw new Error(saved.problems[0]?.rule)
  return saved.id
}

/** A library with one activity of October, which was handed in. */
async function closedOctober(): Promise<{ library: Library; id: string }> {
  const library = await newLibrary()
  const id = await keep(library)
  await close(library, '2026-10')
  return { library, id }
}

const close = (library: Library, month: string) =>
  saveRecord(library, {
    kind: 'monthReport',
    id: `monthReport:${month}`,
    values: { closing: { at: 1_793_000_000_000, revision: 1 } },
  })

const stamp = (writer: string) => `zz00000000001${writer.padEnd(8, '0')}`

async function twoTitles(library: Library, id: string): Promise<void> {
  const record = (await library.database.records.get(id))!
  const title = record.registers.title!
  const both = merge(
    write(title, stamp('here'), 'Kelas Inggris SD'),
    write(title, stamp('there'), 'English club'),
  )
  await library.database.records.put(
    storedRecord({ ...record, registers: { ...record.registers, title: both } }, []),
  )
}

const titleOf = async (library: Library, id: string) => (await entryById(library, id))?.values.title
const reasonField = () => screen.findByLabelText('Alasan perbaikan')
const reasonKept = async (library: Library, id: string) =>
  (shownValue((await library.database.records.get(id))?.registers[correctionRegister]) as { reason: string })
    ?.reason

async function pick(title: string): Promise<void> {
  const both = await screen.findByRole('region', { name: 'Nama kegiatan' })
  await user.click(await within(both).findByRole('button', { name: `Pakai ini: ${title}` }))
}

describe('choosing one of two values', () => {
  it('goes on with Enter in the reason', async () => {
    const { library, id } = await closedOctober()
    await twoTitles(library, id)
    showPage(library, `/catatan/activity/${id}`)
    await pick('Kelas Inggris SD')
    await user.type(await reasonField(), 'nama yang benar{Enter}')
    await waitFor(async () => expect((await entryById(library, id))?.differing).toEqual([]))
    expect(await titleOf(library, id)).toBe('Kelas Inggris SD')
    expect(await reasonKept(library, id)).toBe('nama yang benar')
  })

  it('goes on too where the page’s own button is pressed instead', async () => {
    const { library, id } = await closedOctober()
    await twoTitles(library, id)
    showPage(library, `/catatan/activity/${id}`)
    await pick('Kelas Inggris SD')
    await user.type(await reasonField(), 'nama yang benar')
    await user.click(await saveButton())
    await screen.findByText('Tersimpan.', { selector: 'b' })
    const entry = await entryById(library, id)
    expect(entry?.values.title).toBe('Kelas Inggris SD')
    expect(entry?.differing).toEqual([])
  })

  it('takes a reason as long as a closing keeps one, and no longer', async () => {
    const { library, id } = await closedOctober()
    await twoTitles(library, id)
    showPage(library, `/catatan/activity/${id}`)
    await pick('Kelas Inggris SD')
    await user.click(await reasonField())
    await user.paste('y'.repeat(520))
    await user.keyboard('{Enter}')
    await waitFor(async () => expect(await reasonKept(library, id)).toBe('y'.repeat(500)))
  })

  it('is not called saved while its reason is missing', async () => {
    const { library, id } = await closedOctober()
    await twoTitles(library, id)
    showPage(library, `/catatan/activity/${id}`)
    await pick('Kelas Inggris SD')
    const reason = await reasonField()
    await user.click(await saveButton())
    expect(await screen.findByText(/^Tulis alasannya singkat saja/)).toBeTruthy()
    expect(document.activeElement).toBe(reason)
    expect(screen.queryByText('Tersimpan.')).toBeNull()
  })

  it('is left alone where it is cancelled', async () => {
    const { library, id } = await closedOctober()
    await twoTitles(library, id)
    showPage(library, `/catatan/activity/${id}`)
    await pick('Kelas Inggris SD')
    await user.type(await reasonField(), 'keliru')
    await user.click(screen.getByRole('button', { name: 'Batal' }))
    expect(screen.queryByLabelText('Alasan perbaikan')).toBeNull()
    await user.click(await saveButton())
    await waitFor(() => expect(screen.queryByText('Dua isian berbeda')).toBeNull())
    expect((await entryById(library, id))?.differing).toEqual(['title'])
  })
})

describe('a record', () => {
  it('is deleted with Enter in the reason, and comes back without being asked again', async () => {
    const { library, id } = await closedOctober()
    showPage(library, `/catatan/activity/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Hapus kegiatan' }))
    await user.type(await reasonField(), 'tercatat dua kali{Enter}')
    await waitFor(async () => expect(await entryById(library, id)).toBeUndefined())
    const bar = await screen.findByRole('region', { name: /Urungkan|Kembalikan/ })
    await user.click(within(bar).getByRole('button', { name: /^(Urungkan|Kembalikan)$/ }))
    await waitFor(async () => expect(await titleOf(library, id)).toBe(english.title))
  })

  it('that was deleted is brought back with Enter in the reason', async () => {
    const { library, id } = await closedOctober()
    await deleteRecord(library, id, 'dobel')
    showPage(library, `/catatan/activity/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Kembalikan catatan' }))
    await user.type(await reasonField(), 'ternyata benar{Enter}')
    await waitFor(async () => expect(await titleOf(library, id)).toBe(english.title))
  })

  it('deleted by one and changed by another is kept with Enter in the reason', async () => {
    const { library, id } = await closedOctober()
    const record = (await library.database.records.get(id))!
    const there = {
      ...record.registers,
      title: write(record.registers.title!, stamp('there'), 'English club'),
    }
    const registers = mergeRegisters(withDeletion(record.registers, stamp('here')), there)
    await library.database.records.put(storedRecord({ ...record, registers }, []))
    showPage(library, `/catatan/activity/${id}`)
    await screen.findByText('Catatan ini dihapus, tetapi juga diubah')
    await user.click(screen.getByRole('button', { name: 'Tetap simpan' }))
    await user.type(await reasonField(), 'masih perlu{Enter}')
    await waitFor(async () => expect((await entryById(library, id))?.disputed).toBe(false))
  })
})

describe('a form', () => {
  it('saves what stands in it when the reason is written, not what stood in it when it was asked', async () => {
    const { library, id } = await closedOctober()
    showPage(library, `/catatan/activity/${id}`)
    await user.type(await screen.findByLabelText('Nama kegiatan'), ' pagi')
    await user.click(await saveButton())
    await reasonField()
    await user.type(screen.getByLabelText('Nama kegiatan'), ' sekali')
    await user.type(await reasonField(), 'salah nama{Enter}')
    await screen.findByText('Tersimpan.', { selector: 'b' })
    expect(await titleOf(library, id)).toBe('Kelas Bahasa Inggris pagi sekali')
  })

  it('that was to save and write the next one does so after the reason', async () => {
    const { library } = await closedOctober()
    showPage(library, '/catatan/visit/baru')
    const men = await screen.findByLabelText('Laki-laki')
    fireEvent.change(document.querySelector('input[type=date]')!, { target: { value: '2026-10-12' } })
    await user.type(men, '2')
    await user.type(screen.getByLabelText('Perempuan'), '3')
    await user.click(screen.getAllByRole('button', { name: 'Simpan dan catat lagi' })[0]!)
    await user.type(await reasonField(), 'baru sempat{Enter}')
    expect(await screen.findByText(/Silakan catat yang berikutnya/)).toBeTruthy()
    expect(await entriesOfKind(library, 'visit')).toHaveLength(1)
  })
})

describe('the reason', () => {
  const correct = async (library: Library, id: string, more: string) => {
    showPage(library, `/catatan/activity/${id}`)
    await user.type(await screen.findByLabelText('Nama kegiatan'), more)
    await user.click(await saveButton())
  }

  it('is asked once a sitting and month, and stands with every record', async () => {
    const { library, id } = await closedOctober()
    await saveRecord(library, { kind: 'activity', values: english, reason: 'telat' })
    const other = (await entriesOfKind(library, 'activity')).find((entry) => entry.id !== id)!.id
    await correct(library, id, ' pagi')
    await user.type(await reasonField(), 'salah nama{Enter}')
    await screen.findByText('Tersimpan.', { selector: 'b' })
    cleanup()
    await correct(library, other, ' sore')
    await waitFor(async () => expect(await titleOf(library, other)).toBe('Kelas Bahasa Inggris sore'))
    expect(await reasonKept(library, other)).toBe('salah nama')
  })

  it('is asked again in another month, for another person, and on another day', async () => {
    const { library, id } = await closedOctober()
    const inSeptember = await keep(library, { ...english, date: '2026-09-10' })
    await close(library, '2026-09')
    await correct(library, id, ' pagi')
    await user.type(await reasonField(), 'salah nama{Enter}')
    await screen.findByText('Tersimpan.', { selector: 'b' })
    cleanup()
    await correct(library, inSeptember, ' pagi')
    expect(await reasonField()).toHaveProperty('value', '')
    cleanup()
    const another = await saveRecord(library, { kind: 'staff', values: { name: 'Endang' } })
    await setCurrentStaff(library, another.ok ? another.id : '')
    await correct(library, id, ' x')
    expect(await reasonField()).toHaveProperty('value', '')
  })

  it('that will be taken again is shown, and can be changed', async () => {
    const { library, id } = await closedOctober()
    await correct(library, id, ' pagi')
    await user.type(await reasonField(), 'salah nama{Enter}')
    await screen.findByText('Tersimpan.', { selector: 'b' })
    cleanup()
    showPage(library, `/catatan/activity/${id}`)
    expect(await screen.findByText('Alasan untuk bulan ini: salah nama')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Ganti alasan' }))
    expect(screen.queryByText('Alasan untuk bulan ini: salah nama')).toBeNull()
    await user.type(screen.getByLabelText('Nama kegiatan'), ' sore')
    await user.click(await saveButton())
    await user.type(await reasonField(), 'yang lain{Enter}')
    await waitFor(async () => expect(await reasonKept(library, id)).toBe('yang lain'))
  })
})

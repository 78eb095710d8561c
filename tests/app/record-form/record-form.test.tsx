// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Library } from '../../../src/store/library.ts'
import { draftOf, saveDraft } from '../../../src/store/records/drafts.ts'
import { entriesOfKind, entryById } from '../../../src/store/records/live-queries.ts'
import { deleteRecord, saveRecord } from '../../../src/store/records/save-record.ts'
import { storedRecord } from '../../../src/store/records/stored-record.ts'
import { withDeletion } from '../../../src/sync/record-state.ts'
import { mergeRegisters, type Registers, write } from '../../../src/sync/register.ts'
import { stubNetwork } from '../../support/show-app.tsx'
import { enrol, newLibrary, saveButton, showPage } from './on-screen.tsx'

const user = userEvent.setup({ delay: null })

const english = {
  date: '2026-11-10',
  title: 'Kelas Bahasa Inggris anak SD',
  field: 'education',
  type: 'training',
  target: 'children',
  people: { men: 11, women: 13 },
  status: 'done',
}

async function keep(library: Library, values: object = english, id?: string): Promise<string> {
  const saved = await saveRecord(library, { kind: 'activity', values: { ...values }, ...(id && { id }) })
  if (!saved.ok) throw new Error(saved.problems[0]?.rule)
  return saved.id
}

async function fillInActivity(title = 'Kelas merajut') {
  await user.type(await screen.findByLabelText('Nama kegiatan'), title)
  await user.selectOptions(screen.getByLabelText('Bidang'), 'education')
  await user.type(screen.getByLabelText('Laki-laki'), '2')
  await user.type(screen.getByLabelText('Perempuan'), '3')
}

describe('a mistake', () => {
  it('leaves the text as typed and says beside the field what to write, once the field is left', async () => {
    showPage(await newLibrary(), '/catatan/activity/baru')
    const women = await screen.findByLabelText('Perempuan')
    await user.type(women, '18 org')
    expect(screen.queryByText(/tulis angkanya saja/)).toBeNull()
    await user.tab()
    expect(women).toHaveProperty('value', '18 org')
    expect(women.getAttribute('aria-invalid')).toBe('true')
    const described = document.getElementById(women.getAttribute('aria-describedby')!)
    expect(described?.textContent).toBe(
      'Perempuan: tulis angkanya saja, misalnya 18. Kata “org” tidak perlu.',
    )
    expect(screen.getByRole('button', { name: /1 isian perlu dibetulkan/ })).toBeTruthy()
  })

  it('in one of two numbers stands below both, where there is room for a sentence', async () => {
    showPage(await newLibrary(), '/catatan/activity/baru')
    await user.type(await screen.findByLabelText('Laki-laki'), '18 org')
    await user.tab()
    const sentence = screen.getByText(/Laki-laki: tulis angkanya saja/)
    expect(sentence.closest('.field-frame')).toBe(screen.getByRole('group', { name: 'Peserta yang hadir' }))
    expect(screen.getByLabelText('Perempuan').compareDocumentPosition(sentence)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    )
  })

  it('goes away while it is mended', async () => {
    showPage(await newLibrary(), '/catatan/activity/baru')
    const women = await screen.findByLabelText('Perempuan')
    await user.type(women, '18 org')
    await user.tab()
    await user.type(women, '{Backspace>4/}')
    expect(screen.queryByText(/tulis angkanya saja/)).toBeNull()
  })

  it('keeps the record unsaved, counts what to mend and goes to the first', async () => {
    const library = await newLibrary()
    showPage(library, '/catatan/activity/baru')
    await user.click(await saveButton())
    expect(screen.getByRole('button', { name: /4 isian perlu dibetulkan/ })).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Nama kegiatan')))
    expect(await entriesOfKind(library, 'activity')).toHaveLength(0)
  })

  it('opens "Rincian lain" where it is in there', async () => {
    showPage(await newLibrary(), '/catatan/activity/baru')
    await fillInActivity()
    await user.type(screen.getByLabelText('Pemuda'), 'banyak')
    await user.click(await saveButton())
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Pemuda')))
    expect(screen.getByLabelText('Pemuda').closest('details')?.open).toBe(true)
  })
})

describe('saving', () => {
  it('happens with the Enter key, and says so on the list', async () => {
    const library = await newLibrary()
    showPage(library, '/catatan/activity/baru')
    await fillInActivity('Kelas merajut')
    await user.type(screen.getByLabelText('Perempuan'), '{Enter}')
    expect(await screen.findByText('Tersimpan.', { selector: 'b' })).toBeTruthy()
    expect(await entriesOfKind(library, 'activity')).toHaveLength(1)
  })

  it('happens once, however often the button is pressed', async () => {
    const library = await newLibrary()
    showPage(library, '/catatan/activity/baru')
    await fillInActivity()
    const save = await saveButton()
    for (let press = 0; press < 3; press++) fireEvent.click(save)
    await screen.findByText('Tersimpan.', { selector: 'b' })
    expect(await entriesOfKind(library, 'activity')).toHaveLength(1)
  })

  it('says in words that the disk is full, and keeps what was typed', async () => {
    const library = await newLibrary()
    showPage(library, '/catatan/activity/baru')
    await fillInActivity('Kelas merajut')
    const full = new DOMException('full', 'QuotaExceededError')
    vi.spyOn(library.database, 'transaction').mockRejectedValue(full)
    await user.click(await saveButton())
    expect(await screen.findByText(/Penyimpanan di perangkat ini penuh/)).toBeTruthy()
    expect(screen.getByLabelText('Nama kegiatan')).toHaveProperty('value', 'Kelas merajut')
  })

  it('of an edit writes only the registers that were changed', async () => {
    const library = await newLibrary()
    const id = await keep(library)
    const before = (await library.database.records.get(id))!.registers
    showPage(library, `/catatan/activity/${id}`)
    const women = await screen.findByLabelText('Perempuan')
    await user.clear(women)
    await user.type(women, '14')
    await user.click(await saveButton())
    await screen.findByText('Tersimpan.', { selector: 'b' })
    const after = (await library.database.records.get(id))!.registers
    const changed = Object.keys(after).filter(
      (name) => after[name]?.values[0]?.[0] !== before[name]?.values[0]?.[0],
    )
    expect(changed).toEqual(['people'])
    expect((await entryById(library, id))!.values.people).toEqual({ men: 11, women: 14 })
  })

  it('keeps a choice that this version does not know', async () => {
    const library = await newLibrary()
    const id = await keep(library, { ...english, field: 'disasterReadiness' })
    showPage(library, `/catatan/activity/${id}`)
    expect(await screen.findByLabelText('Bidang')).toHaveProperty('value', 'disasterReadiness')
    await user.type(screen.getByLabelText('Nama kegiatan'), ' pagi')
    await user.click(await saveButton())
    await screen.findByText('Tersimpan.', { selector: 'b' })
    expect((await entryById(library, id))!.values.field).toBe('disasterReadiness')
  })

  it('asks once about a record that looks like an earlier one, and then saves', async () => {
    const library = await newLibrary()
    await keep(library, { ...english, date: '2026-11-22', title: 'Kelas merajut' })
    showPage(library, '/catatan/activity/baru')
    await fillInActivity('kelas  Merajut')
    await user.click(await saveButton())
    expect(await screen.findByText(/Mirip catatan 22 November: Kelas merajut/)).toBeTruthy()
    expect(await entriesOfKind(library, 'activity')).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Tetap simpan' }))
    await screen.findByText('Tersimpan.', { selector: 'b' })
    expect(await entriesOfKind(library, 'activity')).toHaveLength(2)
  })

  it('does not write what is no longer asked for', async () => {
    const library = await newLibrary()
    showPage(library, '/catatan/advocacy/baru')
    await user.type(await screen.findByLabelText('Judul advokasi'), 'Anggaran buku')
    await user.selectOptions(screen.getByLabelText('Hasil'), 'money')
    await user.type(screen.getByLabelText(/^Jumlah uang/), '1.500.000')
    expect(screen.getByText('Rp1.500.000')).toBeTruthy()
    await user.selectOptions(screen.getByLabelText('Hasil'), 'regulation')
    expect(screen.queryByLabelText(/^Jumlah uang/)).toBeNull()
    await user.click(await saveButton())
    await screen.findByText('Tersimpan.', { selector: 'b' })
    const [kept] = await entriesOfKind(library, 'advocacy')
    expect(kept!.values).not.toHaveProperty('amount')
  })
})

describe('a draft', () => {
  it('is kept by itself, and is there again when the form is opened again', async () => {
    const library = await newLibrary()
    const first = showPage(library, '/catatan/activity/baru')
    await user.type(await screen.findByLabelText('Nama kegiatan'), 'Kelas mer')
    await waitFor(async () => expect((await draftOf(library, 'activity:new'))?.input.title).toBe('Kelas mer'))
    first.unmount()
    showPage(library, '/catatan/activity/baru')
    expect(await screen.findByLabelText('Nama kegiatan')).toHaveProperty('value', 'Kelas mer')
    expect(screen.getByText(/Draf tersimpan 10.00/)).toBeTruthy()
  })

  it('is kept at once when the page goes away', async () => {
    const library = await newLibrary()
    showPage(library, '/catatan/activity/baru')
    fireEvent.change(await screen.findByLabelText('Nama kegiatan'), { target: { value: 'Kelas' } })
    window.dispatchEvent(new Event('pagehide'))
    await act(async () => undefined)
    expect((await draftOf(library, 'activity:new'))?.input).toEqual({ title: 'Kelas' })
  })

  it('can be put aside, and taken back', async () => {
    const library = await newLibrary()
    await saveDraft(library, 'activity:new', { title: 'Kelas merajut' })
    showPage(library, '/catatan/activity/baru')
    await user.click(await screen.findByRole('button', { name: 'Mulai dari kosong' }))
    expect(await screen.findByLabelText('Nama kegiatan')).toHaveProperty('value', '')
    await waitFor(async () => expect(await draftOf(library, 'activity:new')).toBeUndefined())
    await user.click(await screen.findByRole('button', { name: 'Kembalikan' }))
    expect(screen.getByLabelText('Nama kegiatan')).toHaveProperty('value', 'Kelas merajut')
  })

  it('of an edit holds only what was changed, so that news from another device is not undone', async () => {
    const library = await newLibrary()
    const id = await keep(library)
    await saveDraft(library, id, { title: 'Kelas Inggris' })
    await saveRecord(library, { kind: 'activity', id, values: { target: 'pupils' } })
    showPage(library, `/catatan/activity/${id}`)
    expect(await screen.findByLabelText('Nama kegiatan')).toHaveProperty('value', 'Kelas Inggris')
    expect(screen.getByLabelText('Sasaran')).toHaveProperty('value', 'pupils')
  })

  it('is gone after saving', async () => {
    const library = await newLibrary()
    await saveDraft(library, 'activity:new', {
      title: 'Kelas',
      field: 'health',
      'people.men': '1',
      'people.women': '1',
    })
    showPage(library, '/catatan/activity/baru')
    await user.click(await saveButton())
    await screen.findByText('Tersimpan.', { selector: 'b' })
    expect(await draftOf(library, 'activity:new')).toBeUndefined()
  })
})

describe('copying', () => {
  it('fills in what lasts, and leaves the day and the head count to the new occasion', async () => {
    const library = await newLibrary()
    const id = await keep(library)
    showPage(library, `/catatan/activity/baru?salin=${id}`)
    expect(await screen.findByLabelText('Nama kegiatan')).toHaveProperty('value', english.title)
    expect(screen.getByLabelText('Tanggal')).toHaveProperty('value', '2026-11-22')
    expect(screen.getByLabelText('Perempuan')).toHaveProperty('value', '')
  })

  it('of a planned one is not a plan again', async () => {
    const library = await newLibrary()
    const id = await keep(library, { ...english, status: 'planned', people: null })
    showPage(library, `/catatan/activity/baru?salin=${id}`)
    expect(await screen.findByLabelText('Perempuan')).toBeTruthy()
  })

  it('from the list of old ones keeps what was already typed for this occasion', async () => {
    const library = await newLibrary()
    await keep(library)
    showPage(library, '/catatan/activity/baru')
    await user.type(await screen.findByLabelText('Perempuan'), '9')
    const [copy] = await screen.findAllByRole('button', { name: `Salin ${english.title}` })
    await user.click(copy!)
    expect(screen.getByLabelText('Nama kegiatan')).toHaveProperty('value', english.title)
    expect(screen.getByLabelText('Perempuan')).toHaveProperty('value', '9')
  })
})

describe('deleting', () => {
  it('takes it off the list and offers it back, there and later', async () => {
    const library = await newLibrary()
    const id = await keep(library)
    const first = showPage(library, `/catatan/activity/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Hapus kegiatan' }))
    expect(await screen.findAllByText('Dihapus. Kembalikan?')).not.toHaveLength(0)
    expect(await entryById(library, id)).toBeUndefined()
    first.unmount()

    showPage(library, '/catatan/activity')
    await user.click(await screen.findByRole('button', { name: `Kembalikan ${english.title}` }))
    await waitFor(async () => expect((await entryById(library, id))?.values.title).toBe(english.title))
  })

  it('can be undone from the record’s own address', async () => {
    const library = await newLibrary()
    const id = await keep(library)
    const first = showPage(library, `/catatan/activity/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Hapus kegiatan' }))
    await waitFor(async () => expect(await entryById(library, id)).toBeUndefined())
    first.unmount()
    showPage(library, `/catatan/activity/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Kembalikan catatan' }))
    expect(await screen.findByLabelText('Nama kegiatan')).toHaveProperty('value', english.title)
  })

  it('is not guessed about where there is no such record', async () => {
    showPage(await newLibrary(), '/catatan/activity/tidak-ada')
    expect(await screen.findByText('Catatan ini tidak ada di perangkat ini')).toBeTruthy()
  })
})

describe('what two people wrote without knowing of each other', () => {
  it('is shown side by side, and choosing one is a save', async () => {
    const library = await newLibrary()
    const id = await keep(library)
    await mergeIn(library, id, twoTitles)
    showPage(library, `/catatan/activity/${id}`)
    const both = await screen.findByRole('region', { name: 'Nama kegiatan' })
    expect(await within(both).findByText('Kelas Inggris SD')).toBeTruthy()
    await user.click(within(both).getByRole('button', { name: 'Pakai ini: Kelas Inggris SD' }))
    await waitFor(() => expect(screen.queryByText('Dua isian berbeda')).toBeNull())
    const entry = await entryById(library, id)
    expect(entry!.values.title).toBe('Kelas Inggris SD')
    expect(entry!.differing).toEqual([])
  })

  it('one deleting, the other changing, is asked about', async () => {
    const library = await newLibrary()
    const id = await keep(library)
    await mergeIn(library, id, (registers) => ({
      here: withDeletion(registers, stampOf('here')),
      there: { ...registers, title: write(registers.title!, stampOf('there'), 'English club') },
    }))
    showPage(library, `/catatan/activity/${id}`)
    await screen.findByText('Catatan ini dihapus, tetapi juga diubah')
    await user.click(screen.getByRole('button', { name: 'Tetap simpan' }))
    await waitFor(async () => expect((await entryById(library, id))?.disputed).toBe(false))
    expect((await entryById(library, id))!.values.title).toBe('English club')
  })
})

const twoTitles = (registers: Registers) => ({
  here: { ...registers, title: write(registers.title!, stampOf('here'), 'Kelas Inggris SD') },
  there: { ...registers, title: write(registers.title!, stampOf('there'), 'English club') },
})

const stampOf = (writer: 'here' | 'there') =>
  `zz0000000${writer === 'here' ? '0001' : '0002'}${writer.padEnd(8, '0')}`

/** What this device has after it and another one changed the same record without a network. */
async function mergeIn(
  library: Library,
  id: string,
  edit: (registers: Registers) => { here: Registers; there: Registers },
): Promise<void> {
  const record = (await library.database.records.get(id))!
  const { here, there } = edit(record.registers)
  await library.database.records.put(
    storedRecord({ id, kind: record.kind, registers: mergeRegisters(here, there) }, []),
  )
}

describe('while a form is open', () => {
  it('shows what arrives from another device, but never over what the person is writing', async () => {
    const library = await newLibrary()
    const id = await keep(library)
    showPage(library, `/catatan/activity/${id}`)
    await user.type(await screen.findByLabelText('Nama kegiatan'), ' pagi')
    await act(async () => {
      await saveRecord(library, { kind: 'activity', id, values: { title: 'English club', target: 'pupils' } })
    })
    await waitFor(() => expect(screen.getByLabelText('Sasaran')).toHaveProperty('value', 'pupils'))
    expect(screen.getByLabelText('Nama kegiatan')).toHaveProperty('value', `${english.title} pagi`)
    // Another tab of this device, which this test is too.
    expect(await screen.findByText(/di perangkat ini, di tab lain, ditulis “English club”/)).toBeTruthy()
  })

  it('says that it was another device where it was one', async () => {
    const library = await newLibrary()
    const id = await keep(library)
    showPage(library, `/catatan/activity/${id}`)
    await user.type(await screen.findByLabelText('Nama kegiatan'), ' pagi')
    const { registers } = (await library.database.records.get(id))!
    const title = write(registers.title!, stampOf('there'), 'English club')
    await act(async () => {
      await library.database.records.put(
        storedRecord({ id, kind: 'activity', registers: { ...registers, title } }, []),
      )
    })
    expect(await screen.findByText(/di perangkat lain ditulis “English club”/)).toBeTruthy()
  })

  it('offers to make a plan of what is still ahead, and then asks nobody’s presence', async () => {
    const library = await newLibrary()
    showPage(library, '/catatan/activity/baru')
    await user.type(await screen.findByLabelText('Nama kegiatan'), 'Posyandu')
    await user.selectOptions(screen.getByLabelText('Bidang'), 'health')
    fireEvent.change(screen.getByLabelText('Tanggal'), { target: { value: '2026-11-26' } })
    await user.click(await screen.findByRole('button', { name: 'Catat sebagai rencana' }))
    expect(screen.queryByLabelText('Perempuan')).toBeNull()
    await user.click(await saveButton())
    await screen.findByText('Tersimpan.', { selector: 'b' })
    expect((await entriesOfKind(library, 'activity'))[0]!.values.status).toBe('planned')
  })
})

describe('a closed month', () => {
  const closeOctober = (library: Library) =>
    saveRecord(library, {
      kind: 'monthReport',
      id: 'monthReport:2026-10',
      values: { closing: { at: 1_793_000_000_000, revision: 1 } },
    })

  it('takes a correction once its reason is written', async () => {
    const library = await newLibrary()
    const id = await keep(library, { ...english, date: '2026-10-10' })
    await closeOctober(library)
    showPage(library, `/catatan/activity/${id}`)
    await user.type(await screen.findByLabelText('Nama kegiatan'), ' pagi')
    await user.click(await saveButton())
    expect(await screen.findByText(/Laporan Oktober 2026 sudah ditutup/)).toBeTruthy()
    // One button goes on: the form's own.
    expect(screen.queryByRole('button', { name: 'Lanjutkan dengan alasan ini' })).toBeNull()
    await user.type(screen.getByLabelText('Alasan perbaikan'), 'salah nama{Enter}')
    await screen.findByText('Tersimpan.', { selector: 'b' })
    expect((await entryById(library, id))!.values.title).toBe(`${english.title} pagi`)
  })

  it('lets go of a record once its reason is written', async () => {
    const library = await newLibrary()
    const id = await keep(library, { ...english, date: '2026-10-10' })
    await closeOctober(library)
    showPage(library, `/catatan/activity/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Hapus kegiatan' }))
    await user.type(await screen.findByLabelText('Alasan perbaikan'), 'tercatat dua kali')
    await user.click(screen.getByRole('button', { name: 'Hapus kegiatan' }))
    await waitFor(async () => expect(await entryById(library, id)).toBeUndefined())
  })

  it('takes one of two values once the reason is written', async () => {
    const library = await newLibrary()
    const id = await keep(library, { ...english, date: '2026-10-10' })
    await mergeIn(library, id, twoTitles)
    await closeOctober(library)
    showPage(library, `/catatan/activity/${id}`)
    const both = await screen.findByRole('region', { name: 'Nama kegiatan' })
    await user.click(await within(both).findByRole('button', { name: 'Pakai ini: English club' }))
    expect(await within(both).findByText(/Laporan Oktober 2026 sudah ditutup/)).toBeTruthy()
    await user.type(within(both).getByLabelText('Alasan perbaikan'), 'nama yang benar')
    await user.click(within(both).getByRole('button', { name: 'Pakai ini: English club' }))
    await waitFor(() => expect(screen.queryByText('Dua isian berbeda')).toBeNull())
  })
})

describe('what fails is said in words near its button:', () => {
  const fail = (library: Library) =>
    vi.spyOn(library.database, 'transaction').mockRejectedValue(new Error('cannot'))
  const said = () => screen.findByText('Belum tersimpan. Coba sekali lagi.')

  it('saving, which can then be tried again', async () => {
    const library = await newLibrary()
    showPage(library, '/catatan/activity/baru')
    await fillInActivity()
    fail(library)
    await user.click(await saveButton())
    expect(await said()).toBeTruthy()
    vi.restoreAllMocks()
    await user.click(await saveButton())
    await screen.findByText('Tersimpan.', { selector: 'b' })
  })

  it('deleting', async () => {
    const library = await newLibrary()
    const id = await keep(library)
    showPage(library, `/catatan/activity/${id}`)
    const button = await screen.findByRole('button', { name: 'Hapus kegiatan' })
    fail(library)
    await user.click(button)
    expect(await said()).toBeTruthy()
  })

  it('choosing one of two values', async () => {
    const library = await newLibrary()
    const id = await keep(library)
    await mergeIn(library, id, twoTitles)
    showPage(library, `/catatan/activity/${id}`)
    const button = await screen.findByRole('button', { name: 'Pakai ini: English club' })
    fail(library)
    await user.click(button)
    expect(await said()).toBeTruthy()
  })

  it('bringing back', async () => {
    const library = await newLibrary()
    const id = await keep(library)
    await deleteRecord(library, id)
    showPage(library, `/catatan/activity/${id}`)
    const button = await screen.findByRole('button', { name: 'Kembalikan catatan' })
    fail(library)
    await user.click(button)
    expect(await said()).toBeTruthy()
  })
})

it('a record says that it is kept here, and only beside a server that it is not sent yet', async () => {
  const library = await newLibrary()
  const id = await keep(library)
  showPage(library, `/catatan/activity/${id}`)
  expect(await screen.findByText('Tersimpan di komputer ini')).toBeTruthy()
  await enrol(library)
  expect(await screen.findByText('Belum terkirim')).toBeTruthy()
  expect(screen.queryByText('Tersimpan di komputer ini')).toBeNull()
})

it('the profile, which has no list, leads back to its menu and says there that it is saved', async () => {
  const library = await newLibrary()
  showPage(library, '/catatan/library/library')
  await user.type(await screen.findByLabelText('Alamat'), 'Jalan Raya 1')
  await user.type(screen.getByLabelText('Kepala perpustakaan'), 'Sari')
  await user.type(screen.getByLabelText('Kepala desa'), 'Budi')
  await user.click(await saveButton())
  expect(await screen.findByText('Tersimpan.', { selector: 'b' })).toBeTruthy()
  expect(await screen.findByText('halaman lain')).toBeTruthy()
  expect(await draftOf(library, 'library')).toBeUndefined()
})

it('the village of the profile is found by its name, beginning in the kabupaten that it is in', async () => {
  stubNetwork({ villages: true })
  showPage(await newLibrary(), '/catatan/library/library')
  await user.click(await screen.findByRole('button', { name: 'Cari desa dari namanya' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(await within(dialog).findByRole('searchbox'), 'Cingkrong')
  await user.click(await within(dialog).findByText(/Kec. Purwodadi/))
  await user.click(within(dialog).getByRole('button', { name: /Pakai Cingkrong/ }))
  expect(screen.getByLabelText('Desa')).toHaveProperty('value', '33.15.13.2015')
  expect(await screen.findByText('Cingkrong, Kec. Purwodadi, Kab. Grobogan')).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('a village code that is not in the list is pointed out beside it', async () => {
  stubNetwork({ villages: true })
  showPage(await newLibrary(), '/catatan/library/library')
  const village = await screen.findByLabelText('Desa')
  await user.clear(village)
  await user.type(village, '33.15.13.2999')
  expect(await screen.findByText('Kode ini tidak ada di daftar desa.')).toBeTruthy()
})

it('a day that is not in the calendar is pointed out as such, though the browser gives no text for it', async () => {
  const library = await newLibrary()
  showPage(library, '/catatan/visit/baru')
  const day = await screen.findByLabelText('Tanggal')
  Object.defineProperty(day, 'validity', { value: { badInput: true } })
  fireEvent.change(day, { target: { value: '' } })
  fireEvent.blur(day)
  expect(await screen.findByText(/Tanggal: hari itu tidak ada di kalender/)).toBeTruthy()
  await user.click(await saveButton())
  expect(await entriesOfKind(library, 'visit')).toHaveLength(0)
})

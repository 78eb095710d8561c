// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keepAttachment } from '../../../src/store/attachments/attachments.ts'
import type { Library } from '../../../src/store/library.ts'
import { entryById } from '../../../src/store/records/live-queries.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { jpeg, pdf } from '../../support/pictures.ts'
import { newLibrary, saveButton, showPage } from './on-screen.tsx'

const kelas = {
  date: '2026-11-20',
  title: 'Pelatihan jualan daring',
  field: 'economy',
  type: 'training',
  target: 'public',
  people: { men: 3, women: 12 },
}
let library: Library

beforeEach(async () => {
  library = await newLibrary()
  // jsdom shows no pictures, so it has no addresses for them.
  URL.createObjectURL = vi.fn(() => 'blob:photo')
  URL.revokeObjectURL = vi.fn()
})

async function kept(blob: Blob): Promise<string> {
  const keeping = await keepAttachment(library, blob, jpeg(90))
  if (!keeping.ok) throw new Error(keeping.problem)
  return keeping.hash
}

async function saved(kind: string, values: object): Promise<string> {
  const saving = await saveRecord(library, { kind, values: { ...values } })
  if (!saving.ok) throw new Error(saving.problems[0]?.rule)
  return saving.id
}

describe('photos in a record’s form', () => {
  it('are shown by number and title, can be removed and brought back, and are saved as they stand', async () => {
    const photos = [await kept(jpeg(900, 1)), await kept(jpeg(900, 2)), await kept(jpeg(900, 3))]
    const id = await saved('activity', { ...kelas, photos })
    showPage(library, `/catatan/activity/${id}`)
    const group = within(await screen.findByRole('group', { name: /^Foto/ }))
    expect(await group.findAllByRole('img')).toHaveLength(3)
    expect(group.getByText(/Sudah 3 foto/)).toBeTruthy()
    expect(group.queryByRole('button', { name: 'Pilih foto' })).toBeNull()

    await userEvent.click(group.getByRole('button', { name: 'Hapus Foto 2 dari 3: Pelatihan jualan daring' }))
    expect(await group.findByRole('button', { name: 'Pilih foto' })).toBeTruthy()
    await userEvent.click(await screen.findByRole('button', { name: 'Kembalikan' }))
    await waitFor(() => expect(group.getAllByRole('img')).toHaveLength(3))
    await userEvent.click(group.getByRole('button', { name: /^Hapus Foto 2/ }))
    await userEvent.click(await saveButton())
    await waitFor(async () =>
      expect((await entryById(library, id))?.values.photos).toEqual([photos[0], photos[2]]),
    )
  })

  it('come with a word of care where they may show children, as soon as the form says so', async () => {
    const id = await saved('activity', { ...kelas, photos: [await kept(jpeg(900, 1))] })
    showPage(library, `/catatan/activity/${id}`)
    const title = await screen.findByLabelText('Nama kegiatan')
    expect(screen.queryByText(/Foto anak dilindungi khusus/)).toBeNull()
    await userEvent.clear(title)
    await userEvent.type(title, 'Dongeng anak')
    expect(screen.getByText(/Foto anak dilindungi khusus/)).toBeTruthy()
  })

  it('say where they are when they are not on this device', async () => {
    const id = await saved('activity', { ...kelas, photos: ['a'.repeat(64)] })
    showPage(library, `/catatan/activity/${id}`)
    expect(await screen.findByText('Fotonya ada di perangkat lain atau di kabupaten.')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Ambil fotonya' }))
    expect(await screen.findByText('Perangkat ini belum tersambung ke kabupaten.')).toBeTruthy()
  })

  it('of a page are a PDF to open, with its size', async () => {
    const attachment = [await kept(pdf(900_000))]
    const id = await saved('advocacy', {
      date: '2026-11-20',
      title: 'Perdes',
      target: 'villageHead',
      result: 'regulation',
      attachment,
    })
    showPage(library, `/catatan/advocacy/${id}`)
    expect(await screen.findByText('PDF, 900 kB')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Buka PDF' })).toBeTruthy()
  })

  it('are refused with a way out where a PDF is too large to travel, and taken where it is not', async () => {
    const id = await saved('advocacy', {
      date: '2026-11-20',
      title: 'Perdes',
      target: 'villageHead',
      result: 'regulation',
    })
    showPage(library, `/catatan/advocacy/${id}`)
    const group = await screen.findByRole('group', { name: /^Lampiran/ })
    const choose = group.querySelector<HTMLInputElement>('input[type=file]:not([capture])')!
    await userEvent.upload(choose, new File([pdf(2_400_000)], 'perdes.pdf', { type: 'application/pdf' }))
    expect(await within(group).findByText(/perdes\.pdf besarnya 2,4 MB, paling besar 2 MB/)).toBeTruthy()
    expect(within(group).queryByRole('button', { name: 'Buka PDF' })).toBeNull()
    await userEvent.upload(choose, new File([pdf(900_000)], 'perdes.pdf', { type: 'application/pdf' }))
    expect(await within(group).findByText('PDF, 900 kB')).toBeTruthy()
    expect(within(group).queryByText(/paling besar 2 MB/)).toBeNull()
  })
})

it('a list says how many photos a record has', async () => {
  await saved('activity', { ...kelas, photos: [await kept(jpeg(900, 1)), await kept(jpeg(900, 2))] })
  showPage(library, '/catatan/activity')
  expect(await screen.findByText(/Ekonomi · Umum · 2 foto/)).toBeTruthy()
})

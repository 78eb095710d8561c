// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FromOffice } from '../../../src/app/from-office/from-office.tsx'
import { LibraryProvider } from '../../../src/app/library-context.tsx'
import { NotesPage } from '../../../src/app/pages/notes/notes-page.tsx'
import { StaffProvider } from '../../../src/app/shell/staff.tsx'
import { SyncProvider } from '../../../src/app/shell/sync.tsx'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { historyOf } from '../../../src/store/records/history.ts'
import { entryById } from '../../../src/store/records/live-queries.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { closeMonth } from '../../../src/store/report/close-month.ts'
import { elsewhere } from '../../support/elsewhere.ts'
import { officeWrites } from '../../support/office.ts'
import { testEnv } from '../../support/test-env.ts'
import { showInApp } from '../in-app.tsx'

Element.prototype.scrollIntoView = () => undefined

const day = 86_400_000
let library: Library
beforeEach(async () => {
  library = await createLibrary(
    { name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006', staffName: 'Sri' },
    testEnv(),
  )
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  closeLibrary(library)
})

const note = (id: string, text: string, ago = 0) =>
  officeWrites(library, 'note', `note:${id}`, { text, from: 'Wulan Sari' }, library.env.now() - ago)
const show = (page = <NotesPage />, at = '/lainnya/pesan') =>
  showInApp(
    <LibraryProvider value={library}>
      <SyncProvider>
        <StaffProvider>{page}</StaffProvider>
      </SyncProvider>
    </LibraryProvider>,
    { at },
  )
const seen = async (id: string) => (await entryById(library, `note:${id}`))?.values.seen
const shown = () => screen.getAllByRole('article').map((one) => within(one).getByRole('heading').textContent)

test('without one the page says what will be there', async () => {
  show()
  expect(await screen.findByRole('heading', { name: 'Belum ada pesan' })).toBeDefined()
})

test('notes stand there, the latest first, from whom and when; what is shown is read, once, and no change of it', async () => {
  await note('lama', 'Tolong foto kegiatan Posyandu.', day)
  await note('baru', 'Foto sudah kami terima.')
  show()
  await screen.findByText('Foto sudah kami terima.')
  expect(shown()).toEqual([
    expect.stringMatching(/^Wulan Sari, hari ini, .* Baru$/),
    expect.stringMatching(/^Wulan Sari, kemarin, .* Baru$/),
  ])
  await waitFor(async () => expect([await seen('lama'), await seen('baru')]).toEqual([true, true]))
  const { lines } = (await historyOf(library, 'note:baru'))!
  expect(lines.map(({ did, by }) => [did, by.isOffice])).toEqual([['recorded', true]])
  // Said for as long as one looks at it, though it is read.
  expect(shown()[0]).toContain('Baru')
})

test('a page in the background reads nothing, until somebody looks at it', async () => {
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  await note('satu', 'Rapat hari Senin.')
  show()
  await screen.findByText('Rapat hari Senin.')
  await screen.findByText('Baru')
  expect(await seen('satu')).toBeUndefined()
  visibility.mockReturnValue('visible')
  document.dispatchEvent(new Event('visibilitychange'))
  await waitFor(async () => expect(await seen('satu')).toBe(true))
})

test('a closed month does not stand in the way of reading and answering', async () => {
  await saveRecord(library, { kind: 'visit', values: { date: '2026-11-02', people: { men: 1, women: 1 } } })
  await closeMonth(library, '2026-11')
  await note('satu', 'Laporan sudah kami baca.')
  show()
  await userEvent.click(await screen.findByRole('button', { name: 'Jawab pesan: Laporan sudah kami baca.' }))
  await userEvent.type(screen.getByLabelText('Jawaban'), 'Terima kasih.')
  await userEvent.click(screen.getByRole('button', { name: 'Simpan jawaban' }))
  expect(await screen.findByText(/^Sri, /)).toBeDefined()
  expect(screen.getByText('Terima kasih.')).toBeDefined()
  expect(screen.getByText('Tersimpan di komputer ini')).toBeDefined()
  expect((await entryById(library, 'note:satu'))?.values).toMatchObject({
    seen: true,
    answer: 'Terima kasih.',
  })
})

test('an answer that is begun is kept, stands there open the next time, and can be changed once it is saved', async () => {
  await note('satu', 'Berapa komputer yang rusak?')
  const first = show()
  await userEvent.click(await screen.findByRole('button', { name: /^Jawab/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Simpan jawaban' }))
  expect(screen.getByText(/^Tulis jawabannya dulu/)).toBeDefined()
  await userEvent.type(screen.getByLabelText('Jawaban'), 'Dua.')
  await waitFor(async () =>
    expect((await library.database.drafts.get('text:answer:note:satu'))?.input.text).toBe('Dua.'),
  )
  first.unmount()
  show()
  expect(await screen.findByDisplayValue('Dua.')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Simpan jawaban' }))
  await userEvent.click(await screen.findByRole('button', { name: /^Ubah jawaban/ }))
  const field = screen.getByLabelText('Jawaban')
  expect((field as HTMLTextAreaElement).value).toBe('Dua.')
  await userEvent.clear(field)
  await userEvent.type(field, 'Tiga.')
  await userEvent.click(screen.getByRole('button', { name: 'Simpan jawaban' }))
  expect(await screen.findByText('Tiga.', { selector: 'p' })).toBeDefined()
})

test('two devices that answer differently: both stand there, and one is chosen', async () => {
  await note('satu', 'Berapa komputer yang rusak?')
  await saveRecord(library, { kind: 'note', id: 'note:satu', values: { answer: 'Dua.' } })
  await elsewhere(library, 'note:satu', 'answer', 'Tiga.')
  show()
  await userEvent.click(await screen.findByRole('button', { name: 'Pakai ini: Dua.' }))
  await waitFor(async () => {
    const entry = await entryById(library, 'note:satu')
    expect([entry?.values.answer, entry?.differing]).toEqual(['Dua.', []])
  })
})

test('of fifty the old ones are a tap away, but never one that nobody has read', async () => {
  for (let ago = 0; ago < 50; ago++) {
    await note(`n${ago}`, `Pesan nomor ${ago}.`, ago * day)
    if (ago !== 20) await saveRecord(library, { kind: 'note', id: `note:n${ago}`, values: { seen: true } })
  }
  show()
  await screen.findByText('Pesan nomor 20.')
  expect(screen.getAllByRole('article')).toHaveLength(21)
  await userEvent.click(screen.getByRole('button', { name: 'Tampilkan pesan lama (29)' }))
  expect(screen.getAllByRole('article')).toHaveLength(50)
})

test('"Hari ini" has a line for what nobody has read, with its first words', async () => {
  await note('satu', `${'Kata '.repeat(60)}\ndan lagi`)
  await note('dua', 'Sudah dibaca.')
  await saveRecord(library, { kind: 'note', id: 'note:dua', values: { seen: true } })
  show(<FromOffice />)
  const line = await screen.findByRole('link', { name: /^Pesan dari kabupaten: Kata .*…$/ })
  expect(line.textContent?.length).toBeLessThan(140)
  expect(line.getAttribute('href')).toBe('/lainnya/pesan?pesan=note%3Asatu')
  expect(screen.getAllByRole('link')).toHaveLength(1)
})

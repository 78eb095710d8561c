// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { titleLang } from '../../../src/app/record-form/value-words.ts'
import { visit } from '../../../src/domain/records/visit.ts'
import type { Library } from '../../../src/store/library.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { storedRecord } from '../../../src/store/records/stored-record.ts'
import { enrol, newLibrary, showPage } from './on-screen.tsx'

const user = userEvent.setup({ delay: null })

const activity = (library: Library, date: string, title: string, more: object = {}) =>
  saveRecord(library, {
    kind: 'activity',
    values: {
      date,
      title,
      field: 'education',
      type: 'training',
      target: 'public',
      people: { men: 4, women: 6 },
      status: 'done',
      ...more,
    },
  })

const titlesShown = () =>
  within(screen.getByRole('region', { name: 'Kegiatan' }))
    .getAllByRole('link')
    .map((link) => link.textContent ?? '')

describe('the list of a month', () => {
  it('counts what took place and its people, and puts the next planned one on top', async () => {
    const library = await newLibrary()
    await activity(library, '2026-11-07', 'Kelas merajut')
    await activity(library, '2026-11-14', 'Kelas Inggris')
    await activity(library, '2026-11-26', 'Posyandu', {
      status: 'planned',
      people: null,
      time: { start: '15:30' },
    })
    await activity(library, '2026-10-14', 'Bulan lalu')
    showPage(library, '/catatan/activity')
    await screen.findByText('Posyandu')
    expect(screen.getByText('2 kegiatan').parentElement?.textContent).toBe(
      '2 kegiatan, 20 orang, 1 direncanakan',
    )
    expect(screen.getByText('Rencana, pukul 15.30')).toBeTruthy()
    const titles = titlesShown()
    expect(titles.findIndex((title) => title.includes('Posyandu'))).toBe(0)
    expect(titles.join()).not.toContain('Bulan lalu')
  })

  it.each(['activity', 'advocacy'])(
    'of %s says to listeners what its two ways to look at it choose',
    async (kind) => {
      showPage(await newLibrary(), `/catatan/${kind}`)
      const ways = within(await screen.findByRole('group', { name: 'Cara melihat' })).getAllByRole('radio')
      expect(ways).toHaveLength(2)
    },
  )

  it('says what is not sent yet, once there is a server to send to', async () => {
    const library = await newLibrary()
    await activity(library, '2026-11-07', 'Kelas merajut')
    showPage(library, '/catatan/activity')
    await screen.findByText('Kelas merajut')
    expect(screen.queryByText(/belum terkirim/)).toBeNull()
    await enrol(library)
    expect(await screen.findByText(/belum terkirim/)).toBeTruthy()
  })

  it('"Isi" opens the planned one as done, asking who came', async () => {
    const library = await newLibrary()
    await activity(library, '2026-11-26', 'Posyandu', { status: 'planned', people: null })
    showPage(library, '/catatan/activity')
    await user.click(await screen.findByRole('link', { name: 'Isi hasil Posyandu' }))
    expect(await screen.findByLabelText('Perempuan')).toHaveProperty('value', '')
    expect(screen.getByLabelText(/^Status/)).toHaveProperty('value', 'done')
  })

  it('copies into the month whose shelf is empty, and not into the one that runs', async () => {
    const library = await newLibrary()
    await activity(library, '2026-09-14', 'Kelas September')
    showPage(library, '/catatan/activity?bulan=2026-10')
    await user.click(await screen.findByRole('link', { name: 'Salin dari September' }))
    const dialog = await screen.findByRole('dialog', { name: 'Salin dari catatan lama' })
    await user.click(await within(dialog).findByRole('button', { name: 'Salin Kelas September' }))
    expect(screen.getByLabelText('Nama kegiatan')).toHaveProperty('value', 'Kelas September')
    expect(screen.getByLabelText('Tanggal')).toHaveProperty('value', '2026-10-31')
  })

  it('goes to other months', async () => {
    const library = await newLibrary()
    await activity(library, '2026-10-14', 'Bulan lalu')
    showPage(library, '/catatan/activity')
    await user.click(await screen.findByRole('button', { name: /Oktober 2026/ }))
    expect(await screen.findByText('Bulan lalu')).toBeTruthy()
  })

  it('says what will be on an empty shelf, and offers to copy from the month before', async () => {
    const library = await newLibrary()
    await activity(library, '2026-10-14', 'Bulan lalu')
    showPage(library, '/catatan/activity')
    expect(await screen.findByText('Rak bulan November masih kosong')).toBeTruthy()
    await user.click(await screen.findByRole('link', { name: 'Salin dari Oktober' }))
    const dialog = await screen.findByRole('dialog', { name: 'Salin dari catatan lama' })
    await user.click(await within(dialog).findByRole('button', { name: 'Salin Bulan lalu' }))
    expect(screen.getByLabelText('Nama kegiatan')).toHaveProperty('value', 'Bulan lalu')
  })

  it('shows 10,000 records in portions', async () => {
    const library = await newLibrary()
    await library.bulk.records.bulkPut(
      Array.from({ length: 10_000 }, (_, index) => {
        const stamp = `00k000000${String(index % 10_000).padStart(4, '0')}somebody`
        const register = (value: unknown) => ({
          values: [[stamp, value]] as const,
          context: { somebody: stamp },
        })
        return storedRecord(
          {
            id: `v${index}`,
            kind: 'visit',
            registers: {
              date: register('2026-11-10'),
              people: register({ men: 1, women: 0 }),
              way: register('one'),
            },
          },
          [],
        )
      }),
    )
    showPage(library, '/catatan/visit')
    expect(await screen.findByText('10.000 catatan')).toBeTruthy()
    expect(document.querySelectorAll('time')).toHaveLength(100)
    await user.click(screen.getByRole('button', { name: 'Tampilkan 100 lagi dari 9.900' }))
    expect(document.querySelectorAll('time')).toHaveLength(200)
  })
})

describe('a search', () => {
  it('in one kind looks through all months', async () => {
    const library = await newLibrary()
    await activity(library, '2026-03-14', 'Kelas merajut', { place: 'Balai desa' })
    await activity(library, '2026-11-14', 'Kelas Inggris')
    showPage(library, '/catatan/activity')
    await user.type(await screen.findByRole('searchbox'), 'balai')
    expect(await screen.findByText('Kelas merajut')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Maret 2026' })).toBeTruthy()
    expect(screen.queryByText('Kelas Inggris')).toBeNull()
  })

  it('everywhere groups what it finds by kind', async () => {
    const library = await newLibrary()
    await activity(library, '2026-03-14', 'Kelas merajut', { partner: 'KUD Tani Makmur' })
    await saveRecord(library, { kind: 'partner', values: { name: 'KUD Tani Makmur', type: 'business' } })
    showPage(library, '/catatan?cari=tani%20makmur')
    expect(await screen.findByRole('heading', { name: 'Kegiatan' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Kemitraan' })).toBeTruthy()
    expect(screen.getByText(/14 Maret 2026 · /)).toBeTruthy()
  })

  it('that finds nothing says so', async () => {
    showPage(await newLibrary(), '/catatan?cari=tidakada')
    expect(await screen.findByText('“tidakada” tidak ditemukan')).toBeTruthy()
  })
})

describe('other lists', () => {
  it('of what belongs to no day go by name', async () => {
    const library = await newLibrary()
    for (const name of ['Wirausaha Maju', 'BUMDes Karangsari'])
      await saveRecord(library, { kind: 'partner', values: { name, type: 'business' } })
    showPage(library, '/catatan/partner')
    await screen.findByText('Wirausaha Maju')
    const names = screen.getAllByText(/Wirausaha|BUMDes/).map((element) => element.textContent)
    expect(names).toEqual(['BUMDes Karangsari', 'Wirausaha Maju'])
  })

  it('say that a title is Indonesian, which a screen reader in English would misread', async () => {
    const library = await newLibrary()
    await saveRecord(library, { kind: 'partner', values: { name: 'Wirausaha Maju', type: 'business' } })
    showPage(library, '/catatan/partner')
    expect((await screen.findByText('Wirausaha Maju')).lang).toBe('id')
    // Named by its kind, in the language of the app.
    expect(titleLang(visit, { date: '2026-11-20', people: { men: 1, women: 2 } })).toBeUndefined()
  })

  it('of what there is one of a month has a line a month, and a new one begins as the last was', async () => {
    const library = await newLibrary()
    await saveRecord(library, {
      kind: 'facility',
      id: 'facility:2026-10',
      values: { books: 2_500, computers: { total: 4, working: 3 }, noPowerDays: 2 },
    })
    showPage(library, '/catatan/facility')
    await user.click(await screen.findByRole('link', { name: /November 2026/ }))
    expect(await screen.findByLabelText('Jumlah buku')).toHaveProperty('value', '2500')
    expect(screen.getByLabelText(/^Hari tanpa listrik/)).toHaveProperty('value', '')
  })

  it('the hub counts every kind of this month', async () => {
    const library = await newLibrary()
    await activity(library, '2026-11-07', 'Kelas merajut')
    await activity(library, '2026-10-07', 'Bulan lalu')
    showPage(library, '/catatan')
    await waitFor(() =>
      expect(document.querySelector('a[href="/catatan/activity"]')?.textContent).toMatch(/Kegiatan\s*1/),
    )
  })
})

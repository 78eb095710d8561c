// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { slipAddress } from '../../../src/app/addresses.ts'
import type { Slip } from '../../../src/app/record-list/slips.ts'
import type { Values } from '../../../src/domain/record.ts'
import type { Library } from '../../../src/store/library.ts'
import { deleteRecord, saveRecord } from '../../../src/store/records/save-record.ts'
import { enrol, newLibrary, showPage } from './on-screen.tsx'

const today = '2026-11-22'

const save = (library: Library, kind: string, values: Values) => saveRecord(library, { kind, values })

const titles = async (list: string) =>
  within(await screen.findByRole('region', { name: list }))
    .getAllByRole('listitem')
    .map((row) => row.querySelector('a')?.textContent ?? '')

describe('a slip opens just what it counts', () => {
  const show = (library: Library, kind: string, slip: Slip) => showPage(library, slipAddress(kind, slip))

  it('the visits of today', async () => {
    const library = await newLibrary()
    await save(library, 'visit', { date: today, people: { men: 11, women: 16 }, way: 'counted' })
    await save(library, 'visit', { date: '2026-11-21', people: { men: 5, women: 5 }, way: 'counted' })
    show(library, 'visit', 'countToday')
    expect((await screen.findByText('1 catatan')).parentElement?.textContent).toContain(
      'Hanya hari ini: 1 catatan, 27 orang.',
    )
    expect(await titles('Kunjungan')).toHaveLength(1)
  })

  it('the plans from today on, without what took place, was called off or is past', async () => {
    const library = await newLibrary()
    await save(library, 'activity', { date: '2026-11-26', title: 'Posyandu', status: 'planned' })
    await save(library, 'activity', { date: '2026-11-20', title: 'Lewat', status: 'planned' })
    await save(library, 'activity', { date: '2026-11-27', title: 'Batal', status: 'cancelled' })
    await save(library, 'activity', { date: '2026-11-03', title: 'Sudah', status: 'done' })
    show(library, 'activity', 'countPlanned')
    const found = await titles('Kegiatan')
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('Posyandu')
  })

  it('the promises that are overdue, of any month, the longest first, marked as such', async () => {
    const library = await newLibrary()
    const promise = (title: string, day: string, stage = 'promised') =>
      save(library, 'advocacy', { date: '2026-08-01', title, stage, nextStep: { date: day } })
    await promise('Rak buku', '2026-11-20')
    await promise('Internet', '2026-11-03')
    await promise('Besok', '2026-11-23')
    await promise('Selesai', '2026-11-03', 'received')
    show(library, 'advocacy', 'stepLate')
    const found = await titles('Advokasi')
    expect(found).toHaveLength(2)
    expect(found[0]).toMatch(/Internet.*janji terlewat, 3 November/)
    expect(found[1]).toMatch(/Rak buku.*janji terlewat, 20 November/)
    screen.getByRole('link', { name: 'Tampilkan semua' }).click()
    expect(await titles('Advokasi')).not.toContain('Besok')
  })

  it('a promise that a follow-up settled or put off is overdue no more, and that of a follow-up is', async () => {
    const library = await newLibrary()
    const matter = async (title: string, later: Values) => {
      const nextStep = { date: '2026-11-03' }
      const saved = await save(library, 'advocacy', { date: '2026-08-01', title, stage: 'raised', nextStep })
      const step = { date: '2026-11-02', advocacy: saved.ok ? saved.id : '', what: 'Menanyakan', ...later }
      await save(library, 'followUp', step)
    }
    await matter('Diterima', { stage: 'received' })
    await matter('Ditunda', { nextStep: { date: '2026-12-01' } })
    await matter('Dilanjutkan', { nextStep: { date: '2026-11-10' } })
    await matter('Sudah dilakukan', { date: '2026-11-04' })
    const { unmount } = show(library, 'advocacy', 'stepLate')
    const found = await titles('Advokasi')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/Dilanjutkan.*janji terlewat, 10 November/)
    unmount()
    showPage(library, '/catatan/advocacy?bulan=2026-08')
    expect(await screen.findByText('janji terlewat, 10 November')).toBeTruthy()
    expect(screen.queryByText('janji terlewat, 3 November')).toBeNull()
  })

  it('and says so where nothing is left', async () => {
    show(await newLibrary(), 'advocacy', 'stepLate')
    expect(await screen.findByText('Tidak ada: janji terlewat.')).toBeTruthy()
  })
})

describe('the ordinary list marks', () => {
  it('what is overdue, be it a promise or a plan', async () => {
    const library = await newLibrary()
    await save(library, 'advocacy', { date: today, title: 'Rak', nextStep: { date: '2026-11-20' } })
    await save(library, 'activity', { date: '2026-11-20', title: 'Posyandu', status: 'planned' })
    const { unmount } = showPage(library, '/catatan/advocacy?bulan=2026-11')
    expect(await screen.findByText('janji terlewat, 20 November')).toBeTruthy()
    unmount()
    showPage(library, '/catatan/activity')
    expect(await screen.findByText('rencana sudah lewat: jadi dilaksanakan?')).toBeTruthy()
  })
})

describe('what is counted across all kinds', () => {
  it('is listed: as many unsent ones as are said to be, deletions too', async () => {
    const library = await newLibrary()
    await enrol(library)
    const { unsentCount } = await import('../../../src/store/records/live-queries.ts')
    await save(library, 'activity', { date: '2026-03-03', title: 'Kelas merajut', status: 'done' })
    const gone = await save(library, 'partner', { name: 'BUMDes', kind: 'business' })
    if (gone.ok) await deleteRecord(library, gone.id)
    const count = await unsentCount(library)
    showPage(library, '/catatan?hanya=belum-terkirim')
    expect(await screen.findByText(`${count} catatan`)).toBeTruthy()
    expect(screen.getAllByRole('listitem')).toHaveLength(count)
    expect(screen.getByRole('heading', { name: 'Dihapus di perangkat ini, belum terkirim' })).toBeTruthy()
    expect(screen.getByText('BUMDes')).toBeTruthy()
  })
})

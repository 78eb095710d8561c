// Every page of the app, with something on it: what the checks of all pages walk through.
import { expect, type Page } from '@playwright/test'
import { definitions } from '../../src/domain/records/index.ts'
import type { SeedRecord } from './seed.ts'

const listed = definitions.filter(({ shownAt }) => shownAt === 'library')

/** A month that is over, so that nothing on its page depends on today. */
const day = '2026-10-14'

export const someRecords: readonly SeedRecord[] = [
  { id: 'v1', kind: 'visit', values: { date: day, people: { men: 12, women: 15 }, way: 'counted' } },
  {
    id: 'a1',
    kind: 'activity',
    values: {
      date: day,
      title: 'Pelatihan pemasaran daring untuk ibu-ibu pelaku UMKM',
      field: 'economy',
      type: 'training',
      target: 'smallEntrepreneurs',
      people: { men: 8, women: 12 },
      status: 'done',
    },
  },
  { id: 'c1', kind: 'computerUse', values: { date: day, service: 'computer', way: 'counted', sessions: 7 } },
  {
    id: 'd1',
    kind: 'advocacy',
    values: {
      date: day,
      title: 'Dana perpustakaan di APBDes 2027',
      target: 'villageHead',
      stage: 'promised',
      result: 'money',
      amount: 15_000_000,
    },
  },
  { id: 'p1', kind: 'partner', values: { name: 'Bank Jateng Purwodadi' } },
  // What the kabupaten wrote.
  {
    id: 'note:n1',
    kind: 'note',
    values: {
      text: 'Foto kegiatan Posyandu sudah kami terima. Tolong kirim juga daftar hadirnya sebelum hari Jumat.',
      from: 'Wulan Sari',
    },
  },
  {
    id: 'note:n2',
    kind: 'note',
    values: {
      text: 'Berapa komputer yang rusak?',
      from: 'Wulan Sari',
      seen: true,
      answer: 'Dua, sudah dilaporkan.',
    },
  },
  {
    id: 'monthReport:2026-09',
    kind: 'monthReport',
    values: { closing: { at: Date.parse('2026-10-02T03:00:00Z'), revision: 1, figures: {} } },
  },
  {
    id: 'returned:2026-09',
    kind: 'returned',
    values: { reason: 'Peserta Posyandu belum diisi.', from: 'Wulan Sari', revision: 1 },
  },
  {
    id: 'aid:b1',
    kind: 'aid',
    values: { date: day, village: '33.15.14.2006', what: 'Komputer', number: 2, handover: 'BA/12/2026' },
  },
  {
    id: 'districtTraining:t1',
    kind: 'districtTraining',
    values: { date: day, title: 'SPP TIK', people: 40, place: 'Aula Dinas' },
  },
]

export const addresses: readonly string[] = [
  '/',
  '/catatan',
  '/catatan?cari=pelatihan',
  ...listed.flatMap(({ kind }) => [`/catatan/${kind}`, `/catatan/${kind}/baru`]),
  '/catatan/activity?bulan=2026-10',
  '/catatan/activity/a1',
  '/catatan/activity?bulan=2026-10&tampilan=kalender&hari=2026-10-14',
  '/catatan/advocacy?bulan=2026-10',
  '/catatan/advocacy?kepada=villageHead',
  '/catatan/followUp/baru?dari=d1',
  '/catatan/equipment/baru?dari=aid%3Ab1',
  '/catatan/training/baru?dari=districtTraining%3At1',
  '/catatan/tidak/ada',
  '/catatan/library/library',
  '/komputer',
  '/hitung',
  '/hitung/jam',
  '/hitung/rombongan',
  '/minggu-hitung',
  '/salin',
  '/salin?buku=kegiatan',
  '/salin?buku=komputer',
  '/laporan',
  '/laporan/2026-10',
  '/laporan/2026-10?angka=visits.total',
  '/laporan/2026-10/tutup',
  '/laporan/2026-09',
  '/laporan/2026-09/tutup',
  '/laporan/2099-01/tutup',
  '/laporan/2026-10/sim',
  '/laporan/periode/2026',
  '/laporan/periode/2099',
  '/lainnya',
  '/lainnya/pesan',
  '/lainnya/petugas',
  '/lainnya/sambungkan',
  '/lainnya/serah-terima',
  '/lainnya/data',
  '/lainnya/tampilan',
  '/lainnya/pengingat',
  '/lainnya/pasang',
  '/lainnya/tentang',
  '/bantuan',
  '/tidak-ada',
]

/** The first run's questions, on a device that has no library yet. */
export const firstRunAddresses: readonly string[] = [
  '/mulai',
  '/mulai?langkah=kode',
  '/mulai?kode=ABCD2345',
  '/mulai?langkah=cadangan',
]

/** Goes to a page, and waits until it has loaded what it shows. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(page.getByText(/^(Sebentar…|One moment…)$/)).toHaveCount(0)
}

import { expect, test } from 'vitest'
import type { Entry } from '../../src/domain/record.ts'
import { activity } from '../../src/domain/records/activity.ts'
import { type SimMonth, simSheets } from '../../src/exports/sim-sheets.ts'

const record = (kind: string, values: Entry['values'], enteredOn: string | null = '2026-11-30') => ({
  entry: { id: `${kind}-1`, kind, values },
  enteredOn,
})
const emptyMonth: SimMonth = {
  month: '2026-11',
  visits: null,
  activities: [],
  publications: [],
  advocacy: [],
  facility: undefined,
}
const rowsOf = (name: string, ...months: SimMonth[]) =>
  simSheets(months)
    .find((sheet) => sheet.name === name)
    ?.rows.map((row) => row.map((cell) => cell.value))

test('has a sheet per SIM menu with exactly its columns in its order', () => {
  expect(
    Object.fromEntries(
      simSheets([]).map(({ name, columns }) => [name, columns.map(({ header }) => header).join(' ')]),
    ),
  ).toEqual({
    Pengunjung: 'periode pengunjung_laki pengunjung_perempuan total_pengunjung',
    Pelibatan: 'tanggal nama_kegiatan bidang_kegiatan jenis sasaran jumlah_peserta tanggal_input',
    Publikasi: 'tanggal judul jenis_publikasi nama_media link tanggal_input',
    Advokasi:
      'tanggal judul sasaran hasil hasil_regulasi nominal jumlah_narasumber jumlah_barang tanggal_terbit tanggal_input',
    Peningkatan: 'bulan tahun jumlah_buku jumlah_buku_digital jumlah_komputer bandwidth tanggal_input',
  })
})

test('visits are a row a month, named as SIM names it; what nobody counted is a dash, not 0', () => {
  expect(
    rowsOf(
      'Pengunjung',
      { ...emptyMonth, month: '2026-02', visits: { men: 12, women: 30 } },
      { ...emptyMonth, month: '2026-08' },
    ),
  ).toEqual([
    ['Feb 2026', 12, 30, 42],
    ['Aug 2026', '-', '-', '-'],
  ])
  const names = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`)
  expect(
    rowsOf('Pengunjung', ...names.map((month) => ({ ...emptyMonth, month })))?.map(([name]) => name),
  ).toEqual('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ').map((name) => `${name} 2026`))
  const visits = { men: null, women: null, total: 12 }
  expect(rowsOf('Pengunjung', { ...emptyMonth, visits })).toEqual([['Nov 2026', '-', '-', 12]])
})

test('an activity is written in the words of SIM, its people added up', () => {
  const values = {
    date: '2026-11-07',
    title: 'Kelas ibu hamil',
    field: 'health',
    type: 'training',
    target: 'smallEntrepreneurs',
    people: { men: 2, women: 18 },
  }
  expect(rowsOf('Pelibatan', { ...emptyMonth, activities: [record('activity', values)] })).toEqual([
    ['2026-11-07', 'Kelas ibu hamil', 'Kesehatan', 'Pelatihan', 'Pelaku UMKM', 20, '2026-11-30'],
  ])
})

test('a choice of a newer app keeps its code, and what is not known is a dash', () => {
  const values = { date: '2026-11-07', title: null, field: 'space', people: {} }
  expect(rowsOf('Pelibatan', { ...emptyMonth, activities: [record('activity', values, null)] })).toEqual([
    ['2026-11-07', '-', 'space', '-', '-', '-', '-'],
  ])
})

test('advocacy says what belongs to its result, and money only once it is promised', () => {
  const money = {
    date: '2026-11-04',
    title: 'Anggaran',
    target: 'villageHead',
    result: 'money',
    amount: 15e6,
  }
  const inKind = { ...money, target: 'private', result: 'inKind', inKind: { people: 2, goods: 5 } }
  const rule = { ...money, result: 'regulation', regulation: { name: 'Perdes 4/2026', issued: '2026-11-02' } }
  expect(
    rowsOf('Advokasi', {
      ...emptyMonth,
      advocacy: [
        record('advocacy', { ...money, stage: 'promised' }),
        record('advocacy', { ...money, stage: 'raised' }),
        record('advocacy', { ...money, amount: undefined, stage: 'received' }),
        record('advocacy', { ...inKind, stage: 'received' }),
        record('advocacy', { ...rule, stage: 'received' }),
      ],
    })?.map((row) => row.slice(2, 9)),
  ).toEqual([
    ['Kepala Desa', 'Dana', '-', 15_000_000, 0, 0, '-'],
    ['Kepala Desa', 'Dana', '-', 0, 0, 0, '-'],
    ['Kepala Desa', 'Dana', '-', '-', 0, 0, '-'],
    ['Swasta', 'NonDana', '-', 0, 2, 5, '-'],
    ['Kepala Desa', 'Regulasi', 'Perdes 4/2026', 0, 0, 0, '2026-11-02'],
  ])
})

test('facilities are the snapshot given, its month in words; a month without one has no row', () => {
  const facility = record('facility', { books: 1842, computers: { total: 4, working: 3 }, bandwidth: 20.5 })
  expect(rowsOf('Peningkatan', emptyMonth, { ...emptyMonth, facility })).toEqual([
    ['November', 2026, 1842, '-', 4, 20.5, '2026-11-30'],
  ])
})

test('every choice of an activity has words for SIM', () => {
  for (const name of ['field', 'type', 'target'] as const) {
    for (const { code } of activity.fields[name].choices) {
      const row = rowsOf('Pelibatan', {
        ...emptyMonth,
        activities: [record('activity', { [name]: code })],
      })?.[0]
      expect(row).not.toContain(code)
    }
  }
})

test('a publication is in the words of SIM, its empty link a dash', () => {
  const of = (medium: string) =>
    rowsOf('Publikasi', {
      ...emptyMonth,
      publications: [
        record('publication', { date: '2026-11-07', title: 'Berita', medium, mediaName: 'RRI' }),
      ],
    })?.[0]
  expect(['online', 'broadcast', 'print'].map((medium) => of(medium)?.[2])).toEqual([
    'Media Online',
    'Media Elektronik',
    'Media Cetak',
  ])
  expect(of('online')).toEqual(['2026-11-07', 'Berita', 'Media Online', 'RRI', '-', '2026-11-30'])
})

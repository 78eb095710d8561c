// A month of one library for tests of the report: a few records of each kind, easy to add up by hand.
import type { MonthFacts } from '../../src/domain/indicator.ts'
import type { Entry } from '../../src/domain/record.ts'

let number = 0
const entry = (kind: string, values: Entry['values'], id = `${kind}-${++number}`): Entry => ({
  id,
  kind,
  values,
})

const activity = (day: number, title: string, men: number, women: number, more: Entry['values'] = {}) =>
  entry('activity', {
    date: `2026-11-${String(day).padStart(2, '0')}`,
    title,
    field: 'education',
    type: 'training',
    target: 'public',
    people: { men, women },
    status: 'done',
    ...more,
  })

export const novemberRecords: readonly Entry[] = [
  entry('visit', { date: '2026-11-02', people: { men: 10, women: 20 } }),
  entry('visit', { date: '2026-11-03', people: { men: 1, women: 2 } }),
  entry('serviceDay', { date: '2026-11-02', state: 'open' }),
  entry('serviceDay', { date: '2026-11-03', state: 'open' }),
  activity(14, '=2+3 Pemasaran online', 9, 18, { field: 'economy', target: 'smallEntrepreneurs' }),
  activity(3, 'Kelas Bahasa Inggris', 4, 6, { ofThem: { youth: 5 } }),
  activity(25, 'Belum terlaksana', 0, 0, { status: 'planned' }),
  entry('computerUse', { date: '2026-11-05', service: 'computer', way: 'counted', sessions: 9 }),
  entry('computerUse', { date: '2026-11-05', service: 'wifi', way: 'counted', sessions: 30 }),
  entry('advocacy', {
    date: '2026-11-08',
    title: 'Anggaran buku 2027',
    target: 'villageHead',
    stage: 'promised',
    result: 'money',
    amount: 15_000_000,
  }),
  entry('publication', { date: '2026-11-09', title: 'Berita', medium: 'online', mediaName: 'Grobogan Pos' }),
  entry('facility', { books: 1842, computers: { total: 4, working: 3 }, bandwidth: 20 }, 'facility:2026-11'),
  entry('monthReport', { problems: 'PC 4 rusak.' }, 'monthReport:2026-11'),
]

export const november: MonthFacts = {
  month: '2026-11',
  entries: novemberRecords,
  previous: [entry('visit', { date: '2026-10-02', people: { men: 10, women: 20 } })],
  facilities: novemberRecords.filter(({ kind }) => kind === 'facility'),
  partners: [entry('partner', { name: 'Puskesmas Brati' })],
}

export const emptyMonth: MonthFacts = { month: '2026-11', entries: [], facilities: [], partners: [] }

export const nilMonth: MonthFacts = {
  ...emptyMonth,
  entries: [entry('monthReport', { nil: true }, 'monthReport:2026-11')],
}

export const karangsariPlaces = {
  regency: 'Kabupaten Grobogan',
  subdistrict: 'Brati',
  village: 'Karangsari',
  urban: false,
}
export const karangsariProfile = {
  name: 'Perpustakaan Desa Karangsari',
  village: '33.15.14.2006',
  address: 'Jalan Raya Karangsari Nomor 12',
  head: 'Endah Wahyuningsih, S.Pd.',
  villageHead: 'Sutrisno',
}

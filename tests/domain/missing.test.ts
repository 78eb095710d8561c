import { expect, test } from 'vitest'
import { missingIn } from '../../src/domain/missing.ts'
import type { Entry, Values } from '../../src/domain/record.ts'

let next = 0
const entry = (kind: string, values: Values, id = `${kind}-${++next}`): Entry => ({ id, kind, values })
const whatIn = (entries: readonly Entry[], today = '2026-11-10', library?: Values) =>
  missingIn('2026-11', today, entries, library).map(({ what }) => what)
const about = (values: Values) => entry('monthReport', values, 'monthReport:2026-11')

const full = [
  entry('visit', { date: '2026-11-03', people: { men: 1, women: 1 } }),
  entry('activity', { date: '2026-11-03', status: 'done' }),
  entry('computerUse', { date: '2026-11-03', sessions: 1 }),
  entry('advocacy', { date: '2026-11-03', result: 'regulation', stage: 'raised' }),
  entry('publication', { date: '2026-11-03' }),
  entry('facility', { books: 1 }, 'facility:2026-11'),
  entry('serviceDay', { date: '2026-11-03', state: 'open' }),
  about({ problems: 'Tidak ada', plan: 'Kelas' }),
]

test('an empty month lacks one of each; a full one nothing', () => {
  expect(whatIn([])).toEqual([
    'noVisits',
    'noActivities',
    'noComputerUse',
    'noAdvocacy',
    'noPublications',
    'noFacility',
    'noServiceDays',
  ])
  expect(whatIn(full, '2026-12-05')).toEqual([])
})

test('a month to come lacks nothing', () => expect(whatIn([], '2026-10-31')).toEqual([]))

test('nor does one that was reported as nil', () =>
  expect(whatIn([about({ nil: true })], '2026-12-05')).toEqual([]))

test('a planned activity is not yet one, and asks what became of it once its day has passed', () => {
  const planned = entry('activity', { date: '2026-11-10', status: 'planned' })
  const others = full.filter(({ kind }) => kind !== 'activity')
  expect(whatIn([...others, planned], '2026-11-10')).toEqual(['noActivities'])
  expect(missingIn('2026-11', '2026-11-11', [...others, planned])[0]).toMatchObject({
    what: 'plannedPast',
    kind: 'activity',
    entries: [planned],
  })
})

test('nor is planned advocacy', () => {
  const others = full.filter(({ kind }) => kind !== 'advocacy')
  expect(whatIn([...others, entry('advocacy', { date: '2026-11-03', stage: 'planned' })])).toEqual([
    'noAdvocacy',
  ])
})

test('a computer left open yesterday is asked about, one in use today is not', () => {
  const running = (date: string, time: Values) => entry('computerUse', { date, way: 'timed', time })
  expect(whatIn([...full, running('2026-11-09', { start: '08:00' })])).toEqual(['openComputers'])
  expect(whatIn([...full, running('2026-11-10', { start: '08:00' })])).toEqual([])
  expect(whatIn([...full, running('2026-11-09', { start: '08:00', end: '09:00' })])).toEqual([])
})

test('a day that one record calls open and another closed is asked about, with both', () => {
  const day = (date: string, state: string) => entry('serviceDay', { date, state })
  const both = [day('2026-11-05', 'open'), day('2026-11-05', 'closed')]
  const [first] = missingIn('2026-11', '2026-11-10', [...full, ...both, day('2026-11-06', 'closed')])
  expect(first).toMatchObject({ what: 'openAndClosed', days: ['2026-11-05'], entries: both })
  expect(first?.label.id).toBe('1 hari dicatat buka dan juga tutup')
})

test('money that was promised without an amount is asked about, money hoped for is not', () => {
  const money = (stage: string, amount?: number) =>
    entry('advocacy', { date: '2026-11-03', result: 'money', stage, amount })
  expect(whatIn([...full, money('promised')])).toEqual(['amountUnknown'])
  expect(whatIn([...full, money('promised', 0), money('raised')])).toEqual([])
})

test('open days without visits are named, but not today, nor where visits are missing altogether', () => {
  const open = (date: string) => entry('serviceDay', { date, state: 'open' })
  const days = [open('2026-11-05'), open('2026-11-04'), open('2026-11-05'), open('2026-11-10')]
  expect(missingIn('2026-11', '2026-11-10', [...full, ...days])).toMatchObject([
    { what: 'openDaysWithoutVisits', days: ['2026-11-04', '2026-11-05'] },
  ])
  expect(whatIn([...full.filter(({ kind }) => kind !== 'visit'), ...days])).toEqual(['noVisits'])
})

test('the report’s texts are asked for in the month’s last week', () => {
  const without = full.filter(({ kind }) => kind !== 'monthReport')
  expect(whatIn(without, '2026-11-23')).toEqual([])
  expect(whatIn(without, '2026-11-24')).toEqual(['noProblems', 'noPlan'])
})

test('the profile is asked to be complete', () => {
  const library = { name: 'P', village: '33.15.14.2006', head: 'E', villageHead: 'S' }
  expect(whatIn(full, '2026-11-10', { ...library, address: 'Jl. 1' })).toEqual([])
  expect(missingIn('2026-11', '2026-11-10', full, library)).toMatchObject([
    { what: 'profile', kind: 'library', label: { id: 'Profil belum lengkap: alamat' } },
  ])
})

import { expect, test } from 'vitest'
import { dueGroupOf, nextMonday, stakeholderOf, standingsOf } from '../../src/domain/matter-standing.ts'
import type { Entry, Values } from '../../src/domain/record.ts'

const matter = (values: Values): Entry => ({
  id: 'm',
  kind: 'advocacy',
  values: { date: '2026-08-03', title: 'Anggaran buku', result: 'money', stage: 'raised', ...values },
})
let made = 0
const step = (date: string, values: Values): Entry => ({
  id: `f${++made}`,
  kind: 'followUp',
  values: { date, advocacy: 'm', what: 'Ditanyakan lagi', ...values },
})
const standing = (...records: Entry[]) => standingsOf(records)[0]!
const nextDay = (...records: Entry[]) => standing(...records).next?.day

test('a promise of which only a part came is still promised, and settled with its last part', () => {
  const promised = matter({ stage: 'promised', amount: 15_000_000 })
  const part = step('2026-11-01', { stage: 'received', result: 'money', amount: 5_000_000 })
  const rest = step('2026-12-01', { stage: 'received', result: 'money', amount: 10_000_000 })
  expect(standing(promised, part)).toMatchObject({
    stage: 'promised',
    owed: 10_000_000,
    promised: 15_000_000,
    received: 5_000_000,
    isSettled: false,
  })
  expect(standing(promised, part, rest)).toMatchObject({ stage: 'received', owed: 0, isSettled: true })
  expect(standing(promised, step('2026-11-01', { stage: 'refused' }))).toMatchObject({ isSettled: true })
})

test('the next step is the one that was named last and has not been taken', () => {
  const raised = matter({ nextStep: { what: 'Telepon', date: '2026-09-01' } })
  expect(nextDay(raised)).toBe('2026-09-01')
  expect(nextDay(raised, step('2026-08-20', { nextStep: { date: '2026-10-05' } }))).toBe('2026-10-05')
  // Something else was done meanwhile.
  expect(nextDay(raised, step('2026-08-20', {}))).toBe('2026-09-01')
  // On its day or later it was taken; done early, that has to be said.
  expect(nextDay(raised, step('2026-09-01', {}))).toBeUndefined()
  expect(nextDay(raised, step('2026-08-20', { nextStep: null }))).toBeUndefined()
  expect(nextDay(raised, step('2026-09-02', { stage: 'refused', nextStep: { date: '2026-12-01' } }))).toBe(
    undefined,
  )
})

test('what nobody can read is no next step', () => {
  for (const nextStep of [{}, { what: '' }, { date: '31-12-2026' }, 'besok', 7])
    expect(standing(matter({ nextStep })).next).toBeUndefined()
  expect(standing(matter({ nextStep: { what: 'Telepon' } })).next).toMatchObject({ day: undefined })
})

test('groups go by the weeks of an office', () => {
  const today = '2026-11-26' // Thursday
  const group = (date: string) => dueGroupOf(standing(matter({ nextStep: { date } })), today)
  expect(
    ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-29', '2026-11-30', '2026-12-06', '2026-12-07'].map(
      group,
    ),
  ).toEqual(['late', 'today', 'tomorrow', 'thisWeek', 'nextWeek', 'nextWeek', 'later'])
  expect(dueGroupOf(standing(matter({})), today)).toBe('noDay')
  expect(dueGroupOf(standing(matter({ stage: 'received' })), today)).toBe('settled')
  expect(['2026-11-29', '2026-11-30', '2026-12-01'].map(nextMonday)).toEqual([
    '2026-11-30',
    '2026-12-07',
    '2026-12-07',
  ])
})

test('an office is told by its name, whoever writes it; there is one village head', () => {
  const who = (values: Values) => stakeholderOf(matter(values))
  expect(who({ target: 'localOffice', partner: ' Diskominfo ' })).toBe(
    who({ target: 'localOffice', partner: 'DISKOMINFO' }),
  )
  expect(who({ target: 'localOffice', partner: 'Dispusip' })).not.toBe(
    who({ target: 'localOffice', partner: 'Diskominfo' }),
  )
  expect(who({ target: 'villageHead', partner: 'Karang Taruna' })).toBe(who({ target: 'villageHead' }))
})

import { expect, test } from 'vitest'
import type { Entry, Values } from '../../src/domain/record.ts'
import { isUnanswered, nextPlan } from '../../src/domain/repeats.ts'

const held = (values: Values, id = 'a'): Entry => ({
  id,
  kind: 'activity',
  values: { date: '2026-11-24', title: 'Kelas Bahasa Inggris', status: 'done', repeats: 'weekly', ...values },
})
const next = (entry: Entry, today = '2026-11-25', began?: string) => nextPlan(entry, began, today)

test('the next plan has what lasts, and nothing of what happened or of who was there', () => {
  const entry = held({
    people: { men: 4, women: 8 },
    photos: ['x'],
    change: 'Berani bicara',
    facilitator: 'Bu Ratna',
    field: 'education',
    place: 'Ruang baca',
    time: { start: '15:00' },
  })
  expect(next(entry)).toEqual({
    id: 'a.2026-12-01',
    values: {
      date: '2026-12-01',
      status: 'planned',
      title: 'Kelas Bahasa Inggris',
      field: 'education',
      place: 'Ruang baca',
      time: { start: '15:00' },
      repeats: 'weekly',
    },
  })
})

test('a plan that was moved or skipped moves none of those after it', () => {
  const moved = held({ date: '2026-12-03' }, 'a.2026-12-01')
  expect(next(moved, '2026-12-04')?.id).toBe('a.2026-12-08')
  expect(next(held({ status: 'cancelled' }, 'a.2026-12-01'), '2026-12-04')?.id).toBe('a.2026-12-08')
})

test('what is written down late plans nothing in the past', () => {
  expect(next(held({}), '2027-01-20')?.values.date).toBe('2027-01-26')
  expect(next(held({ repeats: 'monthly' }), '2027-01-25')?.values.date).toBe('2027-02-24')
  expect(next(held({}), '2026-12-01')?.values.date).toBe('2026-12-01')
})

test('what is held on the 31st stays at the end of the month', () => {
  const january = held({ date: '2027-01-31', repeats: 'monthly' })
  expect(next(january, '2027-02-01')?.values.date).toBe('2027-02-28')
  const february = held({ date: '2027-02-28', repeats: 'monthly' }, 'a.2027-02-28')
  expect(next(february, '2027-03-01', '2027-01-31')?.values.date).toBe('2027-03-31')
})

test('a plan, what does not repeat, and what has no day have no next one', () => {
  for (const values of [
    { status: 'planned' },
    { repeats: null },
    { repeats: 'yearly' },
    { date: 'besok' },
  ] as const)
    expect(next(held(values))).toBeUndefined()
})

test('a plan waits for its answer from the day after on', () => {
  const plan = held({ status: 'planned' })
  expect([isUnanswered(plan, '2026-11-24'), isUnanswered(plan, '2026-11-25')]).toEqual([false, true])
  expect(isUnanswered(held({}), '2026-11-25')).toBe(false)
})

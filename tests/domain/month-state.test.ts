import { describe, expect, test } from 'vitest'
import { monthReportId } from '../../src/domain/closed-month.ts'
import { nextClosing, textsMark } from '../../src/domain/closing.ts'
import type { MonthFacts } from '../../src/domain/indicator.ts'
import { isWaiting, monthState } from '../../src/domain/month-state.ts'
import { reportByRules } from '../../src/domain/monthly-report.ts'
import type { Entry, Values } from '../../src/domain/record.ts'
import type { Rules } from '../../src/domain/rules.ts'

const month = '2026-11'
let made = 0
const entry = (kind: string, values: Values): Entry => ({
  id: `${kind}-${++made}`,
  kind,
  values: { date: '2026-11-05', ...values },
})
const visit = (men: number) => entry('visit', { people: { men, women: 0 } })
const wifi = entry('computerUse', { service: 'wifi', way: 'counted', sessions: 3 })
const about = (values: Values, differing?: readonly string[]): Entry => ({
  id: monthReportId(month),
  kind: 'monthReport',
  values,
  ...(differing && { differing }),
})
const facts = (...entries: Entry[]): MonthFacts => ({
  month,
  entries,
  facilities: [],
  partners: [],
  library: { village: '33.15.14.2006' },
})
/** The closing of these records, as an app with these rules writes it. */
const closed = (entries: readonly Entry[], rules: Rules = 2, texts: Values = {}) => {
  const report = reportByRules(facts(...entries, about(texts)), rules)
  return nextClosing(undefined, {
    at: 1,
    ...(rules > 1 && { rules }),
    code: monthState(facts(...entries), report).code,
    figures: report.figures,
    texts: textsMark(texts),
  })
}
const standing = (...entries: Entry[]) => monthState(facts(...entries)).standing

describe('a month', () => {
  test('of which nobody said anything is empty, and one with records is open', () => {
    expect([standing(), standing(about({ problems: 'x' })), standing(wifi)]).toEqual([
      'empty',
      'empty',
      'open',
    ])
    expect(monthState(facts(about({ nil: true })))).toMatchObject({ standing: 'open', isNil: true })
  })

  test('that was handed in is closed, and changed once a figure, a row or a text is another', () => {
    const closing = closed([wifi])
    expect(standing(wifi, about({ closing }))).toBe('closed')
    expect(monthState(facts(wifi, visit(2), about({ closing })))).toMatchObject({
      standing: 'changed',
      figures: expect.arrayContaining([{ id: 'visits.total', before: null, now: 2 }]),
    })
    expect(monthState(facts(wifi, about({ closing, plan: 'Kelas' })))).toMatchObject({
      standing: 'changed',
      textsChanged: true,
    })
    const kelas = (field: string) => entry('activity', { field, people: { men: 1, women: 1 } })
    const before = closed([kelas('health')])
    expect(monthState(facts(kelas('economy'), about({ closing: before })))).toMatchObject({
      standing: 'changed',
      rowsChanged: true,
    })
  })

  test('that two devices closed waits for a choice, also where it changed', () => {
    const closing = closed([wifi])
    expect(standing(wifi, about({ closing }, ['closing']))).toBe('twice')
    expect(standing(wifi, visit(1), about({ closing }, ['closing']))).toBe('twice')
    expect(standing(wifi, about({ closing }, ['plan']))).toBe('closed')
  })

  test('has not changed where 0 is said of what nobody had counted', () => {
    const closing = closed([wifi])
    expect(standing(wifi, visit(0), about({ closing }))).toBe('closed')
    const withNobody = closed([wifi, visit(0)])
    expect(standing(wifi, about({ closing: withNobody }))).toBe('closed')
  })

  test('that was closed by the first rules is compared by them', () => {
    const closing = closed([wifi], 1)
    expect(closing.rules).toBeUndefined()
    const state = monthState(facts(wifi, about({ closing })))
    expect(state).toMatchObject({ standing: 'closed', code: closing.code })
    expect(closing.code).not.toBe(closed([wifi]).code)
    expect(standing(wifi, visit(1), about({ closing }))).toBe('changed')
  })

  test('that the office sent back says so, and is closed or changed as before', () => {
    const closing = closed([wifi])
    const returned = { revision: 1, reason: 'Periksa lagi.' }
    const back = (...entries: Entry[]) => monthState({ ...facts(...entries, about({ closing })), returned })
    expect(back(wifi)).toMatchObject({ standing: 'closed', isReturned: true, code: closing.code })
    expect(back(wifi, visit(1))).toMatchObject({ standing: 'changed', isReturned: true })
    expect(monthState(facts(wifi, about({ closing }))).isReturned).toBe(false)
  })
})

test('what waits for somebody: what is over and open, what changed, what was closed twice or sent back', () => {
  const waits = (standing: string, today: string, isReturned = false) =>
    isWaiting({ month, standing, isReturned }, today)
  expect([waits('open', '2026-11-30'), waits('open', '2026-12-01')]).toEqual([false, true])
  expect(['changed', 'twice'].every((one) => waits(one, '2026-11-20'))).toBe(true)
  expect(waits('closed', '2026-11-20', true)).toBe(true)
  expect(['closed', 'empty', 'unsure'].some((one) => waits(one, '2027-05-01'))).toBe(false)
})

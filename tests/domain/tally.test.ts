import { describe, expect, it } from 'vitest'
import { tallyId, withTap } from '../../src/domain/tally.ts'

const tap = { sex: 'women', hour: '09' } as const

describe('a tap', () => {
  it('adds one visitor, and says in which hour', () => {
    expect(withTap(undefined, tap, 1)).toEqual({ men: 0, women: 1, hours: { '09': [0, 1] } })
  })

  it('adds to what was tapped before, also by age', () => {
    const first = withTap(undefined, { sex: 'men', hour: '08' }, 1)
    const second = withTap(first, { ...tap, age: '25-59' }, 1)
    expect(withTap(second, { ...tap, age: '25-59' }, 1)).toEqual({
      men: 1,
      women: 2,
      hours: { '08': [1, 0], '09': [0, 2] },
      ages: { '25-59': [0, 2] },
    })
  })

  it('keeps what a newer app put beside the counts', () => {
    expect(withTap({ men: 1, women: 0, doors: ['north'] }, tap, 1)).toMatchObject({
      doors: ['north'],
      men: 1,
    })
  })

  it('counts from nothing where a broken record says no number', () => {
    expect(withTap({ men: 'many', women: -3, hours: { '09': 'x' } }, tap, 1)).toEqual({
      men: 0,
      women: 1,
      hours: { '09': [0, 1] },
    })
  })
})

describe('a tap taken back', () => {
  it('leaves what there was', () => {
    const before = withTap(withTap(undefined, tap, 1), { ...tap, age: '60+' }, 1)
    expect(withTap(before, { ...tap, age: '60+' }, -1)).toEqual({
      men: 0,
      women: 1,
      hours: { '09': [0, 1] },
      ages: { '60+': [0, 0] },
    })
  })

  it('is never below nothing', () => {
    expect(withTap({ men: 0, women: 0 }, tap, -1)).toMatchObject({ men: 0, women: 0 })
  })
})

it('the record of a tap is named by day, start of the app, and purpose', () => {
  expect(tallyId('2026-11-26', 'ab12cd34')).toBe('visit:2026-11-26:ab12cd34')
  expect(tallyId('2026-11-26', 'ab12cd34', 'read')).toBe('visit:2026-11-26:ab12cd34:read')
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Clock,
  clockAtStart,
  drawWriter,
  isStamp,
  issueStamp,
  msLimit,
  msOf,
  observeStamp,
  type Stamp,
  writerOf,
} from '../../src/sync/stamp.ts'

const writer = 'abcd1234'
const now = 1_795_305_600_000
const year = 365.25 * 86_400_000

/** Stamps issued one after another while the wall clock shows these times. */
function issueAll(walls: readonly number[], start: Clock = clockAtStart): Stamp[] {
  let clock = start
  return walls.map((wall) => {
    const issued = issueStamp(clock, wall, 0, writer)
    clock = issued.clock
    return issued.stamp
  })
}

const increasing = (stamps: readonly Stamp[]) =>
  stamps.every((stamp, index) => index === 0 || stamp > (stamps[index - 1] as string))

describe('stamps', () => {
  test('say the time, the counter and the writer in 21 characters that sort', () => {
    const [stamp] = issueAll([now])
    expect(stamp).toBe(`${now.toString(36).padStart(9, '0')}0000${writer}`)
    expect(isStamp(stamp)).toBe(true)
    expect(msOf(stamp as string)).toBe(now)
    expect(writerOf(stamp as string)).toBe(writer)
  })

  test('are unique and increasing whatever the clock shows', () => {
    const wall = fc.oneof(
      fc.integer({ min: now - 5, max: now + 5 }),
      fc.constantFrom(now - 11 * year, now + 9 * year, 0, -1, Number.NaN, Number.POSITIVE_INFINITY, 8.64e15),
      fc.double({ min: -1e16, max: 1e16 }),
    )
    fc.assert(
      fc.property(fc.array(wall, { minLength: 30, maxLength: 80, size: 'max' }), (walls) => {
        const stamps = issueAll(walls)
        expect(increasing(stamps)).toBe(true)
        expect(stamps.every(isStamp)).toBe(true)
      }),
    )
  })

  test('go on increasing when the clock falls back eleven years and jumps ahead nine', () => {
    const stamps = issueAll([now, now - 11 * year, now - 11 * year + 1, now + 9 * year, now, now + 1])
    expect(increasing(stamps)).toBe(true)
  })

  test('are 200,000 different ones within one millisecond', () => {
    const stamps = issueAll(Array(200_000).fill(now))
    expect(increasing(stamps)).toBe(true)
    expect(new Set(stamps).size).toBe(200_000)
  })

  test('carry a full counter into the milliseconds', () => {
    const full = { ms: now, counter: 36 ** 4 - 1 }
    const { stamp, clock } = issueStamp(full, now, 0, writer)
    expect(clock).toEqual({ ms: now + 1, counter: 0 })
    expect(stamp > `${now.toString(36).padStart(9, '0')}zzzz${writer}`).toBe(true)
  })

  test('start from known-good time where the wall clock is behind it', () => {
    const { stamp } = issueStamp(clockAtStart, now - 11 * year, now, writer)
    expect(msOf(stamp)).toBe(now)
  })

  test('are later than any stamp that was seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: now * 2 }), fc.nat(36 ** 4 - 1), (ms, counter) => {
        const seen = `${ms.toString(36).padStart(9, '0')}${counter.toString(36).padStart(4, '0')}zzzzzzzz`
        const clock = observeStamp({ ms: now, counter: 7 }, seen)
        const { stamp } = issueStamp(clock, now, 0, '00000000')
        expect(stamp > seen).toBe(true)
        expect(stamp > `${now.toString(36).padStart(9, '0')}0007${writer}`).toBe(true)
      }),
    )
  })

  test('stay well formed after a stamp from the last moment before the year 2148 was seen', () => {
    const clock = observeStamp({ ms: now, counter: 0 }, '1zzzzzzzzzzzzzzzzzzzz')
    expect(issueAll(Array(1_000).fill(now), clock).every(isStamp)).toBe(true)
  })

  test('are malformed from the year 2148 on, or with any other character or length', () => {
    expect(isStamp(`${(msLimit - 1).toString(36)}0000${writer}`)).toBe(true)
    expect(isStamp(`${msLimit.toString(36)}0000${writer}`)).toBe(false)
    for (const bad of [
      '',
      null,
      5,
      'x'.repeat(21),
      `0${'A'.repeat(20)}`,
      `0${'0'.repeat(21)}`,
      `0${'0'.repeat(20)}\n`,
    ]) {
      expect(isStamp(bad)).toBe(false)
    }
  })
})

test('a writer is eight characters, whatever the numbers drawn', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (number) => {
      expect(drawWriter(() => number)).toMatch(/^[0-9a-z]{8}$/)
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  contradicts,
  covers,
  emptyRegister,
  erase,
  merge,
  mergeRegisters,
  type Register,
  sameRegister,
  shownValue,
  write,
} from '../../src/sync/register.ts'
import { arbitraryRegisters, type History, histories } from './histories.ts'

const stamp = (ms: number, writer = 'a') => `${ms.toString(36).padStart(9, '0')}0000${writer.repeat(8)}`
const pick = (history: History, index: number): Register => history.states[index % history.states.length]!
const three = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60))
const runs = { numRuns: 400 }

describe('a merge, on states that devices can reach', () => {
  test('does not mind the order of the two', () => {
    fc.assert(
      fc.property(histories, three, (history, [i, j]) => {
        const [a, b] = [pick(history, i), pick(history, j)]
        expect(merge(a, b)).toEqual(merge(b, a))
      }),
      runs,
    )
  })

  test('does not mind which two of three meet first', () => {
    fc.assert(
      fc.property(histories, three, (history, [i, j, k]) => {
        const [a, b, c] = [pick(history, i), pick(history, j), pick(history, k)]
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
      }),
      runs,
    )
  })

  test('changes nothing when repeated', () => {
    fc.assert(
      fc.property(histories, three, (history, [i, j]) => {
        const [a, b] = [pick(history, i), pick(history, j)]
        const once = merge(a, b)
        expect(merge(once, b)).toEqual(once)
        expect(merge(a, a)).toEqual(a)
        expect(sameRegister(merge(once, a), once)).toBe(true)
      }),
      runs,
    )
  })

  test('leads all replicas to one state, whatever the way', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const forward = history.finals.reduce(merge, emptyRegister)
        const backward = [...history.states].reverse().reduce(merge, emptyRegister)
        expect(backward).toEqual(forward)
      }),
      runs,
    )
  })

  test('drops a write only if a later one was made on it, or an erasure made it void', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const end = history.finals.reduce(merge, emptyRegister)
        const kept = new Set(end.values.map(([stamp]) => stamp))
        const replaced = new Set([...history.writes.values()].flatMap((made) => made.replaced))
        for (const [stamp, made] of history.writes) {
          const expected = !replaced.has(stamp)
          if (end.generation) {
            // An erasure may take what it never saw; it must never bring back what was replaced.
            if (!expected) expect(kept.has(stamp)).toBe(false)
          } else {
            expect(kept.has(stamp)).toBe(expected)
            expect(covers(end.context, stamp)).toBe(true)
          }
          expect(made.erases && !end.generation).toBe(false)
        }
      }),
      runs,
    )
  })

  test('keeps a value that either side may still be the only one to hold', () => {
    fc.assert(
      fc.property(histories, three, (history, [i, j]) => {
        const [a, b] = [pick(history, i), pick(history, j)]
        const merged = merge(a, b)
        for (const [mine, other] of [[a, b] as const, [b, a] as const]) {
          if ((mine.generation ?? 0) < (other.generation ?? 0)) continue
          for (const [stamp] of mine.values) {
            const dropped = !merged.values.some(([kept]) => kept === stamp)
            const same = (mine.generation ?? 0) === (other.generation ?? 0)
            if (dropped) expect(same && covers(other.context, stamp)).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  test('joins the contexts of one generation: the later stamp of each writer', () => {
    fc.assert(
      fc.property(histories, three, (history, [i, j]) => {
        const [a, b] = [pick(history, i), pick(history, j)]
        fc.pre((a.generation ?? 0) === (b.generation ?? 0))
        const { context } = merge(a, b)
        for (const writer of new Set([...Object.keys(a.context), ...Object.keys(b.context)])) {
          const later = [a.context[writer] ?? '', b.context[writer] ?? ''].sort()[1]
          expect(context[writer]).toBe(later)
        }
      }),
      runs,
    )
  })
})

describe('a merge, on any states', () => {
  const any = fc.tuple(arbitraryRegisters, arbitraryRegisters, arbitraryRegisters)
  test('is commutative, associative and idempotent, whatever a hostile writer makes of stamps and generations', () => {
    fc.assert(
      fc.property(any, ([a, b, c]) => {
        expect(merge(a, b)).toEqual(merge(b, a))
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
        expect(merge(a, a)).toEqual(a)
      }),
      { numRuns: 2_000 },
    )
  })

  test('keeps the values with the latest stamp first', () => {
    fc.assert(
      fc.property(any, ([a, b]) => {
        const stamps = merge(a, b).values.map(([stamp]) => stamp)
        expect(stamps).toEqual([...stamps].sort().reverse())
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('a register', () => {
  test('keeps both values when two people wrote without knowing of each other', () => {
    const base = write(emptyRegister, stamp(1), 'Kelas ibu')
    const one = write(base, stamp(2, 'b'), 'Kelas ibu hamil')
    const two = write(base, stamp(3, 'c'), 'Kelas ibu balita')
    const merged = merge(one, two)
    expect(merged.values.map(([, value]) => value)).toEqual(['Kelas ibu balita', 'Kelas ibu hamil'])
    expect(shownValue(merged)).toBe('Kelas ibu balita')
  })

  test('a choice between two values is a write: the other does not come back', () => {
    const one = write(emptyRegister, stamp(2, 'b'), 'A')
    const two = write(emptyRegister, stamp(3, 'c'), 'B')
    const chosen = write(merge(one, two), stamp(4), 'A')
    expect(merge(chosen, two)).toEqual(chosen)
    expect(merge(one, chosen)).toEqual(chosen)
  })

  test('an erased value does not come back, not even from a write made without knowing', () => {
    const base = write(emptyRegister, stamp(1), 'Bu Siti')
    const erased = erase(base, stamp(2))
    const old = write(base, stamp(9, 'c'), 'Ibu Siti Aminah')
    expect(shownValue(merge(old, erased))).toBe(null)
    expect(merge(old, erased).values).toHaveLength(1)
    expect(merge(old, erased).generation).toBe(1)
    expect(merge(merge(old, erased), old)).toEqual(merge(old, erased))
  })

  test('what is written after an erasure stands', () => {
    const erased = erase(write(emptyRegister, stamp(1), 'Bu Siti'), stamp(2))
    const after = write(erased, stamp(3, 'b'), 'S.A.')
    expect(shownValue(merge(erased, after))).toBe('S.A.')
    expect(after.generation).toBe(1)
  })

  test('a body that the server stripped is not filled again by an old copy', () => {
    const full = write(emptyRegister, stamp(1), 'text')
    expect(merge(full, { values: [], context: full.context }).values).toEqual([])
  })

  test('a register named like a property of every object merges like any other', () => {
    const merged = mergeRegisters({}, { constructor: write(emptyRegister, stamp(1), 1) })
    expect(shownValue(merged.constructor as unknown as Register)).toBe(1)
  })

  test('of one stamp with two values keeps the greater canonical JSON, in whatever order they meet', () => {
    const one = write(emptyRegister, stamp(1), { women: 2, men: 9 })
    const two = write(emptyRegister, stamp(1), { men: 10, women: 1 })
    expect(merge(one, two)).toEqual(merge(two, one))
    expect(shownValue(merge(one, two))).toEqual({ men: 9, women: 2 })
    expect(sameRegister(one, two)).toBe(false)
    expect([contradicts(one, two), contradicts(one, one)]).toEqual([true, false])
    const reordered = write(emptyRegister, stamp(1), { men: 9, women: 2 })
    expect([sameRegister(one, reordered), contradicts(one, reordered)]).toEqual([true, false])
  })

  test('of a higher generation keeps its own context: a forged one of a lower can not cover the erasure', () => {
    const base = write(emptyRegister, stamp(1), 'Bu Siti')
    const erased = erase(base, stamp(2, 'b'))
    const forged = { ...write(base, stamp(3, 'c'), 'Siti'), context: { bbbbbbbb: stamp(9, 'b') } }
    const again = write(erased, stamp(4, 'b'), 'S.A.')
    expect(merge(merge(forged, erased), again)).toEqual(merge(forged, merge(erased, again)))
    expect(merge(forged, erased)).toEqual(erased)
    expect(shownValue(merge(merge(forged, erased), again))).toBe('S.A.')
  })

  test('at the highest generation can still be erased, and stays there', () => {
    const highest = { ...write(emptyRegister, stamp(1), 'Bu Siti'), generation: Number.MAX_SAFE_INTEGER }
    const erased = erase(highest, stamp(2))
    expect(erased.generation).toBe(Number.MAX_SAFE_INTEGER)
    expect(merge(highest, erased)).toEqual(erased)
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isClosed } from '../../src/domain/closed-month.ts'
import { closingIn, closingOf, figureChanges, nextClosing, textsMark } from '../../src/domain/closing.ts'

const first = { by: 'staff-1', at: 1_795_305_600_123, code: 'K7Q2-M9', figures: { 'visits.total': 12 } }
const again = { ...first, at: first.at + 1, reason: 'Salah hitung', figures: { 'visits.total': 13 } }

test('a first closing is revision 1, the next one keeps it', () => {
  const closing = nextClosing(undefined, first)
  expect(closing).toEqual({ ...first, revision: 1 })
  expect(nextClosing(closing, again)).toEqual({
    ...again,
    revision: 2,
    earlier: [{ ...first, revision: 1 }],
  })
})

test('of many revisions the first and the latest are kept, and none of them twice', () => {
  let closing = nextClosing(undefined, first)
  for (let at = 2; at <= 40; at++) closing = nextClosing(closing, { ...again, at })
  expect(closing.revision).toBe(40)
  expect(closing.earlier?.map(({ revision }) => revision)).toEqual([
    1,
    ...Array.from({ length: 11 }, (_, index) => 29 + index),
  ])
  expect(closing.earlier?.some((one) => 'earlier' in one)).toBe(false)
})

test('what was written is read again', () => {
  const closing = nextClosing(nextClosing(undefined, first), again)
  expect(closingOf({ problems: 'x', closing: JSON.parse(JSON.stringify(closing)) })).toEqual(closing)
})

test('of what another app wrote, what can be read is read', () => {
  expect(closingIn({ at: 5, revision: 'two', by: 7, code: null, figures: 'x', earlier: 3 })).toEqual({
    at: 5,
    revision: 1,
  })
  expect(
    closingIn({
      at: 5,
      revision: 3,
      signed: true,
      figures: { a: 1, b: null, c: '2', d: Number.NaN },
      earlier: [null, { revision: 1 }, { at: 4, revision: 2 }],
    }),
  ).toEqual({ at: 5, revision: 3, figures: { a: 1, b: null }, earlier: [{ at: 4, revision: 2 }] })
})

test('whatever stands there, reading it never throws, and it is closed exactly where there is a closing', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.record({ at: fc.anything(), figures: fc.anything(), earlier: fc.anything() }),
      ),
      (closing) => {
        const read = closingOf({ closing })
        expect(read !== undefined).toBe(isClosed({ closing }))
        if (read) figureChanges(nextClosing(read, first), first.figures)
      },
    ),
  )
})

test('a figure has changed since it was handed in when it is another number; 0 where nothing was counted is none', () => {
  const handedIn = {
    at: 1,
    revision: 1,
    figures: {
      'visits.men': 1,
      'visits.women': 2,
      'visits.total': null,
      'visits.openDays': 0,
      'visits.perDay': 12.333333333333334,
      'activities.count': 5,
    },
  }
  expect(
    figureChanges(handedIn, {
      'visits.men': 1,
      'visits.women': 3,
      'visits.total': 0,
      'visits.openDays': null,
      'visits.perDay': 12.333333333333336,
      'activities.count': null,
    }),
  ).toEqual([
    { id: 'visits.women', before: 2, now: 3 },
    { id: 'activities.count', before: 5, now: null },
  ])
})

test('what only one of two versions of the app counts has not changed, nor has the month before', () => {
  // As other versions write it: figures that this one does not know.
  const [old, added] = [
    { old: 1, 'visits.change': 10 },
    { added: 2, 'visits.change': 20 },
  ]
  expect(figureChanges({ at: 1, revision: 1, figures: old }, added)).toEqual([])
  expect(figureChanges({ at: 1, revision: 1 }, { 'visits.total': 2 })).toEqual([])
})

test('the texts of a report have a mark that changes with any of them, in any script', () => {
  const mark = textsMark({ problems: 'PC 4 rusak', plan: 'ꦥꦺꦴꦱ꧀' })
  expect(mark).toMatch(/^[0-9a-z]{1,6}$/)
  expect(textsMark({ problems: 'PC 4 rusak', actions: null, plan: 'ꦥꦺꦴꦱ꧀', closing: first })).toBe(mark)
  const others = [
    {},
    { problems: 'PC 4 rusak' },
    { problems: 'PC 4 rusak', actions: 'ꦥꦺꦴꦱ꧀' },
    { plan: '\ud800' },
  ]
  expect(new Set([mark, ...others.map(textsMark)]).size).toBe(5)
  expect(closingOf({ closing: { ...first, revision: 1, texts: mark } })?.texts).toBe(mark)
})

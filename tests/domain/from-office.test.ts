// What an office wrote, and what the library has not answered yet.
import { describe, expect, test } from 'vitest'
import { firstWords } from '../../src/domain/first-words.ts'
import { answeredTwice, isReturned, isUnread, unanswered } from '../../src/domain/from-office.ts'
import type { Entry, Values } from '../../src/domain/record.ts'
import { recordMonth } from '../../src/domain/record-month.ts'

const entry = (kind: string, id: string, values: Values = {}): Entry => ({ kind, id, values })
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id)

describe('aid and training', () => {
  const given = [entry('aid', 'aid:1'), entry('aid', 'aid:2')]
  test('wait until a record of the library names them, and again where that is no more', () => {
    expect(ids(unanswered('aid', given, []))).toEqual(['aid:1', 'aid:2'])
    const own = [entry('equipment', 'e1', { aid: 'aid:1' }), entry('equipment', 'e2', { what: 'Printer' })]
    expect(ids(unanswered('aid', given, own))).toEqual(['aid:2'])
    // A deleted record is never an entry.
    expect(ids(unanswered('aid', given, own.slice(1)))).toEqual(['aid:1', 'aid:2'])
    const trained = [entry('training', 't1', { ofDistrict: 'x' })]
    expect(unanswered('districtTraining', [entry('districtTraining', 'x')], trained)).toEqual([])
  })
  test('that two devices answered are answered, and known to be there twice', () => {
    const own = ['e1', 'e2', 'e3'].map((id) =>
      entry('equipment', id, { aid: id === 'e3' ? 'aid:2' : 'aid:1' }),
    )
    expect(unanswered('aid', given, own)).toEqual([])
    expect(answeredTwice('aid', [...own, entry('equipment', 'e4')]).map(ids)).toEqual([['e1', 'e2']])
  })
  test('belong to no month of the library: none is said of it, counted or closed by them', () => {
    for (const kind of ['aid', 'districtTraining', 'note', 'returned'])
      expect(recordMonth(kind, `${kind}:2026-11`, { date: '2026-11-05' })).toBeNull()
    expect(recordMonth('equipment', 'e1', { date: '2026-11-05' })).toBe('2026-11')
  })
})

test('a report that was sent back waits for a later revision, and for nothing else', () => {
  const closing = (revision: number) => ({ closing: { at: 1, revision, figures: {} } })
  expect(isReturned(undefined, closing(1))).toBe(false)
  expect(isReturned({ revision: 1 }, closing(1))).toBe(true)
  expect(isReturned({ revision: 1 }, { closing: null })).toBe(true)
  expect(isReturned({ revision: 1 }, undefined)).toBe(true)
  expect(isReturned({ revision: 1 }, closing(2))).toBe(false)
  expect(isReturned({ revision: 2 }, closing(2))).toBe(true)
  for (const revision of [undefined, null, 'x', 0, Number.NaN, {}])
    expect(isReturned({ revision }, closing(1))).toBe(false)
})

test('a note is unread until somebody of the library says that it was read', () => {
  expect([{}, { seen: null }, { seen: 'yes' }, { seen: true }].map((values) => isUnread({ values }))).toEqual(
    [true, true, true, false],
  )
})

test('the first words stand in one line, whole words where there are any', () => {
  expect(firstWords(' Foto\n\nsudah  kami terima. ')).toBe('Foto sudah kami terima.')
  expect(firstWords('satu dua tiga empat', 12)).toBe('satu dua…')
  expect(firstWords('a'.repeat(30), 12)).toBe(`${'a'.repeat(11)}…`)
  expect(firstWords('😀'.repeat(30), 12)).toBe(`${'😀'.repeat(5)}…`)
})

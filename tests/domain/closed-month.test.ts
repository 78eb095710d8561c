import { expect, test } from 'vitest'
import { isClosed, mayWrite } from '../../src/domain/closed-month.ts'

const closed = { closing: { by: 'staff-1', at: 1_795_305_600_123, revision: 1 } }

test('a month is open until its report is closed, and again once it was opened again', () => {
  expect(
    [undefined, {}, { problems: 'x' }, { closing: null }, { closing: true }].map(isClosed),
  ).not.toContain(true)
  expect(isClosed(closed)).toBe(true)
})

test('an open month takes any save, a closed one a correction with a reason', () => {
  expect(mayWrite('2026-11', undefined)).toBeUndefined()
  expect(mayWrite('2026-11', { closing: null })).toBeUndefined()
  expect(mayWrite('2026-11', closed)).toEqual({ field: '', rule: 'monthClosed', given: '2026-11' })
  expect(mayWrite('2026-11', closed, '  ')).toMatchObject({ rule: 'monthClosed' })
  expect(mayWrite('2026-11', closed, 'Salah tulis jumlah')).toBeUndefined()
})

test('what belongs to no month is never closed', () => expect(mayWrite(null, closed)).toBeUndefined())

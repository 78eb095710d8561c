import { expect, test } from 'vitest'
import { laterStage } from '../../src/domain/later-stage.ts'
import type { Values } from '../../src/domain/record.ts'

const today = '2026-12-10'
const matter = (values: Values) => ({
  id: 'm',
  kind: 'advocacy',
  values: {
    date: '2026-11-08',
    title: 'Anggaran',
    stage: 'promised',
    result: 'money',
    amount: 10,
    ...values,
  },
})

test('a new stage of an older matter is a follow-up, with what it brings', () => {
  expect(laterStage(matter({}), { stage: 'received' }, today)).toEqual({
    own: {},
    later: { advocacy: 'm', stage: 'received', result: 'money', amount: 10 },
  })
  expect(laterStage(matter({}), { stage: 'received', amount: 4, title: 'Anggaran buku' }, today)).toEqual({
    own: { title: 'Anggaran buku' },
    later: { advocacy: 'm', stage: 'received', result: 'money', amount: 4 },
  })
  expect(laterStage(matter({}), { stage: 'refused' }, today)?.later).toEqual({
    advocacy: 'm',
    stage: 'refused',
  })
  const books = matter({ result: 'inKind', inKind: { goods: 3 } })
  expect(laterStage(books, { stage: 'received' }, today)?.later).toMatchObject({ inKind: { goods: 3 } })
})

test('nothing else is: a matter of today, a plan, an edit that leaves the stage, another kind', () => {
  expect(laterStage(matter({ date: today }), { stage: 'received' }, today)).toBeUndefined()
  expect(laterStage(matter({ stage: 'planned' }), { stage: 'raised' }, today)).toBeUndefined()
  expect(laterStage(matter({}), { stage: 'planned' }, today)).toBeUndefined()
  expect(laterStage(matter({}), { amount: 12 }, today)).toBeUndefined()
  expect(laterStage({ ...matter({}), kind: 'activity' }, { stage: 'received' }, today)).toBeUndefined()
})

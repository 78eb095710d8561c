import { expect, test } from 'vitest'
import { sorted } from '../../../src/app/district/board/board-order.ts'
import { statuses } from '../../../src/app/district/report-status.tsx'
import { sumOf } from '../../../src/sync/officer-wire.ts'
import { boardRow } from './office-board.ts'

const rows = [
  boardRow('Kuwaron', 'missing'),
  boardRow('Guci', 'onTime', 9),
  boardRow('Padang', 'nil', 0),
  boardRow('Cingkrong', 'late', 100),
  boardRow('Tarub', 'onTime', null),
]
const names = (column: Parameters<typeof sorted>[1]['column'], isDown: boolean) =>
  sorted(rows, { column, isDown }, statuses).map(({ village }) => village)

test('a board is sorted by name, number and status, and what is not known stands last both ways', () => {
  expect(names('village', false)).toEqual(['Cingkrong', 'Guci', 'Kuwaron', 'Padang', 'Tarub'])
  expect(names('visits.total', true)).toEqual(['Cingkrong', 'Guci', 'Padang', 'Kuwaron', 'Tarub'])
  expect(names('visits.total', false)).toEqual(['Padang', 'Guci', 'Cingkrong', 'Kuwaron', 'Tarub'])
  expect(names('status', false)).toEqual(['Guci', 'Tarub', 'Cingkrong', 'Padang', 'Kuwaron'])
  expect(names('receivedOn', true).at(-1)).toBe('Kuwaron')
})

test('a sum is of what was counted, and of nothing it is not known', () => {
  expect(sumOf(rows.map(({ figures }) => figures))['visits.total']).toBe(109)
  expect(sumOf(rows.map(({ figures }) => figures))['computers.wifi']).toBeNull()
  expect(sumOf([boardRow('Kuwaron', 'missing')].map(({ figures }) => figures))['visits.total']).toBeNull()
})

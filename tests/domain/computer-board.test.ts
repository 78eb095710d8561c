import { describe, expect, it } from 'vitest'
import { type BoardFacts, boardOf, likelyEnd, withBroken } from '../../src/domain/computer-board.ts'
import type { Entry, Values } from '../../src/domain/record.ts'

const today = '2026-11-26'
let made = 0
const entry = (kind: string, values: Values, id = `${kind}${++made}`): Entry => ({ id, kind, values })
const use = (computer: string, start: string, end?: string, more: Values = {}) =>
  entry('computerUse', {
    date: today,
    service: 'computer',
    way: 'timed',
    computer,
    time: { start, ...(end && { end }) },
    ...more,
  })
const board = (facts: Partial<BoardFacts>) =>
  boardOf({ today, now: '10:42', equipment: [], facilities: [], uses: [], ...facts })
const four = entry(
  'equipment',
  { what: 'Komputer PC', number: 4, date: '2025-01-10', condition: 'good' },
  'e1',
)

describe('the computers on the board', () => {
  it('are those of the equipment list, not the desks and printers', () => {
    const { computers } = board({
      equipment: [
        entry('equipment', { what: 'Laptop', number: 1, date: '2026-02-01' }),
        four,
        entry('equipment', { what: 'Meja komputer', number: 6, date: '2025-01-10' }),
        entry('equipment', { what: 'Printer', number: 1, date: '2025-01-10' }),
      ],
    })
    expect(computers.map(({ name }) => name)).toEqual(['PC 1', 'PC 2', 'PC 3', 'PC 4', 'PC 5'])
    expect(computers[4]?.equipment).not.toBe('e1')
  })

  it('are as many as the latest facilities say where the equipment list has none', () => {
    const facilities = [
      entry('facility', { computers: { total: 2 } }, 'facility:2026-01'),
      entry('facility', { computers: { total: 3 } }, 'facility:2026-07'),
    ]
    expect(board({ facilities }).computers).toHaveLength(3)
  })

  it('are those whose number people wrote where nothing else is known', () => {
    const uses = [use('PC 10', '08:00', '09:00'), use('pc2', '08:00', '09:00'), use('PC 2', '09:00', '09:30')]
    expect(board({ uses }).computers.map(({ name }) => name)).toEqual(['PC 2', 'PC 10'])
  })

  it('are running where a use of today has no end, however its number is written', () => {
    const { computers } = board({
      equipment: [four],
      uses: [use('pc 2', '10:07'), use('Laptop Bu Sri', '10:00')],
    })
    expect(computers.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'PC 1 free',
      'PC 2 running',
      'PC 3 free',
      'PC 4 free',
      'Laptop Bu Sri running',
    ])
    expect(computers[1]?.use).toMatchObject({ start: '10:07', minutes: 35 })
  })

  it('say when the last use of the day ended', () => {
    const { computers } = board({
      equipment: [four],
      uses: [use('PC 1', '08:00', '09:05'), use('PC 1', '07:00', '07:30')],
    })
    expect(computers[0]).toMatchObject({ state: 'free', lastEnd: '09:05' })
  })

  it('go on over midnight', () => {
    const night = use('PC 1', '22:30', undefined, { date: '2026-11-25' })
    const { computers, leftOpen } = board({ now: '00:45', equipment: [four], uses: [night] })
    expect(computers[0]).toMatchObject({ state: 'running', use: { minutes: 135 } })
    expect(leftOpen).toEqual([])
  })

  it('that were left open on an earlier day are asked about, and free', () => {
    const yesterday = use('PC 2', '15:10', undefined, { date: '2026-11-25' })
    const { computers, leftOpen } = board({ equipment: [four], uses: [yesterday] })
    expect(computers[1]?.state).toBe('free')
    expect(leftOpen).toEqual([yesterday])
  })

  it('are never more than fit on a board, whatever a broken record claims', () => {
    const many = entry('equipment', { what: 'Komputer', number: 1e15, date: '2025-01-10' })
    expect(board({ equipment: [many] }).computers).toHaveLength(60)
  })
})

describe('a broken computer', () => {
  it('drops out with its day, and comes back', () => {
    const units = withBroken(undefined, 'PC 4', '2026-11-12')
    const broken = { ...four, values: { ...four.values, units } }
    expect(board({ equipment: [broken] }).computers[3]).toMatchObject({
      state: 'broken',
      brokenSince: '2026-11-12',
    })
    const good = { ...four, values: { ...four.values, units: withBroken(units, 'PC 4', undefined) } }
    expect(board({ equipment: [good] }).computers[3]?.state).toBe('free')
  })

  it('is each of a record that says so', () => {
    const old = entry('equipment', { what: 'PC', number: 2, date: '2020-05-01', condition: 'broken' })
    expect(board({ equipment: [old] }).computers.map(({ state }) => state)).toEqual(['broken', 'broken'])
  })

  it('keeps what a newer app wrote beside', () => {
    expect(withBroken({ room: 'A' }, 'PC 1', today)).toEqual({ room: 'A', broken: { 'PC 1': today } })
  })
})

describe('the likely end of a use that was left open', () => {
  const left = use('PC 2', '15:10', undefined, { date: '2026-11-25' })
  const day = (values: Values) => entry('serviceDay', { date: '2026-11-25', state: 'open', ...values })
  const profile = { hours: { start: '08:00', end: '15:00' } }

  it('is when the library closed on that day', () => {
    expect(likelyEnd(left, [day({ hours: { start: '08:00', end: '16:00' } })], profile)).toBe('16:00')
  })
  it('is after midnight where the library was open so long', () => {
    const late = use('PC 2', '22:30', undefined, { date: '2026-11-25' })
    expect(likelyEnd(late, [day({ hours: { start: '16:00', end: '00:30' } })], profile)).toBe('00:30')
  })
  it('is not known where that would be before it began', () => {
    expect(likelyEnd(left, [], profile)).toBeUndefined()
    expect(likelyEnd(use('PC 1', '09:00'), [], profile)).toBe('15:00')
  })
})

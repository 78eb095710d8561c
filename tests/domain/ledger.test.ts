// A page of a notebook: what its lines say, what is wrong or odd about them, which records they make.
import { describe, expect, test } from 'vitest'
import {
  answerLine,
  markSaved,
  markTakenBack,
  nameRecords,
  nextPage,
  readLines,
} from '../../src/domain/ledger/lines.ts'
import { ledgerSheets } from '../../src/domain/ledger/sheets.ts'
import { totalsOf } from '../../src/domain/ledger/totals.ts'
import type { Input } from '../../src/domain/parse-input.ts'
import type { Entry } from '../../src/domain/record.ts'

const today = '2026-11-30'
const sheetOf = (name: string) => ledgerSheets.find((sheet) => sheet.name === name)!
const guests = sheetOf('tamu')
const read = (text: Input, kept: readonly Entry[] = [], sheet = guests) =>
  readLines(sheet, text, { today, kept })
const states = (text: Input, kept: readonly Entry[] = []) => read(text, kept).map(({ state }) => state)

const page: Input = {
  '1.date': '16/11',
  '1.men': '3',
  '1.women': '4',
  '1.computer': '2',
  '1.wifi': '3',
  '2.men': '3',
  '2.women': '5',
  '3.date': '17',
  '3.men': '8',
  '3.women': '1o',
}
const visit = (men: number, women: number, date = '2026-11-16'): Entry => ({
  id: `v-${date}-${men}-${women}`,
  kind: 'visit',
  values: { date, way: 'counted', people: { men, women } },
})

describe('the lines of a guest book', () => {
  test('carry the day down, and end with an empty one', () => {
    expect(read(page).map(({ day }) => day)).toEqual(['2026-11-16', '2026-11-16', '2026-11-17', '2026-11-17'])
    expect(states(page)).toEqual(['right', 'right', 'wrong', 'empty'])
    expect(states({})).toEqual(['empty'])
  })

  test('make a visit, and the uses of computer and wifi that are written', () => {
    const [first, second] = read(page)
    expect(first?.records).toEqual([
      { kind: 'visit', values: { date: '2026-11-16', way: 'counted', people: { men: 3, women: 4 } } },
      {
        kind: 'computerUse',
        values: {
          date: '2026-11-16',
          service: 'computer',
          way: 'counted',
          sessions: 2,
          basis: 'counted',
        },
      },
      {
        kind: 'computerUse',
        values: { date: '2026-11-16', service: 'wifi', way: 'counted', sessions: 3, basis: 'counted' },
      },
    ])
    expect(second?.records.map(({ kind }) => kind)).toEqual(['visit'])
  })

  test('keep a remark with their visit, and wait where nobody is counted for it', () => {
    const [line] = read({ '1.date': '16', '1.men': '3', '1.notes': 'dongeng TK Pertiwi' })
    expect(line?.records).toMatchObject([{ kind: 'visit', values: { notes: 'dongeng TK Pertiwi' } }])
    const [alone] = read({ '1.date': '16', '1.wifi': '3', '1.notes': 'hujan' })
    expect(alone).toMatchObject({ state: 'wrong', problems: [{ field: 'men' }, { field: 'women' }] })
  })

  test('say nothing by a dash, and nobody by a nought', () => {
    const [line] = read({ '1.date': '16', '1.men': '0', '1.women': '0', '1.computer': '-', '1.wifi': '–' })
    expect(line?.records.map(({ kind }) => kind)).toEqual(['visit'])
    expect(states({ '1.date': '16', '1.men': '-' })).toEqual(['empty'])
  })

  test('name what can’t be read by its cell, the text as typed', () => {
    expect(read(page)[2]?.problems).toEqual([{ field: 'women', rule: 'notNumber', given: '1o' }])
    expect(read({ '1.men': '3' })[0]?.problems).toEqual([{ field: 'date', rule: 'required' }])
    expect(read({ '1.date': '31/11', '1.wifi': '3' })[0]?.problems).toMatchObject([
      { field: 'date', rule: 'impossibleDate' },
    ])
  })

  test('wait for a day that is carried down and can’t be read', () => {
    expect(states({ '1.date': 'x', '1.men': '3', '2.men': '4', '3.date': '17/11', '3.men': '5' })).toEqual([
      'wrong',
      'wrong',
      'right',
      'empty',
    ])
  })
})

describe('a double', () => {
  test('is none where two remarks tell the lines apart', () => {
    const twice = { '1.date': '16/11', '1.men': '5', '1.women': '6', '2.men': '5', '2.women': '6' }
    expect(states({ ...twice, '2.notes': 'sore' })).toEqual(['right', 'asked', 'empty'])
    expect(states({ ...twice, '1.notes': 'pagi', '2.notes': 'sore' })).toEqual(['right', 'right', 'empty'])
  })

  test('of a record that is kept is asked about, and answered for what it says now', () => {
    const kept = [visit(3, 5)]
    const line = read(page, kept)[1]!
    expect(line.state).toBe('asked')
    expect(line.alike?.entry.id).toBe('v-2026-11-16-3-5')
    const answered = answerLine(page, line, 'keep')
    expect(states(answered, kept)[1]).toBe('right')
    expect(states({ ...answered, '2.women': '6' }, kept)[1]).toBe('right')
    expect(states({ ...answered, '2.women': '6' }, [...kept, visit(3, 6)])[1]).toBe('asked')
    expect(states(answerLine(page, line, 'skip'), kept)[1]).toBe('skipped')
  })

  test('of another line names that line; a few people may well come again', () => {
    const text = { '1.date': '16/11', '1.men': '3', '1.women': '4', '2.men': '3', '2.women': '4' }
    expect(read(text)[1]).toMatchObject({ state: 'asked', alike: { line: 1 } })
    expect(states({ ...text, '1.women': '0', '2.women': '0' })[1]).toBe('right')
  })

  test('is no line of what it was saved as itself', () => {
    const line = read(page)[1]!
    const named = nameRecords(page, line, ['v-2026-11-16-3-5', 'b', 'c'])
    expect(states(named, [visit(3, 5)])[1]).toBe('right')
    const saved = markSaved(named, '2')
    expect(states(saved, [visit(3, 5)])[1]).toBe('saved')
    expect(read(markTakenBack(saved, line), [])[1]).toMatchObject({ state: 'right', ids: [] })
  })
})

test('what is odd is asked about: a day to come, very many people', () => {
  const [line] = read({ '1.date': '3/12/2026', '1.men': '400' })
  expect(line?.state).toBe('asked')
  expect(line?.notices.map(({ field, rule }) => [field, rule])).toEqual(
    [
      ['men', 'manyPeople'],
      ['date', 'inFuture'],
    ].sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
  )
})

describe('the totals', () => {
  const totals = (text: Input, kept: readonly Entry[] = []) =>
    Object.fromEntries(
      totalsOf(guests, text, read(text, kept)).map(({ column, sum, unread, paper }) => [
        column.key,
        { sum, unread, paper },
      ]),
    )

  test('leave out what can’t be read, and say where', () => {
    expect(totals(page)).toMatchObject({
      men: { sum: 14, unread: [] },
      women: { sum: 9, unread: [3] },
      computer: { sum: 2 },
      wifi: { sum: 3 },
    })
  })

  test('stand beside those of the paper', () => {
    const paper = { ...page, '_paper.men': '14', '_paper.women': '19', '_paper.computer': 'x' }
    expect(totals(paper)).toMatchObject({
      men: { paper: { is: 'number', apart: 0 } },
      women: { paper: { is: 'number', apart: 10 } },
      computer: { paper: { is: 'unread' } },
      wifi: { paper: { is: 'none' } },
    })
  })

  test('count a line that is kept elsewhere already, and none that was typed twice', () => {
    const twice = { '1.date': '16/11', '1.men': '3', '1.women': '4', '2.men': '3', '2.women': '4' }
    const skipTwin = answerLine(twice, read(twice)[1]!, 'skip')
    expect(totals(skipTwin)).toMatchObject({ men: { sum: 3 } })
    const kept = [visit(3, 4)]
    const once = { '1.date': '16/11', '1.men': '3', '1.women': '4' }
    expect(totals(answerLine(once, read(once, kept)[0]!, 'skip'), kept)).toMatchObject({ men: { sum: 3 } })
  })
})

test('the next page keeps what waits, with its day, and goes on from the last one', () => {
  const saved = ['1', '2'].reduce<Input>(markSaved, { ...page, _page: '12', '_paper.men': '14' })
  const next = nextPage({ ...saved, '3.date': '' }, read({ ...saved, '3.date': '' }))
  expect(next).toEqual({
    '3.date': '2026-11-16',
    '3.men': '8',
    '3.women': '1o',
    _from: '2026-11-16',
    _page: '13',
  })
  expect(read({ _from: '2026-09-30', '1.date': '1', '1.men': '2' })[0]?.day).toBe('2026-10-01')
})

describe('an activity book', () => {
  const sheet = sheetOf('kegiatan')
  const line = { '1.date': '16/11', '1.title': 'Kelas ibu hamil', '1.women': '12' }

  test('asks for the field once, and carries it down', () => {
    expect(read(line, [], sheet)[0]?.problems).toEqual([{ field: 'field', rule: 'required' }])
    const both = { ...line, '1.field': 'health', '2.title': 'Posyandu', '2.men': '1' }
    expect(read(both, [], sheet).map(({ state }) => state)).toEqual(['right', 'right', 'empty'])
    expect(read(both, [], sheet)[1]?.records).toEqual([
      {
        kind: 'activity',
        values: {
          date: '2026-11-16',
          title: 'Posyandu',
          field: 'health',
          type: 'training',
          target: 'public',
          people: { men: 1, women: 0 },
          status: 'done',
        },
      },
    ])
  })

  test('asks who came where nothing is written', () => {
    const alone = { '1.date': '16/11', '1.title': 'Kelas', '1.field': 'health' }
    expect(read(alone, [], sheet)[0]?.problems.map(({ field }) => field)).toEqual(['men', 'women'])
  })
})

describe('a computer book', () => {
  const sheet = sheetOf('komputer')
  const first = (cells: Input) =>
    read(
      Object.fromEntries([
        ['1.date', '16/11'],
        ...Object.entries(cells).map(([key, text]) => [`1.${key}`, text]),
      ]),
      [],
      sheet,
    )[0]!

  test('takes a number, or one person with clock times, at the computer that the board knows', () => {
    expect(first({ sessions: '7' }).records[0]?.values).toMatchObject({ way: 'counted', sessions: 7 })
    const timed = first({ start: '9.00', end: '10.15', number: '2' })
    expect(timed.records[0]?.values).toMatchObject({
      way: 'timed',
      time: { start: '09:00', end: '10:15' },
      computer: 'PC 2',
    })
    expect(totalsOf(sheet, {}, [timed])[0]?.sum).toBe(1)
  })

  test('says where times and a number of uses don’t go together', () => {
    expect(first({ sessions: '3', start: '9.00' }).problems).toMatchObject([
      { field: 'sessions', rule: 'tooLarge', max: 1 },
    ])
    expect(first({ sessions: '1', start: '9.00' }).state).toBe('right')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyRegister, type Register, write } from '../../src/sync/register.ts'
import { fromRow, toRow } from '../../src/sync/row.ts'
import { arbitraryRegisters, histories } from './histories.ts'

const stamp = '0mwr1ab2c0000abcd1234'
const other = '0mwr1ab2d0000wxyz5678'
const names = fc.constantFrom(
  'title',
  'people',
  'notes',
  'constructor',
  'toString',
  '_deleted',
  'x'.repeat(40),
)
const known = (register: Register) => Object.keys(register.context).length > 0

/** A row as a hostile client would send it, through JSON as on the wire. */
const hostile = (json: string) => fromRow(JSON.parse(json))
const base = (fields: string) => `{"i":"a1","t":"activity","s":"${stamp}",${fields}}`

describe('a row', () => {
  test('brings back the record that it was made of', () => {
    const registers = fc.dictionary(names, arbitraryRegisters.filter(known), { minKeys: 1 })
    fc.assert(
      fc.property(registers, (registers) => {
        const record = { id: 'a1', kind: 'activity', registers: { ...registers } }
        const sent = JSON.parse(JSON.stringify(toRow(record)))
        expect(fromRow(sent)).toEqual({ record, refusals: [] })
      }),
      { numRuns: 1_000 },
    )
  })

  test('brings back every state that devices can reach, with generations and siblings', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const register of history.states.filter(known)) {
          const record = { id: 'a1', kind: 'activity', registers: { title: register } }
          expect(fromRow(JSON.parse(JSON.stringify(toRow(record)))).record).toEqual(record)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('brings back values of any JSON, value for value', () => {
    const value = fc
      .jsonValue({ maxDepth: 2, noUnicodeString: false })
      .filter((json) => !JSON.stringify(json).includes('__proto__'))
    fc.assert(
      fc.property(value, (value) => {
        const sent = JSON.parse(JSON.stringify(value))
        const record = { id: 'a1', kind: 'newKind', registers: { thing: write(emptyRegister, stamp, sent) } }
        expect(JSON.stringify(fromRow(JSON.parse(JSON.stringify(toRow(record)))).record)).toBe(
          JSON.stringify(record),
        )
      }),
    )
  })

  test('holds only the registers that are named, and names one stamp for most of them', () => {
    const registers = {
      title: write(emptyRegister, stamp, 'A'),
      place: write(emptyRegister, stamp, 'B'),
      notes: write(emptyRegister, other, 'C'),
    }
    const record = { id: 'a1', kind: 'activity', registers }
    expect(toRow(record)).toEqual({
      i: 'a1',
      t: 'activity',
      s: stamp,
      f: { title: 'A', place: 'B', notes: 'C' },
      fs: { notes: other },
    })
    expect(toRow(record, ['notes', 'constructor', 'gone'])).toEqual({
      i: 'a1',
      t: 'activity',
      s: other,
      f: { notes: 'C' },
    })
  })
})

describe('a hostile row', () => {
  const refused = (code: string, ...registers: string[]) => [{ i: 'a1', registers, code }]

  test('loses a register called __proto__ and keeps its others', () => {
    const { record, refusals } = hostile(base('"f":{"__proto__":{"polluted":1},"title":"A"}'))
    expect(Object.keys(record?.registers ?? {})).toEqual(['title'])
    expect(refusals).toEqual(refused('malformed', '__proto__'))
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('loses a register with a number that JSON can say and not say again', () => {
    const { record, refusals } = hostile(base('"f":{"people":{"men":1e400},"title":"A","count":1e308}'))
    expect(Object.keys(record?.registers ?? {})).toEqual(['title', 'count'])
    expect(refusals).toEqual(refused('malformed', 'people'))
  })

  test('loses a register whose value hides __proto__', () => {
    const { record, refusals } = hostile(base('"f":{"people":{"men":[{"__proto__":{}}]},"title":"A"}'))
    expect(Object.keys(record?.registers ?? {})).toEqual(['title'])
    expect(refusals).toEqual(refused('malformed', 'people'))
  })

  test('loses a value nested so deep that writing it out would exhaust the stack', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    expect(hostile(base(`"f":{"deep":${deep},"title":"A"}`)).refusals).toEqual(refused('malformed', 'deep'))
  })

  test('may call a register constructor: it is a register like any other', () => {
    const { record, refusals } = hostile(base('"f":{"constructor":"A","hasOwnProperty":1}'))
    expect(refusals).toEqual([])
    expect(Object.keys(record?.registers ?? {})).toEqual(['constructor', 'hasOwnProperty'])
  })

  test.each([
    ['an id with a space', '{"i":"a 1","t":"activity","s":"S","f":{"title":"A"}}'],
    ['an id of 81 characters', `{"i":"${'a'.repeat(81)}","t":"activity","s":"S","f":{"title":"A"}}`],
    ['an id that is a number', '{"i":5,"t":"activity","s":"S","f":{"title":"A"}}'],
    ['no id', '{"t":"activity","s":"S","f":{"title":"A"}}'],
    ['a kind that begins with a digit', '{"i":"a1","t":"1x","s":"S","f":{"title":"A"}}'],
    ['a kind that is an object', '{"i":"a1","t":{},"s":"S","f":{"title":"A"}}'],
    ['no fields', '{"i":"a1","t":"activity","s":"S"}'],
    ['fields that are a list', '{"i":"a1","t":"activity","s":"S","f":["A"]}'],
    ['exceptions that are a text', '{"i":"a1","t":"activity","s":"S","f":{"title":"A"},"fs":"x"}'],
    ['a prototype of its own', '{"i":"a1","t":"activity","s":"S","f":{"title":"A"},"__proto__":{}}'],
    ['nothing in it', '{"i":"a1","t":"activity","s":"S","f":{}}'],
  ])('with %s is refused whole', (_what, json) => {
    const { record, refusals } = hostile(json.replace('"S"', `"${stamp}"`))
    expect(record).toBeUndefined()
    expect(refusals).toHaveLength(1)
    expect(refusals[0]?.code).toBe('malformed')
  })

  test.each([
    'library',
    'monthReport:2026-11',
    'facility:2026-11',
    'writer:abcd1234',
    'visit:2026-11-30:abcd1234',
    'computerUse:2026-11-30:abcd1234:wifi',
    'change:x',
    'device:x',
    'note:x',
    'returned:x',
    'aid:x',
  ])('may not take the reserved id %s with another kind', (id) => {
    const row = (t: string) => fromRow({ i: id, t, s: stamp, f: { title: 'A' } })
    expect(row('activity')).toEqual({
      record: undefined,
      refusals: [{ i: id, registers: ['title'], code: 'malformed' }],
    })
    expect(row(id.split(':')[0] ?? '').refusals).toEqual([])
  })

  test('may take an id that only begins like a reserved one', () => {
    for (const id of ['library:x', 'library2', 'visits:1', 'aid', 'visit', 'r-visit:1']) {
      expect(fromRow({ i: id, t: 'activity', s: stamp, f: { title: 'A' } }).refusals).toEqual([])
    }
  })

  test.each([
    ['a stamp of the year 2148', '"f":{"bad":1,"title":"A"},"fs":{"bad":"2000000000000abcd1234"}'],
    ['a stamp that is a number', '"f":{"bad":1,"title":"A"},"fs":{"bad":7}'],
    ['a context that is no list', '"f":{"bad":1,"title":"A"},"c":{"bad":"x"}'],
    ['a context of no stamps', '"f":{"bad":1,"title":"A"},"c":{"bad":["x"]}'],
    ['other values without a shown one', `"f":{"title":"A"},"alt":{"bad":[["${stamp}",1]]}`],
    ['other values that are no pairs', `"f":{"bad":1,"title":"A"},"alt":{"bad":[["${other}"]]}`],
    ['one stamp twice', `"f":{"bad":1,"title":"A"},"alt":{"bad":[["${stamp}",1]]}`],
    ['a generation below zero', '"f":{"bad":1,"title":"A"},"g":{"bad":-1}'],
    ['a generation of a half', '"f":{"bad":1,"title":"A"},"g":{"bad":0.5}'],
    ['a generation of nothing', '"f":{"title":"A"},"g":{"bad":1}'],
  ])('loses a register with %s and keeps its others', (_what, fields) => {
    const { record, refusals } = hostile(base(fields))
    expect(Object.keys(record?.registers ?? {})).toEqual(['title'])
    expect(refusals).toEqual(refused('malformed', 'bad'))
  })

  test.each(['a b', '1a', 'a_b', '', 'é', 'x'.repeat(41)])('may not call a register "%s"', (name) => {
    const json = base(`"f":{${JSON.stringify(name)}:1,"title":"A"}`)
    expect(hostile(json).refusals).toEqual(refused('malformed', name))
  })

  test('is read whatever its size: siblings may add up to any', () => {
    const long = 'x'.repeat(300_000)
    expect(fromRow(JSON.parse(base(`"f":{"notes":"${long}"}`))).refusals).toEqual([])
  })

  test('never throws, whatever the JSON', () => {
    const part = fc.jsonValue()
    const row = fc.record(
      { i: part, t: part, s: part, f: part, fs: part, c: part, alt: part, g: part },
      { requiredKeys: [] },
    )
    const near = row.map((parts) => ({ i: 'a1', t: 'activity', s: stamp, f: { title: 1 }, ...parts }))
    fc.assert(
      fc.property(fc.oneof(part, row, near), (json) => {
        const { record, refusals } = fromRow(json)
        expect(record !== undefined || refusals.length > 0).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })
})

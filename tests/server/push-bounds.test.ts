// What one push may bring: refused by counting, before work is done on it. What is here without a time limit of its
// own took between 3 and 12 seconds once, with everybody waiting.
import { describe, expect, test } from 'vitest'
import { ownRegisters } from '../../src/server/sync/push-bounds.ts'
import { correctionRegister } from '../../src/store/records/change-record.ts'
import { copiedRegister } from '../../src/store/records/copied-marks.ts'
import { deletedRegister } from '../../src/sync/record-state.ts'
import { nextStamp, postSync, rowOf, sync, testServer } from './support/server.ts'

const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n))
const fields = (count: number, value: unknown = 1, name = 'r') =>
  Object.fromEntries(many(count, (n) => [`${name}${n}`, value]))
const writer = (n: number) => n.toString(36).padStart(8, '0')
const junk = (size = 60_000) => 'x'.repeat(size)

async function device() {
  const server = await testServer()
  const one = await server.device()
  const push = (...rows: object[]) => sync(server.app, one, { push: rows, limit: 1_000 })
  return { server, one, push }
}

describe('a push', () => {
  test('of more than 2,000 rows is answered 413', async () => {
    const { server, one, push } = await device()
    const answer = await postSync(server.app, one, { push: many(2_001, () => ({})) })
    expect([answer.status, await answer.json()]).toEqual([413, { error: 'too_large' }])
    expect((await push(...many(2_000, (n) => rowOf(`r${n}`, { title: n })))).rejected).toEqual([])
  })

  test('that names one record 2,000 times is joined first and takes one sequence', async () => {
    const { push } = await device()
    const contexts = many(2_000, (n) => rowOf('one', { title: n }, { c: { title: [nextStamp(writer(n))] } }))
    const answer = await push(...contexts)
    expect(answer.cursor).toBe(1)
    expect(answer.rejected).toEqual([])
    expect(answer.rows[0]?.f).toEqual({ title: 1_999 })
    expect(answer.rows[0]?.c?.title).toHaveLength(2_000)
  })

  test('is limited after joining, and takes the first kind of an id', async () => {
    const { push } = await device()
    const answer = await push(
      rowOf('one', fields(200, 1, 'a')),
      rowOf('one', fields(200, 1, 'b')),
      rowOf('two', { title: 'A' }),
      rowOf('two', { people: { men: 1 } }, { t: 'visit' }),
      rowOf('two', { place: 'B' }),
    )
    expect(answer.rejected.map(({ i, code, registers }) => [i, code, registers.length])).toEqual([
      ['one', 'malformed', 400],
      ['two', 'malformed', 1],
    ])
    expect(answer.rows.map(({ f }) => f)).toEqual([{ title: 'A', place: 'B' }])
  })

  test('of a record that the server holds in another kind is malformed', async () => {
    const { push } = await device()
    await push(rowOf('a1', { title: 'A' }))
    expect((await push(rowOf('a1', { title: 'B' }, { t: 'visit' }))).rejected).toEqual([
      { i: 'a1', registers: ['title'], code: 'malformed' },
    ])
  })

  test('of thousands of months, or of what every month looks at, is taken', async () => {
    const { server, one, push } = await device()
    const month = (n: number) => `${2000 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
    expect((await push(...many(1_200, (n) => rowOf(`m${n}`, { date: `${month(n)}-05` })))).cursor).toBe(1_200)
    const partner = (n: number) => rowOf(`p${n}`, { name: `Mitra ${n}` }, { t: 'partner' })
    await push(...many(2_000, partner))
    expect((await sync(server.app, one, { cursor: 3_200 })).more).toBe(false)
  })
})

test('a library has seen the stamps of at most 50,000 writers; those it knows go on', async () => {
  const { server, one, push } = await device()
  const contexts = (from: number, count: number) =>
    rowOf('a', { title: from }, { c: { title: many(count, (n) => nextStamp(writer(from + n))) } })
  expect((await push(contexts(0, 30_000))).rejected).toEqual([])
  const full = async (row: object) => {
    const answer = await postSync(server.app, one, { push: [row] })
    return [answer.status, await answer.json()]
  }
  expect(await full(contexts(30_000, 30_000))).toEqual([413, { error: 'library_full' }])
  expect(await full(contexts(0, 60_000))).toEqual([413, { error: 'library_full' }])
  expect((await push(contexts(10_000, 20_000), rowOf('b', { title: 'B' }))).rejected).toEqual([])
})

describe('a row', () => {
  test('has at most 256 registers, and an answer does not give back every name', async () => {
    const { push } = await device()
    expect((await push(rowOf('a', fields(256)))).rejected).toEqual([])
    const { rejected } = await push(
      rowOf('b', fields(257)),
      rowOf('c', fields(100_000)),
      rowOf('d', { title: 'A' }),
    )
    expect(rejected.map(({ i, code, registers }) => [i, code, registers.length])).toEqual([
      ['b', 'malformed', 257],
      ['c', 'malformed', 1_000],
    ])
    const spread = rowOf('e', fields(100, 1, 'a'), {
      c: Object.fromEntries(many(100, (n) => [`b${n}`, [nextStamp()]])),
      g: Object.fromEntries(many(100, (n) => [`g${n}`, 1])),
    })
    expect((await push(spread)).rejected[0]).toMatchObject({ i: 'e', code: 'malformed' })
  })

  test('has at most 64 concurrent values of a register that the server does not hold', async () => {
    const { push } = await device()
    const alt = (count: number, from = 0) => many(count, (n) => [nextStamp(writer(from + n)), n] as const)
    const first = rowOf('a', { title: 'A' }, { alt: { title: alt(63) } })
    expect((await push(first)).rejected).toEqual([])
    // What is held is not counted again, so that others may go on.
    const shown = { title: 'B' }
    const more = rowOf('a', shown, { alt: { title: [...(first.alt?.title ?? []), ...alt(63, 100)] } })
    expect((await push(more)).rejected).toEqual([])
    const tooMany = rowOf('a', { title: 'C', place: 'D' }, { alt: { title: alt(64, 300) } })
    expect((await push(tooMany)).rejected).toEqual([
      { i: 'a', registers: ['title', 'place'], code: 'malformed' },
    ])
    const [huge, fine] = [rowOf('b', { title: 1 }, { alt: { title: alt(40_000) } }), rowOf('c', { title: 1 })]
    expect((await push(huge, fine)).rejected).toEqual([{ i: 'b', registers: ['title'], code: 'malformed' }])
  })
})

describe('too large is', () => {
  test('a value above 64 kB of JSON, counted in bytes, and no other of its record', async () => {
    const { push } = await device()
    const { rejected } = await push(
      rowOf('a', { notes: 'é'.repeat(33_000), title: 'A' }),
      rowOf('b', { notes: 'e'.repeat(64 * 1024 - 2) }),
      rowOf('c', { notes: 'e'.repeat(64 * 1024 - 1) }),
    )
    expect(rejected).toEqual([
      { i: 'a', registers: ['notes'], code: 'too_large' },
      { i: 'c', registers: ['notes'], code: 'too_large' },
    ])
  })

  test('no single new value, however long the context and the concurrent values beside it', async () => {
    const { push } = await device()
    const context = many(5_000, (n) => nextStamp(writer(n)))
    expect((await push(rowOf('a', { title: 'A' }, { c: { title: context } }))).rejected).toEqual([])
    const siblings = many(60, (n) => [nextStamp(writer(9_000 + n)), junk(30_000)] as const)
    expect((await push(rowOf('a', { title: 'B' }, { alt: { title: siblings } }))).rejected).toEqual([])
    const after = rowOf(
      'a',
      { title: 'C' },
      { c: { title: [...context, ...siblings.map(([stamp]) => stamp)] } },
    )
    const answer = await push(after)
    expect(answer.rejected).toEqual([])
    expect(answer.rows[0]?.f.title).toBe('C')
  })

  test('a register that the kind does not know, on a record that shows more than 256 kB', async () => {
    const { push } = await device()
    const full = rowOf('a', fields(5, junk(), 'junk'))
    expect((await push(full)).rejected).toEqual([])
    const answer = await push(
      rowOf('a', { more: 1, title: 'A', change: junk(), _deleted: null, junk1: junk(64_000) }),
    )
    expect(answer.rejected).toEqual([{ i: 'a', registers: ['more'], code: 'too_large' }])
    const less = rowOf('a', fields(5, 'x', 'junk'), {
      c: Object.fromEntries(many(5, (n) => [`junk${n}`, [full.s]])),
    })
    expect((await push(less)).rejected).toEqual([])
    expect((await push(rowOf('a', { more: 1 }))).rejected).toEqual([])
  })

  test('a thousand new registers on a full record, each and at once', async () => {
    const { push } = await device()
    for (const n of [0, 1, 2, 3, 4]) await push(rowOf('a', { [`junk${n}`]: junk() }))
    const { rejected } = await push(...many(5, (n) => rowOf('a', fields(50, 1, `more${n}x`))))
    expect(rejected.map(({ code, registers }) => [code, registers.length])).toEqual([['too_large', 250]])
  })

  test('what a record of 4 MB would grow by, while people go on with what its kind knows', async () => {
    const { push } = await device()
    for (let n = 0; n < 5; n++) {
      const siblings = many(63, (m) => [nextStamp(writer(n * 100 + m)), junk(16_000)] as const)
      await push(rowOf('a', { [`junk${n}`]: 1 }, { alt: { [`junk${n}`]: siblings } }))
    }
    await push(rowOf('a', { change: junk(), facilitator: junk(), partner: junk() }))
    const siblings = many(63, (m) => [nextStamp(writer(m)), m] as const)
    const answer = await push(
      rowOf('a', { junk0: 'again', title: 'A', place: 'B' }, { alt: { place: siblings } }),
    )
    expect(answer.rejected).toEqual([{ i: 'a', registers: ['place', 'junk0'], code: 'too_large' }])
    expect(answer.rows[0]?.f.title).toBe('A')
  })
})

test('the registers that the app writes into every kind are the ones that it says', () => {
  expect([...ownRegisters].sort()).toEqual([copiedRegister, correctionRegister, deletedRegister].sort())
})

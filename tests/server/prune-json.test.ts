import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pruneJson } from '../../src/server/prune-json.ts'
import { rowOf, type sync, testServer } from './support/server.ts'

const pruned = (json: string): string => {
  const bytes = Buffer.from(json)
  pruneJson(bytes)
  return bytes.toString()
}
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0
const nested = (levels: number, inside = '') => `${'['.repeat(levels)}${inside}${']'.repeat(levels)}`

describe('pruneJson', () => {
  test('leaves alone what is within all bounds, whatever is in its texts', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (json) => {
        expect(pruned(json)).toBe(json)
      }),
      { numRuns: 500 },
    )
    for (const json of [
      '"[[[\\"{{\\\\"',
      '{"a":"}","b":["]\\\\"]}',
      '',
      'no JSON',
      ']]]',
      '"open',
      '{"a":"\\',
    ])
      expect(pruned(json)).toBe(json)
  })

  test('leaves what is too deep too deep, and what is beside it as it is', () => {
    const json = `{"before":1,"deep":${nested(100_000, '{"a":"]","b":[1,2]}')},"after":[{"b":"x"}]}`
    const value = JSON.parse(pruned(json))
    expect(depthOf(value.deep)).toBeGreaterThan(64)
    expect(depthOf(value.deep)).toBeLessThan(110)
    expect([value.before, value.after]).toEqual([1, [{ b: 'x' }]])
    expect(pruned(nested(100))).toBe(nested(100))
  })

  test('leaves what is too wide too wide', () => {
    const wide = `{${Array.from({ length: 90_000 }, (_, n) => `"k${n}":{"a":[${n},"}"]}`).join(',')}}`
    const value = JSON.parse(pruned(`{"wide":${wide},"after":{"a":1,"b":[{"c":2}]}}`))
    expect(Object.keys(value.wide).length).toBe(20_000)
    expect(value.wide.k19999).toEqual({ a: [19_999, '}'] })
    expect(value.after).toEqual({ a: 1, b: [{ c: 2 }] })
  })
})

test('a row that is far too deep or too wide is refused alone, and its neighbours are taken', async () => {
  const server = await testServer()
  const device = await server.device()
  const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`r${n}`, 1]))
  const push = [
    rowOf('a', { title: 'A' }),
    rowOf('wide', wide),
    rowOf('deep', { title: '@' }),
    rowOf('b', { title: 'B' }),
  ]
  const body = JSON.stringify({ v: 1, epoch: device.epoch, cursor: 0, push }).replace('"@"', nested(500_000))
  const response = await server.app.request('/v1/sync', {
    method: 'POST',
    headers: { authorization: `Bearer ${device.token}`, 'content-type': 'application/json' },
    body,
  })
  const answer = (await response.json()) as Awaited<ReturnType<typeof sync>>
  expect(answer.rejected.map(({ i, code }) => [i, code])).toEqual([
    ['wide', 'malformed'],
    ['deep', 'malformed'],
  ])
  expect(answer.rows.map(({ i }) => i)).toEqual(['a', 'b'])
})

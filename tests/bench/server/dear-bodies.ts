// Requests that are small, or at least allowed, and were dear: what a hostile device sends to stop everybody else.
// Each is pushed by a library of its own.
import { benchRecord } from '../sync/bench-record.ts'
import { rowOf } from './lumbung-side.ts'

export interface Dear {
  readonly name: string
  /** What has to be there before, push by push. */
  readonly before?: () => Iterable<readonly object[]>
  /** The rows, or what is sent as such, as JSON that no row could be. */
  readonly push: () => readonly object[] | string
}

let ticks = 0
const stamp = (writer = 'hostile1'): string => `0mwr1ab2c${(++ticks).toString(36).padStart(4, '0')}${writer}`
const writer = (n: number): string => n.toString(36).padStart(8, '0')
const row = (i: string, f: Record<string, unknown>, more: object = {}) => ({
  i,
  t: 'activity',
  s: stamp(),
  f,
  ...more,
})
const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n))
const registers = (count: number, value: (n: number) => unknown, name = 'r') =>
  Object.fromEntries(many(count, (n) => [`${name}${n.toString(36)}`, value(n)]))
const months = (n: number): string =>
  `${2000 + (Math.floor(n / 12) % 100)}-${String((n % 12) + 1).padStart(2, '0')}`
const filled = (size = 60_000) => [
  row('full', { a: 'x'.repeat(size) }),
  row('full', { b: 'x'.repeat(size) }),
  row('full', { c: 'x'.repeat(size) }),
  row('full', { d: 'x'.repeat(size) }),
]

export const dearBodies: readonly Dear[] = [
  {
    name: 'nothing dear: what the machine itself costs',
    push: () => many(20, (n) => rowOf(benchRecord(n, 'few', '2026-10'))),
  },
  {
    name: '1,000 new registers on a full record',
    before: () => [filled()],
    push: () => [
      row(
        'full',
        registers(1_000, () => 1, 'n'),
      ),
    ],
  },
  {
    name: '250 new registers on a full record',
    before: () => [filled()],
    push: () => [
      row(
        'full',
        registers(250, () => 1, 'n'),
      ),
    ],
  },
  {
    name: '40,000 alternatives of one register',
    push: () => [row('alt', { title: 'a' }, { alt: { title: many(40_000, (n) => [stamp(writer(n)), n]) } })],
  },
  {
    name: '2,000 rows of one record',
    before: () => [filled()],
    push: () => many(2_000, (n) => row('full', { [`e${n % 200}`]: n })),
  },
  {
    name: '2,000 rows of one record, each another context',
    push: () => many(2_000, (n) => row('one', { title: n }, { c: { title: [stamp(writer(n))] } })),
  },
  {
    name: '12,000 months in one push',
    push: () => many(12_000, (n) => row(`m${n}`, { date: `${months(n)}-05`, people: { men: n, women: 1 } })),
  },
  {
    name: '1,200 months in one push',
    push: () => many(1_200, (n) => row(`m${n}`, { date: `${months(n)}-05`, people: { men: n, women: 1 } })),
  },
  {
    name: '1,200 facility months in one push',
    before: () => [
      many(1_200, (n) => row(`m${n}`, { date: `${months(n)}-05`, people: { men: n, women: 1 } })),
    ],
    push: () => many(1_200, (n) => ({ ...row(`facility:${months(n)}`, { books: n }), t: 'facility' })),
  },
  {
    name: '2,000 partners, 1,200 months there',
    before: () => [
      many(1_200, (n) => row(`m${n}`, { date: `${months(n)}-05`, people: { men: n, women: 1 } })),
    ],
    push: () =>
      many(2_000, (n) => ({
        ...row(`p${n}`, { name: `Mitra ${n}`, period: { start: '2000-01-01' } }),
        t: 'partner',
      })),
  },
  {
    name: '250,000 registers in a row',
    push: () => [
      row(
        'wide',
        registers(250_000, () => 1),
      ),
    ],
  },
  {
    name: '150,000 stamps in one context',
    push: () => [row('context', { a: 1 }, { c: { a: many(150_000, (n) => stamp(writer(n))) } })],
  },
  {
    name: '40,000 stamps in one context, again',
    before: () => [[row('context', { a: 1 }, { c: { a: many(40_000, (n) => stamp(writer(n))) } })]],
    push: () => [row('context', { a: 2, b: 2 }, { c: { a: many(40_000, (n) => stamp(writer(n))) } })],
  },
  {
    name: '4 MB of nesting',
    push: () =>
      `[{"i":"deep","t":"activity","s":"${stamp()}","f":{"a":${'['.repeat(1_900_000)}${']'.repeat(1_900_000)}}}]`,
  },
  {
    name: '64 levels, 60 kB each, 60 rows',
    push: () => many(60, (n) => row(`nest${n}`, { a: nested(60, 'y'.repeat(55_000)) })),
  },
  {
    name: '3.8 MB in 2,000 rows',
    push: () => many(2_000, (n) => row(`big${n}`, { notes: 'é'.repeat(850), date: `${months(n % 12)}-05` })),
  },
  { name: '3.8 MB in 60 rows', push: () => many(60, (n) => row(`huge${n}`, { notes: 'é'.repeat(31_000) })) },
  {
    name: '2,000 rows, each with generations',
    push: () =>
      many(2_000, (n) =>
        row(
          `g${n}`,
          registers(20, () => null),
          { g: registers(20, () => 2 ** 53 - 1) },
        ),
      ),
  },
  { name: '400,000 empty rows', push: () => many(400_000, () => ({})) },
  {
    name: '2,000 rows of 256 kinds',
    push: () => many(2_000, (n) => ({ ...row(`k${n}`, { a: 1 }), t: `kind${n % 256}` })),
  },
  { name: '2,000 usual rows', push: () => many(2_000, (n) => rowOf(benchRecord(n, 'usual', '2026-10'))) },
  {
    name: '250 registers of 60 values each, on as many',
    before: () => [[alternatives('crowd')]],
    push: () => [alternatives('crowd')],
  },
  {
    name: '2,000 deletions of 60 stamps each',
    push: () => many(2_000, (n) => row(`d${n}`, { _deleted: many(60, (s) => stamp(writer(s))) })),
  },
  {
    name: '600,000 escapes in one text',
    push: () => `[{"i":"text","t":"activity","s":"${stamp()}","f":{"a":"${'\\u0000'.repeat(600_000)}"}}]`,
  },
  { name: '500,000 numbers in a list', push: () => [row('list', { a: many(500_000, (n) => n) })] },
]

function alternatives(id: string) {
  const names = many(250, (n) => `r${n}`)
  const values = () => many(60, (n) => [stamp(writer(n)), n])
  return row(id, Object.fromEntries(names.map((name) => [name, 0])), {
    alt: Object.fromEntries(names.map((name) => [name, values()])),
  })
}

function nested(levels: number, value: unknown): unknown {
  return levels === 0 ? value : [nested(levels - 1, value)]
}

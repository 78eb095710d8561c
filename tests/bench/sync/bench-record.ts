// The records that every contender keeps: visits, computer uses and activities as the demonstration has them, some
// 830 in every month, so that a month is the same work whether there are ten thousand records or a hundred thousand.
import { addDays, type Day } from '../../../src/domain/day.ts'
import { addMonths, firstDay, type Month } from '../../../src/domain/month.ts'
import type { Stamp } from '../../../src/sync/stamp.ts'

export interface BenchRecord {
  readonly id: string
  readonly kind: string
  /** `month`, `day` and `order` are what the app's indexes need; ours derives them from its registers. */
  readonly month: Month
  readonly day: Day
  readonly order: string
  readonly values: Readonly<Record<string, unknown>>
}

export const RECORDS_A_MONTH = 833
const DAY_MS = 86_400_000
const lastMonth: Month = '2026-10'

/** The same at every call: `count` records up to October 2026, the oldest first. Ids begin with `name`. */
export function benchRecords(count: number, name = 'r'): readonly BenchRecord[] {
  const months = Math.ceil(count / RECORDS_A_MONTH)
  return Array.from({ length: count }, (_, n) =>
    benchRecord(n, name, addMonths(lastMonth, Math.floor(n / RECORDS_A_MONTH) + 1 - months)),
  )
}

/** The months of such records, the latest first. */
export const benchMonths = (count: number): readonly Month[] =>
  Array.from({ length: Math.ceil(count / RECORDS_A_MONTH) }, (_, back) => addMonths(lastMonth, -back))

export function benchRecord(n: number, name: string, month: Month = lastMonth): BenchRecord {
  const day = addDays(firstDay(month), n % 28)
  const { kind, values } = examples[n % examples.length]!(n)
  const draw = drawnFrom(n, name)
  const id = `${draw()}${draw()}${draw()}${draw()}`
  const entered = Date.parse(day) + (Number.parseInt(draw(), 16) % DAY_MS)
  return {
    // The shape of the UUIDs that the app draws, and as hard to compress.
    id: id.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5'),
    kind,
    month,
    day,
    order: `${day} ${entered.toString(36).padStart(9, '0')}0000`,
    values: { date: day, ...values },
  }
}

/** The stamp of the save that made the record: its order says when that was. */
export const benchStamp = ({ order }: BenchRecord): Stamp => `${order.slice(11)}benchpc1`

/** Eight hexadecimal digits at every call, the same ones for the same `n` and name (SplitMix32). */
function drawnFrom(n: number, name: string): () => string {
  let state = n
  for (const letter of name) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193)
  return () => {
    state = (state + 0x9e3779b9 + n) | 0
    let drawn = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    drawn = Math.imul(drawn ^ (drawn >>> 13), 0xc2b2ae35)
    return ((drawn ^ (drawn >>> 16)) >>> 0).toString(16).padStart(8, '0')
  }
}

type Example = (n: number) => { readonly kind: string; readonly values: Readonly<Record<string, unknown>> }

const visit: Example = (n) => ({
  kind: 'visit',
  values: { way: 'counted', people: { men: n % 9, women: n % 14 } },
})
const computerUse: Example = (n) => ({
  kind: 'computerUse',
  values: { service: 'wifi', way: 'counted', sessions: n % 13, basis: 'estimated' },
})
const activity: Example = (n) => ({
  kind: 'activity',
  values: {
    title: `Foto produk dengan HP, pertemuan ${n}`,
    field: 'economy',
    type: 'training',
    target: 'smallEntrepreneurs',
    status: 'done',
    time: { start: '15:30', end: '17:00' },
    place: 'Balai desa',
    people: { men: n % 7, women: n % 15 },
    ofThem: { youth: n % 7, entrepreneurs: n % 6, disabled: 0 },
  },
})
const examples: readonly Example[] = [
  visit,
  computerUse,
  visit,
  activity,
  visit,
  computerUse,
  visit,
  visit,
  activity,
  visit,
]

// Villages of a kabupaten, a province or the whole country, and what each handed in, drawn by a seed: the same every time.
import { addMonths, type Month, monthsFrom } from '../../../src/domain/month.ts'
import type { LibraryRowsCopy } from '../../../src/server/storage/storage.ts'

export interface DrawnVillage {
  readonly id: string
  readonly code: string
  readonly copies: readonly LibraryRowsCopy[]
}

/** Grobogan and Jawa Tengah, as large as they are; the other provinces share the rest of the 83,762. */
export const sizes = { kabupaten: 280, province: 8_500, country: 83_762 }
const provinces = [
  ...['11', '12', '13', '14', '15', '16', '17', '18', '19', '21', '31', '32', '34', '35', '36', '51'],
  ...['52', '53', '61', '62', '63', '64', '65', '71', '72', '73', '74', '75', '76', '81', '82', '91'],
  ...['92', '93', '94', '95', '96'],
]

/** The nth village's place: first 33.15, then the other kabupaten of 33, then those of the other provinces. */
function codeOf(n: number): string {
  const within = (kabupaten: string, m: number) =>
    `${kabupaten}.${two(1 + (m % 19))}.${2001 + Math.floor(m / 19)}`
  if (n < sizes.kabupaten) return within('33.15', n)
  if (n < sizes.province) {
    const m = n - sizes.kabupaten
    const kabupaten = 1 + (m % 34)
    return within(`33.${two(kabupaten < 15 ? kabupaten : kabupaten + 1)}`, Math.floor(m / 34))
  }
  const m = n - sizes.province
  const [province, k] = [provinces[m % provinces.length]!, Math.floor(m / provinces.length)]
  return within(`${province}.${two(1 + (k % 13))}`, Math.floor(k / 13))
}

const two = (n: number): string => String(n).padStart(2, '0')

/**
 * Of ten villages seven hand a month in by the deadline, one of them nil, two are late and one hands nothing in. `until` is
 * the last of so many months.
 */
export function* drawCountry(
  count: number,
  { until, months, seed }: { readonly until: Month; readonly months: number; readonly seed: number },
): Generator<DrawnVillage> {
  const random = randomOf(seed)
  const all = monthsFrom(addMonths(until, 1 - months), until)
  const since = Date.parse(`${all[0]}-02T03:00:00Z`)
  for (let n = 0; n < count; n++) {
    const code = codeOf(n)
    // As random as real ids: villages of one place don't lie beside each other.
    const id = Array.from({ length: 16 }, () => Math.floor(random() * 16).toString(16)).join('')
    const reports = all.flatMap((month) => {
      const how = random()
      return how >= 0.9 ? [] : [{ library: id, month, code, ...handedIn(month, how, random) }]
    })
    const device = { library: id, id: 'd', name: 'HP', token_hash: '-', code, last_seen: since }
    yield {
      id,
      code,
      copies: [
        { table: 'device', rows: [device] },
        { table: 'month_report', rows: reports },
      ],
    }
  }
}

function handedIn(month: Month, how: number, random: () => number) {
  const isNil = how >= 0.65 && how < 0.7
  const day = how < 0.7 ? 1 + Math.floor(random() * 4) : 6 + Math.floor(random() * 20)
  const figure = (most: number) => (isNil ? 0 : random() < 0.1 ? null : Math.floor(random() * most))
  return {
    first_received: Date.parse(`${addMonths(month, 1)}-${two(day)}T03:00:00Z`),
    revision: 1,
    report_code: 'K7Q2-M9',
    is_nil: isNil ? 1 : 0,
    visits: figure(900),
    activities: figure(20),
    participants: figure(400),
    computer_sessions: figure(300),
    wifi_sessions: figure(300),
    money_received: figure(9_000_000),
  }
}

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

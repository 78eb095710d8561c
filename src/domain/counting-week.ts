// What a counting week tells of its half-year: its total × the weeks open. An estimate, which stands beside the figures
// and is no part of any: no figure, code, closing or sheet of SIM reads it.
import { addDays, type Day, isDay } from './day.ts'
import { monthOf } from './month.ts'
import { type Period, periodAt } from './period.ts'
import { peopleOf, plus, wholeIn } from './read-values.ts'
import type { Entry, Values } from './record.ts'
import { sessionsOf } from './records/computer-use.ts'

/** A closed day has nobody to count. What is missing was neither counted nor closed, which is not 0. */
type WeekDayState = 'counted' | 'closed' | 'missing' | 'ahead'

interface WeekDay {
  readonly day: Day
  readonly state: WeekDayState
  /** Null where nobody was counted. */
  readonly visitors: number | null
}

/** Visitors, and uses of computers and of wifi, which are never added to each other. */
export const estimated = ['visits', 'computers', 'wifi'] as const
export type Estimated = (typeof estimated)[number]

export interface CountingWeek {
  /** Of the record that says so. */
  readonly id: string
  readonly first: Day
  readonly last: Day
  /** For which half-year it stands: that of its first day. */
  readonly half: Period
  readonly weeksOpen: number | null
  readonly days: readonly WeekDay[]
  /** It is over, and each of its days was counted or closed: else it would tell too little. */
  readonly isWhole: boolean
  /** What was counted in it; null where nothing was. */
  readonly counted: Readonly<Record<Estimated, number | null>>
}

const DAYS = 7

export const lastOfWeek = (first: Day): Day => addDays(first, DAYS - 1)

/** A record of a week as the week; null for one without its first day. `entries` holds its days, and may hold more. */
export function countingWeek(
  { id, values }: Entry,
  entries: readonly Entry[],
  today: Day,
): CountingWeek | null {
  const first = values.date
  if (!isDay(first)) return null
  const days = Array.from({ length: DAYS }, (_, index) => addDays(first, index))
  const within = entries.filter(({ values: of }) => days.includes(String(of.date)))
  const weekDays = days.map((day) => dayOf(day, within, today))
  const last = lastOfWeek(first)
  const weeksOpen = wholeIn(values.weeksOpen)
  return {
    id,
    first,
    last,
    half: periodAt('halfYear', monthOf(first)),
    weeksOpen: weeksOpen === 0 ? null : weeksOpen,
    days: weekDays,
    isWhole: last < today && weekDays.every(({ state }) => state === 'counted' || state === 'closed'),
    counted: {
      visits: sumOf(within, 'visit', peopleOf),
      computers: sumOf(within, 'computerUse', usesOf('computer')),
      wifi: sumOf(within, 'computerUse', usesOf('wifi')),
    },
  }
}

function dayOf(day: Day, entries: readonly Entry[], today: Day): WeekDay {
  const ofDay = entries.filter(({ values }) => values.date === day)
  const visitors = sumOf(ofDay, 'visit', peopleOf)
  const said = ofDay.filter(({ kind }) => kind === 'serviceDay').map(({ values }) => values.state)
  // A day that is said to be both was open, as in the report.
  const isClosed = said.includes('closed') && !said.includes('open')
  const state = visitors !== null ? 'counted' : isClosed ? 'closed' : day > today ? 'ahead' : 'missing'
  return { day, state, visitors }
}

type Amount = (values: Values) => number | null

const usesOf =
  (service: string): Amount =>
  (values) =>
    values.service === service ? wholeIn(sessionsOf(values)) : null

const sumOf = (entries: readonly Entry[], of: string, amount: Amount): number | null =>
  entries.reduce<number | null>((sum, { kind, values }) => {
    const more = kind === of ? amount(values) : null
    return more === null ? sum : plus(sum ?? 0, more)
  }, null)

/** For the week's half-year; null while the week is not whole, or nothing of it was counted. */
export function estimateOf(
  { isWhole, weeksOpen, counted }: Pick<CountingWeek, 'isWhole' | 'weeksOpen' | 'counted'>,
  what: Estimated,
): number | null {
  const inWeek = counted[what]
  return isWhole && weeksOpen !== null && inWeek !== null ? inWeek * weeksOpen : null
}

/** The weeks that end in a month, so that whoever reads its report can know them. Both months hold days of it. */
export function weeksEndingIn(
  {
    month,
    entries,
    previous = [],
  }: { readonly month: string; readonly entries: readonly Entry[]; readonly previous?: readonly Entry[] },
  today: Day,
): readonly CountingWeek[] {
  const all = [...previous, ...entries]
  return all
    .filter(({ kind }) => kind === 'countingWeek')
    .map((record) => countingWeek(record, all, today))
    .filter((week) => week !== null)
    .filter(({ last }) => monthOf(last) === month)
    .sort((a, b) => a.first.localeCompare(b.first))
}

/**
 * Of a year, once each of its halves has a week: the halves together. Two weeks of one half count by their mean.
 */
export function estimateOfYear(weeks: readonly CountingWeek[], year: string, what: Estimated): number | null {
  const halves = [`${year}-S1`, `${year}-S2`].map((half) => {
    const known = weeks
      .filter((week) => week.half === half)
      .map((week) => estimateOf(week, what))
      .filter((one) => one !== null)
    return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length
  })
  return halves.reduce((sum, half) => (sum === null || half === null ? null : sum + half), 0)
}

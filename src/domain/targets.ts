// The synergy plan's targets beside what the year has brought so far. A target is written in the librarian's
// own words ("300 orang"); it is compared only where the plan says by which figure, and the words hold one number.

import type { FigureId, Indicator } from './indicator.ts'
import { indicatorOf, isStanding } from './indicators.ts'
import type { Month } from './month.ts'
import { noughtsOf } from './read-money.ts'
import { readRecord } from './read-record.ts'
import type { Entry } from './record.ts'
import { plan } from './records/plan.ts'
import type { YearSoFar } from './year-so-far.ts'

export interface Target {
  /** What to reach, as written. */
  readonly indicator: string
  /**
   * How much of it, as written (but for "per bulan", which `isMonthly` says), and the number in it; null where that
   * is not surely one number.
   */
  readonly words: string
  readonly target: number | null
  /** The target is for every month, and `reached` the mean of the months that have a report. */
  readonly isMonthly: boolean
  /** Null where the plan names no figure, or nothing was reported yet. */
  readonly reached: number | null
  /** The figure that it is measured by. */
  readonly figure: Indicator | undefined
  /** The record of the plan. */
  readonly entry: Entry
}

type Measure = (typeof plan.fields.measure.choices)[number]['code']

const FIGURES: Readonly<Record<Measure, FigureId>> = {
  visits: 'visits.total',
  activities: 'activities.count',
  participants: 'activities.people',
  computerSessions: 'computers.sessions',
  wifiSessions: 'computers.wifi',
  trained: 'computers.trained',
  advocacy: 'advocacy.count',
  moneyReceived: 'advocacy.received',
  rules: 'advocacy.rules',
  partners: 'advocacy.partners',
  publications: 'publications.count',
  books: 'facilities.books',
}

const MONTHLY =
  /[\s,]*(?:\b(?:per|tiap|setiap|se|each|every|a)[\s-]?(?:bulan(?:nya)?|month)|\/\s*(?:bulan|bln|month)|\bper bln|\bmonthly)\s*$/i
const YEARLY =
  /(?:\b(?:per|tiap|setiap|se|each|every|a)[\s-]?(?:tahun(?:nya)?|year)|\/\s*(?:tahun|thn|year))\s*$/i

/** The targets of the month's year, in the order of their words. `year` counts from January to the month. */
export const targetsOf = (month: Month, plans: readonly Entry[], year: YearSoFar): readonly Target[] =>
  plans
    .filter(({ kind, values }) => kind === 'plan' && values.year === month.slice(0, 4))
    .map((entry) => targetOf(entry, year))
    .sort((a, b) => compare(a.indicator, b.indicator) || compare(a.entry.id, b.entry.id))

const targetOf = (entry: Entry, { figures, reported }: YearSoFar): Target => {
  const { indicator = '', target: written = '', measure, each } = readRecord(plan, entry.values)
  const id = measure && FIGURES[measure]
  // What is written wins over the choice beside it, which nobody may have looked at.
  const isForMonth = MONTHLY.test(written) || (each === 'month' && !YEARLY.test(written))
  const isMonthly = isForMonth && !(id && isStanding(id))
  const sum = id === undefined ? null : (figures[id] ?? null)
  return {
    indicator,
    // "3 kegiatan per bulan" is told as a target for every month: not twice.
    words: isMonthly ? written.replace(MONTHLY, '').trim() : written,
    target: numberInWords(written),
    isMonthly,
    reached: sum !== null && isMonthly ? sum / reported.length : sum,
    figure: id === undefined ? undefined : indicatorOf(id),
    entry,
  }
}

/** Dozens and the like: a number of things, but not the one that is written. */
const BUNDLES = /^(lusin|kodi|gros|rim|pasang|dozen)$/

/**
 * The one number of a text in Indonesian writing: 300 of "300 orang", 1500 of "1.500", 2500000 of "Rp2,5 juta",
 * 15000000 of "15jt". Null where there is none, more than one ("300–400 orang"), or not surely one ("15 m").
 */
export const numberInWords = (words: string): number | null => {
  const [found, ...others] = words
    .toLowerCase()
    .matchAll(/(\d{1,3}(?:\.\d{3})+(?!\d)|\d+)(,\d+)?(?:\s*(\p{L}+))?/gu)
  if (!found || others.length > 0) return null
  const [, whole = '', fraction = '', word = ''] = found
  const noughts = noughtsOf(word)
  if (BUNDLES.test(word) || (noughts !== undefined && word.length === 1)) return null
  const value = Number(`${whole.replaceAll('.', '')}${fraction.replace(',', '.')}`)
  const number = Math.round(value * 10 ** (noughts ?? 0) * 100) / 100
  return Number.isFinite(number) ? number : null
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

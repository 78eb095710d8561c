// What a counting week lets one estimate, in sentences: always "perkiraan", always with how it was reckoned, and never a
// number in a row, which somebody might add up.

import { type CountingWeek, type Estimated, estimateOf, estimateOfYear } from '../domain/counting-week.ts'
import type { FigureId } from '../domain/indicator.ts'
import { indicatorOf } from '../domain/indicators.ts'
import { type Period, periodKind } from '../domain/period.ts'
import { countingWeek } from '../domain/records/counting-week.ts'
import { formatDay, formatNumber } from '../i18n/format.ts'
import type { Phrases } from '../i18n/phrases.ts'
import type { Language } from '../i18n/translate.ts'
import { unitIn } from '../i18n/unit-in.ts'
import { periodName } from './period-name.ts'
import type { Block } from './report-document.ts'

/** Which weeks a report may tell of: those that end in it. */
export interface Estimates {
  readonly covers: Period
  readonly weeks: readonly CountingWeek[]
}

interface InWords {
  readonly language: Language
  readonly words: Phrases['report']['paper']
}

/** The figure whose unit an estimate has. */
const figureOf: Readonly<Record<Estimated, FigureId>> = {
  visits: 'visits.total',
  computers: 'computers.sessions',
  wifi: 'computers.wifi',
}

/** A sentence for each week of which it is known; and one for the year, once both its halves have a week. */
export function estimatesInWords(
  { covers, weeks }: Estimates,
  what: Estimated,
  { language, words }: InWords,
): readonly string[] {
  const number = (value: number) => {
    const unit = indicatorOf(figureOf[what])?.unit
    const rounded = Math.round(value)
    return [formatNumber(language, rounded), ...(unit ? [unitIn(language, unit, rounded)] : [])].join(' ')
  }
  const ofWeeks = weeks.flatMap((week) => {
    const estimate = estimateOf(week, what)
    if (estimate === null) return []
    const { half, weeksOpen } = week
    const counted = number(week.counted[what] ?? 0)
    return [
      `${words.estimate(words.estimated[what], periodName(half, words, language), number(estimate))} ` +
        words.estimateFrom(
          spanInWords(week, language, words),
          counted,
          weeksInWords(weeksOpen ?? 0, language),
        ),
    ]
  })
  const ofYear = periodKind(covers) === 'year' ? estimateOfYear(weeks, covers, what) : null
  return ofYear === null
    ? ofWeeks
    : [
        ...ofWeeks,
        words.estimateYear(words.estimated[what], periodName(covers, words, language), number(ofYear)),
      ]
}

const { unit: weeks } = countingWeek.fields.weeksOpen

const weeksInWords = (count: number, language: Language): string =>
  [formatNumber(language, count), ...(weeks ? [unitIn(language, weeks, count)] : [])].join(' ')

/** "9 sampai 15 November 2026". */
export const spanInWords = (
  { first, last }: Pick<CountingWeek, 'first' | 'last'>,
  language: Language,
  words: Pick<InWords['words'], 'days'>,
): string => {
  const style =
    first.slice(0, 7) === last.slice(0, 7)
      ? 'number'
      : first.slice(0, 4) === last.slice(0, 4)
        ? 'dayMonth'
        : 'date'
  return words.days(formatDay(language, first, style), formatDay(language, last, 'date'))
}

export const estimateBlocks = (
  estimates: Estimates,
  what: readonly Estimated[],
  inWords: InWords,
): readonly Block[] =>
  what.flatMap((one) => estimatesInWords(estimates, one, inWords)).map((text) => ({ type: 'sentence', text }))

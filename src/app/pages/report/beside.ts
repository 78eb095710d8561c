// What stands beside a figure: last month's, the year so far, and the plan's target, in one line or as rows.
import type { FigureId } from '../../../domain/indicator.ts'
import { indicatorOf, isStanding } from '../../../domain/indicators.ts'
import { addMonths, type Month } from '../../../domain/month.ts'
import type { Words } from '../../language.tsx'
import { figureWords } from './figure-words.ts'
import type { Year } from './use-year.ts'

/** With a word joiner: a line may otherwise break after it. */
const DASH = '–\u2060'

export interface Beside {
  readonly label: string
  readonly figure: string
}

/** "Okt 368 · Jan–Nov 3.764 · target 4.000 orang"; `BesideLine` breaks it between these first. */
export const besideInWords = (id: string, month: Month, year: Year, words: Words): string | undefined => {
  const indicator = indicatorOf(id)
  if (!indicator || indicator.compares) return undefined
  const { t, format } = words
  const shown = (value: number | null | undefined) => figureWords(indicator, value ?? null, words)
  const short = (one: Month) => format.month(one, 'shortName')
  const january = `${month.slice(0, 4)}-01`
  return [
    t.report.beside(short(addMonths(month, -1)), shown(year.before?.[indicator.id])),
    !isStanding(indicator.id) &&
      month !== january &&
      t.report.beside(`${short(january)}–${short(month)}`, shown(soFar(indicator.id, year))),
    ...targetsFor(id, year).map(({ isMonthly, words: target }) =>
      (isMonthly ? t.report.monthlyTarget : t.report.target)(target),
    ),
  ]
    .flatMap((part) => part || [])
    .map((part) => part.replaceAll('–', DASH))
    .join(' · ')
}

/** The same as rows, for the page of the figure itself. */
export const besideAsRows = (id: string, month: Month, year: Year, words: Words): readonly Beside[] => {
  const indicator = indicatorOf(id)
  if (!indicator || indicator.compares) return []
  const { t, format } = words
  const shown = (value: number | null | undefined) => figureWords(indicator, value ?? null, words)
  const sinceJanuary = month.endsWith('-01')
    ? t.report.onlyJanuary
    : t.report.fromJanuary(format.month(month, 'long'))
  return [
    { label: format.month(addMonths(month, -1)), figure: shown(year.before?.[indicator.id]) },
    ...(isStanding(indicator.id) ? [] : [{ label: sinceJanuary, figure: shown(soFar(indicator.id, year)) }]),
    ...targetsFor(id, year).map(({ isMonthly, words: target }) => ({
      label: isMonthly ? t.report.monthlyTargetRow : t.report.targetRow,
      figure: target,
    })),
  ]
}

const soFar = (id: FigureId, { soFar: { figures, reported } }: Year) =>
  reported.length === 0 ? null : figures[id]

const targetsFor = (id: string, { targets }: Year) => targets.filter(({ figure }) => figure?.id === id)

// What the parts of a month's report and of a longer period's have in common: figures as cells, the words about
// how a sum falls apart, the facilities as they stand.
import type { FigureId, Figures, Indicator } from '../domain/indicator.ts'
import { indicatorOf } from '../domain/indicators.ts'
import type { Month } from '../domain/month.ts'
import type { ReportPart, ReportState } from '../domain/monthly-report.ts'
import type { Entry } from '../domain/record.ts'
import { formatMonth, formatNumber } from '../i18n/format.ts'
import type { Phrases } from '../i18n/phrases.ts'
import { type Language, labelIn } from '../i18n/translate.ts'
import { unitIn } from '../i18n/unit-in.ts'
import { cellWords } from './cell-words.ts'
import type { Estimates } from './estimates.ts'
import type { Block, Breakdown, Figure } from './report-document.ts'
import { type Cell, count, decimal, measured, percent, rupiah, text } from './table.ts'

/** What is told, and in which words. */
export interface Told {
  readonly report: {
    readonly state: ReportState
    readonly figures: Figures
    /** Which month's facilities were taken; null when there are none yet. */
    readonly facilityMonth: Month | null
    /** Those that the person agreed to share. */
    readonly stories: readonly Entry[]
  }
  readonly estimates: Estimates
  readonly language: Language
  readonly words: Phrases['report']['paper']
  readonly yesNo: { readonly yes: string; readonly no: string }
}

/** A figure's value; null in a month of which nobody said anything: its sums are not known, rather than 0. */
export const valueIn = (report: Pick<Told['report'], 'figures'>, id: FigureId): number | null =>
  report.figures[id] ?? null

export const figureCell = (
  { id, show }: Indicator,
  report: Pick<Told['report'], 'figures'>,
  yesNo: Told['yesNo'],
): Cell => {
  const value = valueIn(report, id)
  switch (show) {
    case 'number':
      return count(value)
    case 'decimal':
      return decimal(value)
    case 'measured':
      return measured(value)
    case 'money':
      return rupiah(value)
    case 'percent':
      return percent(value)
    case 'yesNo':
      return text(value === null ? null : value ? yesNo.yes : yesNo.no)
  }
}

export const cellOf = (id: FigureId, { report, yesNo }: Told): Cell => {
  const indicator = indicatorOf(id)
  if (!indicator) throw new Error(`no figure ${id}`)
  return figureCell(indicator, report, yesNo)
}

export const wordsOf = (id: FigureId, told: Told): string => cellWords(cellOf(id, told), told.language)

export const figureOf = (id: FigureId, told: Told): Figure => {
  const indicator = indicatorOf(id)
  const label = indicator ? labelIn(told.language, indicator.label) : id
  const unit = indicator?.show === 'measured' && indicator.unit
  return {
    label,
    cell: cellOf(id, told),
    ...(unit && { unit: unitIn(told.language, unit, valueIn(told.report, id) ?? 0) }),
  }
}

export const allFigures = (part: ReportPart, told: Told): Figure[] =>
  part.figures.map(({ indicator }) => figureOf(indicator.id, told))

/**
 * A part's figures, one below the other; `inWords` are told in a sentence below them, and left out while they are
 * not known, as they need not be recorded. `leftOut` are told by somebody else.
 */
export const figures = (
  part: ReportPart,
  told: Told,
  {
    inWords = [],
    leftOut = [],
  }: { readonly inWords?: readonly FigureId[]; readonly leftOut?: readonly FigureId[] } = {},
): Block[] => {
  const all = part.figures.map(({ indicator }) => indicator.id).filter((id) => !leftOut.includes(id))
  const of = (ids: readonly FigureId[]) => ids.map((id) => figureOf(id, told))
  return [
    { type: 'figures', rows: of(all.filter((id) => !inWords.includes(id))) },
    ...sentenceOf(of(all.filter((id) => inWords.includes(id))), told),
  ]
}

/** Those figures that are known, in one sentence; none where nothing is known. */
export const sentenceOf = (figures: readonly Figure[], { language }: Told): Block[] => {
  const known = figures.filter(({ cell }) => cell.value !== null)
  if (known.length === 0) return []
  const words = known.map(
    ({ label, cell }, at) => `${at === 0 ? label : lowered(label)} ${cellWords(cell, language)}`,
  )
  return [{ type: 'sentence', text: `${words.join(', ')}.`, figures: known }]
}

const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

/** "Ada wifi pengunjung. Tanpa listrik 3 hari, tanpa internet 2 hari." What is not known is left out. */
const connection = (told: Told): Block[] => {
  const { report, language, words } = told
  const wifi = valueIn(report, 'facilities.wifi')
  const without = [
    [words.withoutPower, valueIn(report, 'facilities.noPowerDays')],
    [words.withoutInternet, valueIn(report, 'facilities.noInternetDays')],
  ] as const
  const days = without.flatMap(([say, value]) => (value === null ? [] : [say(formatNumber(language, value))]))
  const said = [
    ...(wifi === null ? [] : [wifi ? words.wifiThere : words.noWifi]),
    ...(days.length > 0 ? [`${raised(days.join(', '))}.`] : []),
  ]
  if (said.length === 0) return []
  const known = CONNECTION.map((id) => figureOf(id, told)).filter(({ cell }) => cell.value !== null)
  return [{ type: 'sentence', text: said.join(' '), figures: known }]
}

const CONNECTION: readonly FigureId[] = [
  'facilities.wifi',
  'facilities.noPowerDays',
  'facilities.noInternetDays',
]

const raised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Advocacy: its figures; what was promised and has not come yet shares a sentence with how the matters fall apart. */
export const advocacyBlocks = (part: ReportPart, told: Told): Block[] => {
  const [rows, ...open] = figures(part, told, { inWords: ['advocacy.open'] })
  const all = [...open, ...breakdowns(part, told)].filter((block) => block.type === 'sentence')
  const [first, second] = all
  const sentence = first &&
    second && { ...first, ...second, text: `${first.text} ${second.text}`, figures: first.figures ?? [] }
  return [...(rows ? [rows] : []), ...(sentence ? [sentence] : all)]
}

/** One sentence for all the ways in which a part's sums fall apart; none where there is nothing to tell. */
export const breakdowns = (part: ReportPart, told: Told): Block[] => {
  const { language, words } = told
  const tables = part.tables
    .map(({ breakdown, rows }) => ({
      title: labelIn(language, breakdown.label),
      withPeople: breakdown.people !== undefined,
      rows: rows.filter((row) => row.count > 0),
    }))
    .filter(({ rows }) => rows.length > 0)
  if (tables.length === 0) return []
  const sentences = tables.map(({ title, withPeople, rows }) => {
    const each = rows.map((row) => {
      const counted = `${labelIn(language, row.label)} ${formatNumber(language, row.count)}`
      return withPeople ? `${counted} (${formatNumber(language, row.people)})` : counted
    })
    return `${title}: ${each.join(', ')}.`
  })
  if (tables.some(({ withPeople }) => withPeople)) sentences.push(words.peopleInBrackets)
  const asTables = tables.map(
    ({ title, withPeople, rows }): Breakdown => ({
      headers: [title, words.count, ...(withPeople ? [words.participants] : [])],
      rows: rows.map((row) => [
        text(labelIn(language, row.label)),
        count(row.count),
        ...(withPeople ? [count(row.people)] : []),
      ]),
    }),
  )
  return [{ type: 'sentence', text: sentences.join(' '), breakdowns: asTables }]
}

export const publications = (part: ReportPart, told: Told): Block[] => {
  const media = part.tables.flatMap(({ rows }) => rows.filter((row) => row.count > 0))
  const rows = media.map((row) => ({ label: labelIn(told.language, row.label), cell: count(row.count) }))
  return [{ type: 'figures', rows: [...rows, ...allFigures(part, told)] }]
}

/** `last` is the month whose own snapshot needs no word about its age. */
export const facilities = (part: ReportPart, last: Month, told: Told): Block[] => {
  const { report, language, words } = told
  if (report.facilityMonth === null)
    return [{ type: 'sentence', text: words.noFacilities, figures: allFigures(part, told) }]
  return [
    ...figures(part, told, { leftOut: CONNECTION }),
    ...connection(told),
    ...(report.facilityMonth === last
      ? []
      : [
          {
            type: 'sentence' as const,
            text: words.facilitiesOf(formatMonth(language, report.facilityMonth)),
          },
        ]),
  ]
}

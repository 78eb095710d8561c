// Each part of a longer period's report as blocks of typed cells: the months one below the other where they make
// a sum, everything else as in a month's report.
import type { FigureId } from '../domain/indicator.ts'
import { indicatorOf } from '../domain/indicators.ts'
import type { ReportPart } from '../domain/monthly-report.ts'
import { monthsOf, previousPeriod } from '../domain/period.ts'
import type { PeriodReport } from '../domain/period-report.ts'
import { formatMonth } from '../i18n/format.ts'
import { labelIn } from '../i18n/translate.ts'
import { periodName } from './period-name.ts'
import {
  advocacyBlocks,
  breakdowns,
  cellOf,
  end,
  facilities,
  figureCell,
  figureOf,
  publications,
  sentenceOf,
  start,
  type Told,
} from './report-blocks.ts'
import type { Block, Figure } from './report-document.ts'
import {
  averageInWords,
  changeInWords,
  ofThemInWords,
  proseOf,
  unknownSexInWords,
} from './report-sentences.ts'
import { text } from './table.ts'

export interface PeriodContext extends Told {
  readonly report: PeriodReport
}

export const drawPeriodPart = (part: ReportPart, context: PeriodContext): Block[] => {
  const { words } = context
  switch (part.id) {
    case 'visits':
      return visits(part, context)
    case 'activities':
      return [
        monthTable(context, [
          ['activities.count', words.activitiesShort],
          ['activities.men', words.menShort],
          ['activities.women', words.womenShort],
          ['activities.people', words.participants],
        ]),
        {
          type: 'sentence',
          text: `${ofThemInWords(context)}${unknownSexInWords('activities.unknown', context)}`,
          figures: others(part, context, [
            'activities.count',
            'activities.men',
            'activities.women',
            'activities.people',
          ]),
        },
        ...breakdowns(part, context),
      ]
    case 'computers':
      return [
        monthTable(context, [
          ['computers.sessions', words.computersShort],
          ['computers.wifi', words.wifiShort],
          ['computers.trained', words.trainedShort],
          ['computers.helped', words.helpedShort],
        ]),
        ...sentenceOf(
          others(part, context, [
            'computers.sessions',
            'computers.wifi',
            'computers.trained',
            'computers.helped',
          ]),
          context,
        ),
      ]
    case 'advocacy':
      return advocacyBlocks(part, context)
    case 'publications':
      return publications(part, context)
    case 'facilities':
      return facilities(part, lastMonth(context), context)
    case 'texts':
      return texts(part, context)
  }
}

/** Each with its month: what stood in the way in March is not what did in June. */
const texts = (part: ReportPart, context: PeriodContext): Block[] =>
  proseOf(
    part.texts.map(({ label, month, text: written }) => ({
      title: [
        labelIn(context.language, label),
        ...(month ? [formatMonth(context.language, month)] : []),
      ].join(', '),
      text: written,
    })),
    context,
  )

const lastMonth = ({ report }: PeriodContext) => monthsOf(report.period).at(-1) ?? report.period

/** A row for every month, a dash where there is no report, and the sum of those there are. */
const monthTable = (context: PeriodContext, columns: readonly (readonly [FigureId, string])[]): Block => {
  const { report, language, words, yesNo } = context
  return {
    type: 'table',
    columns: [start(words.month), ...columns.map(([, header]) => end(header))],
    rows: report.months.map(({ month, figures: known }) => [
      text(formatMonth(language, month, 'name')),
      ...columns.map(([id]) => {
        const indicator = indicatorOf(id)
        if (!indicator) throw new Error(`no figure ${id}`)
        return figureCell(indicator, { figures: known }, yesNo)
      }),
    ]),
    total: [text(words.total), ...columns.map(([id]) => cellOf(id, context))],
  }
}

const visits = (part: ReportPart, context: PeriodContext): Block[] => {
  const { words } = context
  return [
    monthTable(context, [
      ['visits.men', words.men],
      ['visits.women', words.women],
      ['visits.total', words.total],
    ]),
    {
      type: 'sentence',
      text: `${averageInWords(context)} ${changeInWords(context, periodName(previousPeriod(context.report.period), words, context.language))}${unknownSexInWords('visits.unknown', context)}`,
      figures: others(part, context, ['visits.men', 'visits.women', 'visits.total']),
    },
  ]
}

/** The figures of a part that its table of months does not have. */
const others = (part: ReportPart, context: PeriodContext, inTable: readonly FigureId[]): Figure[] =>
  part.figures
    .filter(({ indicator }) => !inTable.includes(indicator.id))
    .map(({ indicator }) => ({
      ...figureOf(indicator.id, context),
      // The change is one against the period before.
      label: labelIn(context.language, indicator.label),
    }))

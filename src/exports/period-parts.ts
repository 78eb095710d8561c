// Each part of a longer period's report as blocks of typed cells: the months one below the other where they make
// a sum, everything else as in a month's report.
import type { FigureId } from '../domain/indicator.ts'
import { indicatorOf } from '../domain/indicators.ts'
import type { ReportPart } from '../domain/monthly-report.ts'
import { monthsOf, previousPeriod } from '../domain/period.ts'
import type { PeriodReport } from '../domain/period-report.ts'
import { formatMonth } from '../i18n/format.ts'
import { estimateBlocks } from './estimates.ts'
import { end, start } from './headings.ts'
import { periodName } from './period-name.ts'
import { breakdowns, cellOf, figureCell, sentenceOf, type Told } from './report-blocks.ts'
import type { Block } from './report-document.ts'
import { activitiesSentence, drawSharedPart, figuresBeside, visitsSentence } from './shared-parts.ts'
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
        activitiesSentence(
          figuresBeside(
            part,
            ['activities.count', 'activities.men', 'activities.women', 'activities.people'],
            context,
          ),
          context,
        ),
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
          figuresBeside(
            part,
            ['computers.sessions', 'computers.wifi', 'computers.trained', 'computers.helped'],
            context,
          ),
          context,
        ),
        ...estimateBlocks(context.estimates, ['computers', 'wifi'], context),
      ]
    default:
      return drawSharedPart(part.id, part, lastMonth(context), context)
  }
}

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
    visitsSentence(
      figuresBeside(part, ['visits.men', 'visits.women', 'visits.total'], context),
      periodName(previousPeriod(context.report.period), words, context.language),
      context,
    ),
    ...estimateBlocks(context.estimates, ['visits'], context),
  ]
}

// Each part of a month's report as blocks of typed cells. Which figures there are, their order and their names
// come from the domain; here is only how a part is told on a page.

import type { MonthFacts } from '../domain/indicator.ts'
import { indicatorOf, sumsOf } from '../domain/indicators.ts'
import { addMonths } from '../domain/month.ts'
import { type MonthlyReport, type ReportPart, reportState } from '../domain/monthly-report.ts'
import { readRecord } from '../domain/read-record.ts'
import { peopleOf, textIn } from '../domain/read-values.ts'
import type { Entry } from '../domain/record.ts'
import { activity } from '../domain/records/activity.ts'
import { formatMonth } from '../i18n/format.ts'
import { type Language, labelIn } from '../i18n/translate.ts'
import { byDay } from './by-day.ts'
import { estimateBlocks } from './estimates.ts'
import { end, start } from './headings.ts'
import { allFigures, breakdowns, cellOf, figures, type Told, wordsOf } from './report-blocks.ts'
import type { Block } from './report-document.ts'
import { activitiesSentence, drawSharedPart, figuresBeside, visitsSentence } from './shared-parts.ts'
import { count, day, text } from './table.ts'

export interface Context extends Told {
  readonly facts: MonthFacts
  readonly report: MonthlyReport
}

export const drawPart = (part: ReportPart, context: Context): Block[] => {
  switch (part.id) {
    case 'visits':
      return visits(part, context)
    case 'activities':
      return activities(part, context)
    case 'computers':
      return [
        ...figures(part, context, {
          inWords: ['computers.perComputer', 'computers.hours', 'computers.occupancy'],
        }),
        ...estimateBlocks(context.estimates, ['computers', 'wifi'], context),
      ]
    default:
      return drawSharedPart(part.id, part, context.facts.month, context)
  }
}

const visits = (part: ReportPart, context: Context): Block[] => {
  const { facts, language, words } = context
  const lastMonth = addMonths(facts.month, -1)
  const before = visitsBefore(facts)
  return [
    {
      type: 'table',
      columns: [start(''), end(words.men), end(words.women), end(words.total)],
      rows: [
        [
          text(formatMonth(language, facts.month)),
          cellOf('visits.men', context),
          cellOf('visits.women', context),
          cellOf('visits.total', context),
        ],
        [
          text(formatMonth(language, lastMonth)),
          count(before?.men),
          count(before?.women),
          count(before?.total),
        ],
      ],
    },
    visitsSentence(
      figuresBeside(part, ['visits.men', 'visits.women', 'visits.total'], context),
      formatMonth(language, lastMonth, 'name'),
      context,
    ),
    ...estimateBlocks(context.estimates, ['visits'], context),
  ]
}

/** Last month's visits; null where nothing at all was reported then. */
export const visitsBefore = ({ month, previous = [] }: MonthFacts) => {
  if (reportState({ month: addMonths(month, -1), entries: previous }) === 'empty') return null
  const sums = sumsOf(previous)
  return { men: sums['visits.men'], women: sums['visits.women'], total: sums['visits.total'] }
}

const activities = (part: ReportPart, context: Context): Block[] => {
  const { report, language, words } = context
  const done = doneActivities(context.facts.entries)
  const none = report.state === 'empty' ? words.nothing : words.noActivities
  if (done.length === 0) return [{ type: 'sentence', text: none, figures: allFigures(part, context) }]
  return [
    {
      type: 'table',
      listed: true,
      columns: [
        start(words.date),
        start(words.activity, true),
        start(words.field),
        start(words.target),
        end(words.menShort),
        end(words.womenShort),
        end(words.total),
      ],
      rows: done.map(({ values }) => {
        const { date = null, title = null, people } = readRecord(activity, values)
        return [
          day(date),
          text(title),
          text(choiceWords('field', values.field, language)),
          text(choiceWords('target', values.target, language)),
          count(people?.men ?? null),
          count(people?.women ?? null),
          count(peopleOf(values)),
        ]
      }),
      total: [
        text(''),
        text(
          words.activitiesTotal(wordsOf('activities.count', context), wordsOf('activities.mean', context)),
        ),
        text(''),
        text(''),
        cellOf('activities.men', context),
        cellOf('activities.women', context),
        cellOf('activities.people', context),
      ],
    },
    activitiesSentence(allFigures(part, context), context),
    ...breakdowns(part, context),
  ]
}

/** The activities that count, the earliest first. */
export const doneActivities = (entries: readonly Entry[]): readonly Entry[] => {
  const counts = indicatorOf('activities.count')?.counts ?? (() => false)
  return byDay(entries.filter(counts))
}

const choiceWords = (name: 'field' | 'target', code: unknown, language: Language): string | null => {
  const known = activity.fields[name].choices.find((choice) => choice.code === code)
  return known ? labelIn(language, known.label) : (textIn(code) ?? null)
}

// The report's second part: a line a village with its figures, and the sums of those that reported.
import { periodKind } from '../../../domain/period.ts'
import { end, start } from '../../../exports/headings.ts'
import type { OfficeBlock } from '../../../exports/office-report.ts'
import { type Cell, count, text } from '../../../exports/table.ts'
import { formatsIn } from '../../../i18n/format.ts'
import { type BoardFigures, sumOf } from '../../../sync/officer-wire.ts'
import { isMoney, tableFigures } from '../board/board-figure.ts'
import { levelOf } from '../office-scope.ts'
import { countsOf, rateOf } from '../rates.ts'
import type { OfficeReportInput } from './report-input.ts'
import { figuresOf, hasReport, type ReportLine, villageOf } from './report-lines.ts'

export const perVillage = (input: OfficeReportInput): readonly OfficeBlock[] => {
  const { lines, office, language, period, place } = input
  const words = office.paper
  const isMonth = periodKind(period) === 'month'
  const withDistrict = levelOf(place) !== 'district'
  const figures = (of: BoardFigures | null): readonly Cell[] =>
    tableFigures.map((figure) => count(of?.[figure]))
  const reported = lines.filter(hasReport)
  const sums = sumOf(reported.map(figuresOf))
  return [
    {
      type: 'table',
      columns: [
        start(words.numberShort),
        start(office.village, true),
        ...(withDistrict ? [start(office.district)] : []),
        start(words.report),
        ...tableFigures.map((figure) =>
          end(isMoney(figure) ? words.inRupiah(office.figures[figure]) : office.figures[figure]),
        ),
        ...(isMonth ? [start(office.code)] : []),
      ],
      rows: lines.map((line, at) => [
        text(formatsIn(language).number(at + 1)),
        text(villageOf(line)),
        ...(withDistrict ? [text(line.district)] : []),
        text(standing(line, input)),
        ...figures(hasReport(line) ? figuresOf(line) : null),
        ...(isMonth ? [text(line.months[0]?.reportCode)] : []),
      ]),
      total: [
        text(''),
        text(words.sum(formatsIn(language).number(reported.length))),
        ...(withDistrict ? [text('')] : []),
        text(''),
        ...figures(sums),
        ...(isMonth ? [text('')] : []),
      ],
    },
    { type: 'sentence', text: words.attendance },
  ]
}

/** How a month stands; of several, how many of those that were expected came. */
function standing({ months }: ReportLine, { period, office, language }: OfficeReportInput): string {
  const format = formatsIn(language)
  const [only] = months
  if (periodKind(period) === 'month') return only ? office.status[only.status] : '–'
  const { handedIn, expected } = rateOf(countsOf(months.map(({ status }) => status)))
  return expected === 0
    ? office.status.notDue
    : office.paper.monthsOf(format.number(handedIn), format.number(expected))
}

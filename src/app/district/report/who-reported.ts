// The report's first part: how many reports came, how many on time, and which are missing, by name.

import { periodKind } from '../../../domain/period.ts'
import { end, start } from '../../../exports/headings.ts'
import type { OfficeBlock } from '../../../exports/office-report.ts'
import { count, percent } from '../../../exports/table.ts'
import { formatsIn } from '../../../i18n/format.ts'
import { listed } from '../../../i18n/listed.ts'
import { levelOf } from '../office-scope.ts'
import { countsOf, rateOf } from '../rates.ts'
import type { OfficeReportInput } from './report-input.ts'
import { type ReportLine, villageOf } from './report-lines.ts'

export const whoReported = (input: OfficeReportInput): readonly OfficeBlock[] => {
  const { lines, office } = input
  const words = office.paper
  const counts = countsOf(lines.flatMap(({ months }) => months.map(({ status }) => status)))
  const { expected, handedIn, complete, timely } = rateOf(counts)
  const isLong = periodKind(input.period) !== 'month'
  return [
    {
      type: 'table',
      columns: [
        start(words.libraries, true),
        ...(isLong ? [end(words.expected)] : []),
        ...[end(office.status.onTime), end(office.status.late), end(office.status.nil)],
        ...[end(words.received), end(office.status.missing), end(words.completeness), end(words.timeliness)],
      ],
      rows: [
        [
          count(lines.length),
          ...(isLong ? [count(expected)] : []),
          ...[count(counts.onTime), count(counts.late), count(counts.nil)],
          ...[count(handedIn), count(counts.missing), percent(complete), percent(timely)],
        ],
      ],
    },
    { type: 'sentence', text: sentences(input, counts.missing, counts.notDue).join(' ') },
  ]
}

function sentences(input: OfficeReportInput, missing: number, notDue: number): readonly string[] {
  const { lines, state, deadline, language, office } = input
  const words = office.paper
  const format = formatsIn(language)
  const lacking = lines.filter(({ months }) => months.some(({ status }) => status === 'missing'))
  const changed = lines.filter(({ months }) => months.some(({ isChanged }) => isChanged))
  return [
    missing > 0
      ? words.missing(
          format.day(state.day, 'date'),
          listed(
            lacking.map((line) => missingOf(line, input)),
            words.and,
          ),
        )
      : notDue === 0
        ? words.noneMissing
        : '',
    notDue > 0 ? words.notDue(format.number(notDue)) : '',
    missing + notDue > 0 ? words.notSummed : '',
    deadline ? words.timelyBy(format.day(deadline, 'date')) : words.timelyByMonth,
    changed.length > 0 ? words.changed(listed(changed.map(villageOf), words.and)) : '',
  ].filter(Boolean)
}

/** "Kuwaron (Kecamatan Gubug)", of several months "Kuwaron (Mar, Apr)". */
function missingOf(line: ReportLine, { period, place, language, office }: OfficeReportInput): string {
  const format = formatsIn(language)
  const months = line.months.filter(({ status }) => status === 'missing').map(({ month }) => month)
  const said =
    periodKind(period) !== 'month'
      ? months.map((month) => format.month(month, 'shortName')).join(', ')
      : levelOf(place) !== 'district' && line.district
        ? office.paper.subdistrict(line.district)
        : ''
  return said ? `${villageOf(line)} (${said})` : villageOf(line)
}

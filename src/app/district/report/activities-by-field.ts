// "Kegiatan menurut bidang": the activities that villages handed in, by field. Its sum is that of the figures per
// village; what is not known by field stands in a line of its own and in no field, least of all as 0.
import { activityFields } from '../../../domain/shared-choices.ts'
import { end, start } from '../../../exports/headings.ts'
import type { OfficePart } from '../../../exports/office-report.ts'
import { type Cell, count, type Table, text } from '../../../exports/table.ts'
import { formatsIn } from '../../../i18n/format.ts'
import { listed } from '../../../i18n/listed.ts'
import { type FieldCount, sumOf } from '../../../sync/officer-wire.ts'
import type { OfficeReportInput } from './report-input.ts'
import { figuresOf, hasReport, type ReportLine, villageOf } from './report-lines.ts'

type Input = Pick<OfficeReportInput, 'lines' | 'office' | 'language'>

/** Nothing where nobody counted activities. */
export function activitiesByField(input: Input): readonly OfficePart[] {
  const { lines, office } = input
  const words = office.paper.byField
  const sums = sumOf(lines.filter(hasReport).map(figuresOf))
  if (sums['activities.count'] === null) return []
  const unknown = namesOf(
    lines.filter(({ months }) => months.some(isUnknown)),
    input,
  )
  return [
    {
      title: words.title,
      isNarrow: true,
      blocks: [
        {
          type: 'table',
          columns: [
            start(words.field, true),
            end(office.figures['activities.count']),
            end(office.figures['activities.people']),
          ],
          rows: fieldRows(input),
          total: [text(words.sum), count(sums['activities.count']), count(sums['activities.people'])],
        },
        ...(unknown ? [{ type: 'sentence', text: words.why(unknown) } as const] : []),
      ],
    },
  ]
}

/** The same as a sheet of a workbook. */
export const fieldsTable = (input: Input): Table => {
  const { paper, figures } = input.office
  return {
    name: paper.byField.title,
    columns: [
      { header: paper.byField.field, width: 24 },
      { header: figures['activities.count'], width: 13 },
      { header: figures['activities.people'], width: 13 },
    ],
    rows: fieldRows(input),
  }
}

/** More villages than this are not named. */
const mostNamed = 10

const namesOf = (lines: readonly ReportLine[], { office, language }: Input): string =>
  lines.length > mostNamed
    ? office.records.inVillages(formatsIn(language).number(lines.length))
    : listed(lines.map(villageOf), office.paper.and)

type Month = ReportLine['months'][number]

const isUnknown = ({ figures, fields }: Month): boolean => !fields && (figures?.['activities.count'] ?? 0) > 0

const nothing: FieldCount = [0, null]
const plus = ([activities, people]: FieldCount, [more, ofThem]: FieldCount): FieldCount => [
  activities + more,
  people === null ? ofThem : people + (ofThem ?? 0),
]
const sumAll = (all: readonly FieldCount[]): FieldCount => all.reduce(plus, nothing)

/** The fields that there were activities of, the most first; then those without a field, and those not known by field. */
function fieldRows({ lines, office, language }: Input): readonly (readonly Cell[])[] {
  const months = lines.flatMap((line) => line.months)
  const whole = ({ figures }: Month): FieldCount => [
    figures?.['activities.count'] ?? 0,
    figures?.['activities.people'] ?? null,
  ]
  const known = months.filter(({ fields }) => fields)
  const byField = activityFields.map(({ label }, at) => ({
    word: label[language],
    sum: sumAll(known.map(({ fields }) => fields?.[at] ?? nothing)),
  }))
  const [all, inFields] = [sumAll(known.map(whole)), sumAll(byField.map(({ sum }) => sum))]
  const others: FieldCount = [all[0] - inFields[0], all[1] === null ? null : all[1] - (inFields[1] ?? 0)]
  return [
    ...byField.sort((a, b) => b.sum[0] - a.sum[0]),
    { word: office.paper.byField.none, sum: others },
    { word: office.paper.byField.unknown, sum: sumAll(months.filter(isUnknown).map(whole)) },
  ]
    .filter(({ sum: [activities] }) => activities > 0)
    .map(({ word, sum: [activities, people] }) => [text(word), count(activities), count(people)])
}

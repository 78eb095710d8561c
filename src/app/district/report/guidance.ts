// "Pembinaan": the trainings that the office gave in the time of the report, and the aid that it handed over.
import { monthOf } from '../../../domain/month.ts'
import { monthsOf } from '../../../domain/period.ts'
import { wholeIn } from '../../../domain/read-values.ts'
import { end, start } from '../../../exports/headings.ts'
import type { OfficePart } from '../../../exports/office-report.ts'
import { count, text } from '../../../exports/table.ts'
import type { OfficeRecordRow } from '../../../sync/officer-wire.ts'
import type { OfficeReportInput } from './report-input.ts'

/** Nothing where it is not known what the office recorded. */
export function guidance({ given, period, lines, office }: OfficeReportInput): readonly OfficePart[] {
  if (!given) return []
  const words = office.paper.guidance
  const months = monthsOf(period)
  const here = new Set(lines.map(({ library }) => library))
  /** Of the time and the place of the report, with those of its libraries that lie there. */
  const within = (rows: readonly OfficeRecordRow[]) =>
    rows
      .filter(({ values }) => typeof values.date === 'string' && months.includes(monthOf(values.date)))
      .map((row) => ({ ...row, at: row.libraries.filter((library) => here.has(library)) }))
      .filter(({ at }) => at.length > 0)
  const [trainings, aid] = [within(given.trainings), within(given.aid)]
  const villages = (rows: ReturnType<typeof within>) => new Set(rows.flatMap(({ at }) => at)).size
  // Of a training for villages beyond this place nobody knows how many came from here.
  const isOurs = trainings.every(({ at, libraries }) => at.length === libraries.length)
  const people = trainings.reduce((sum, { values }) => sum + (wholeIn(values.people) ?? 0), 0)
  const units = aid.reduce((sum, { values, at }) => sum + (wholeIn(values.number) ?? 0) * at.length, 0)
  return [
    {
      title: words.title,
      isNarrow: true,
      blocks: [
        {
          type: 'table',
          columns: [start(words.what, true), end(words.number)],
          rows: [
            [text(words.trainings), count(trainings.length)],
            [text(words.people), count(isOurs ? people : null)],
            [text(words.trainedVillages), count(villages(trainings))],
            [text(words.units), count(units)],
            [text(words.aidedVillages), count(villages(aid))],
          ],
        },
      ],
    },
  ]
}

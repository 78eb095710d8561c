// The office's report of a month or of several, from what the board answered: who reported, and every village's figures.
// A report that is not there is "–" and never a 0.

import { cutText } from '../../../domain/clean-text.ts'
import { monthsOf, periodKind } from '../../../domain/period.ts'
import type { OfficePart, OfficeReport } from '../../../exports/office-report.ts'
import type { Letterhead } from '../../../exports/report-document.ts'
import { formatsIn } from '../../../i18n/format.ts'
import { levelOf } from '../office-scope.ts'
import { activitiesByField } from './activities-by-field.ts'
import { guidance } from './guidance.ts'
import { officeReportCode } from './office-report-code.ts'
import { perVillage } from './per-village.ts'
import type { OfficeReportInput } from './report-input.ts'
import { whoReported } from './who-reported.ts'

export const officeReport = (input: OfficeReportInput): OfficeReport => {
  const { place, placeName, period, lines, state, letter, today, language, office } = input
  const words = office.paper
  const format = formatsIn(language)
  const letterhead = letterheadOf(input)
  const head = [...letterhead.above, letterhead.library].join(' ')
  return {
    language,
    name: words.fileName(placeName, period),
    letterhead,
    title: words.titles[periodKind(period)].toUpperCase(),
    lines: [periodWords(input), ...(head.toUpperCase().includes(placeName.toUpperCase()) ? [] : [placeName])],
    code: {
      code: officeReportCode(place, period, lines),
      standing: words.state(format.day(state.day, 'date'), format.time(state.time)),
    },
    parts: numbered([
      { title: words.whoReported, blocks: whoReported(input) },
      { title: words.perVillage, blocks: perVillage(input) },
      ...activitiesByField(input),
      ...guidance(input),
      ...noteOf(input),
    ]),
    signing: {
      placeAndDate: `${letter?.place || words.placeToWrite}, ${format.day(today, 'date')}`,
      by: { roles: letter?.role ? [letter.role] : [], name: letter?.head || undefined },
      numberWord: words.number,
    },
    footer: { codeLabel: words.code, page: words.page, of: words.of },
  }
}

/** Whatever parts there are, one after the other. */
const numbered = (parts: readonly OfficePart[]): readonly OfficePart[] =>
  parts.map((part, at) => ({ ...part, title: `${at + 1}. ${part.title}` }))

/** "Bulan November 2026", "Caturwulan III 2026 (September sampai Desember)". */
export const periodWords = ({
  period,
  language,
  office,
}: Pick<OfficeReportInput, 'period' | 'language' | 'office'>): string => {
  const words = office.paper
  const format = formatsIn(language)
  const [year, months] = [period.slice(0, 4), monthsOf(period)]
  switch (periodKind(period)) {
    case 'month':
      return words.month(format.month(period))
    case 'year':
      return words.year(year)
    default:
      return words.fourMonths(
        ['I', 'II', 'III'][Number(period.slice(6)) - 1] ?? '',
        year,
        ...([months[0], months.at(-1)].map((month) => format.month(month ?? period, 'name')) as [
          string,
          string,
        ]),
      )
  }
}

/** Without one that an office wrote, the place stands there. */
function letterheadOf({ letter, place, placeName, office }: OfficeReportInput): Letterhead {
  const government = levelOf(place) === 'regency' ? office.paper.government(placeName) : placeName
  const [above, name] = letter?.name
    ? [letter.government ? [letter.government] : [], letter.name]
    : [[], letter?.government || government]
  return {
    above: above.map((line) => line.toUpperCase()),
    village: undefined,
    library: name.toUpperCase(),
    ...(letter?.address && { address: letter.address }),
  }
}

/** Characters of the officer's own words: some two pages. */
const LONGEST_NOTE = 6_000
/** And of a few lines in half a page's width. */
const SHORT_NOTE = 400

const noteOf = ({ note, office }: OfficeReportInput): readonly OfficePart[] =>
  note.trim() === ''
    ? []
    : [
        {
          title: office.paper.note,
          blocks: cutText(note.trim(), LONGEST_NOTE)
            .split(/\n+/)
            .map((text) => ({ type: 'sentence', text })),
          isNarrow: note.trim().length <= SHORT_NOTE,
        },
      ]

// Which figure an address opens (`?angka=visits.men`, `?rincian=activities.byField&pilihan=health`), and the
// records that it counts.
import { breakdowns, countsInRow } from '../../../domain/breakdowns.ts'
import { isActiveIn } from '../../../domain/indicators/advocacy.ts'
import { facilityAt } from '../../../domain/indicators/facilities.ts'
import { indicatorOf } from '../../../domain/indicators.ts'
import { valueIn } from '../../../exports/report-blocks.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import type { ReportFacts } from '../../../store/report/read-months.ts'
import { useWords } from '../../language.tsx'
import { besideAsRows } from './beside.ts'
import { CountedRecords } from './counted-records.tsx'
import { figureWords } from './figure-words.ts'
import type { OpenReport } from './use-report.ts'
import type { Year } from './use-year.ts'

export const opensFigure = (search: URLSearchParams): boolean =>
  indicatorOf(search.get('angka') ?? '') !== undefined || breakdownIn(search) !== undefined

interface OpenedFigureProps {
  readonly open: OpenReport
  /** Undefined until it is read: what stands beside the figure comes after it. */
  readonly year: Year | undefined
  readonly search: URLSearchParams
}

export function OpenedFigure({ open, year, search }: OpenedFigureProps) {
  const words = useWords()
  const { label, format, t } = words
  const { report, facts } = open
  const indicator = indicatorOf(search.get('angka') ?? '')
  if (indicator) {
    return (
      <CountedRecords
        month={report.month}
        title={label(indicator.label)}
        figure={figureWords(indicator, valueIn(report, indicator.id), words)}
        formula={t.report.howCounted(label(indicator.formula))}
        beside={year ? besideAsRows(indicator.id, report.month, year, words) : []}
        entries={(indicator.looksBack ? mattersUpTo(facts) : countable(facts)).filter(indicator.counts)}
      />
    )
  }
  const breakdown = breakdownIn(search)
  const code = search.get('pilihan') ?? ''
  const row = report.parts
    .flatMap(({ tables }) => tables)
    .find((table) => table.breakdown.id === breakdown?.id)
    ?.rows.find((one) => one.code === code)
  if (!breakdown || !row) return null
  return (
    <CountedRecords
      month={report.month}
      title={`${label(breakdown.label)}: ${label(row.label)}`}
      figure={
        row.people === null
          ? format.number(row.count)
          : t.report.timesAndPeople(format.number(row.count), format.number(row.people))
      }
      entries={[...facts.entries].reverse().filter((entry) => countsInRow(breakdown, code, entry))}
    />
  )
}

const breakdownIn = (search: URLSearchParams) =>
  Object.values(breakdowns).find(({ id }) => id === search.get('rincian'))

/** Advocacy and what came of it up to the month's end, the earliest first. */
const mattersUpTo = ({ month, matters }: ReportFacts): StoredEntry[] =>
  matters
    .filter((one) => one.month !== null && one.month <= month)
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))

/** The month's records, the earliest first, and what counts although it is of no month or of an earlier one. */
const countable = (facts: ReportFacts): StoredEntry[] => {
  const facility = facilityAt(facts)
  return [
    ...[...facts.entries].reverse().filter(({ kind }) => kind !== 'facility'),
    ...facts.partners.filter(({ values }) => isActiveIn(facts.month, values)),
    ...facts.facilities.filter(({ id }) => id === facility?.id),
  ]
}

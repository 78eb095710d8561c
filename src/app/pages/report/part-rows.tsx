// The rows of one part: its figures, each leading to what it counts, and what splits them.
import { breakdowns } from '../../../domain/breakdowns.ts'
import { type Estimated, weeksEndingIn } from '../../../domain/counting-week.ts'
import { indicatorOf } from '../../../domain/indicators.ts'
import { addMonths } from '../../../domain/month.ts'
import type { ReportPart } from '../../../domain/monthly-report.ts'
import { monthlyId } from '../../../domain/record-month.ts'
import type { PartId } from '../../../domain/report-parts.ts'
import { visitsBefore } from '../../../exports/part-blocks.ts'
import { valueIn } from '../../../exports/report-blocks.ts'
import { figureAddress, recordAddress, rowAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { EstimateNotes } from '../../letter/estimates.tsx'
import { useToday } from '../../library-context.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { besideInWords } from './beside.ts'
import { FigureGroup, FigureList, FigureRow } from './figure-list.tsx'
import { figureWords } from './figure-words.ts'
import styles from './report-sections.module.css'
import type { OpenReport } from './use-report.ts'
import type { Year } from './use-year.ts'

export interface ShownMonth {
  readonly open: OpenReport
  /** Undefined until it is read. */
  readonly year: Year | undefined
  /** Last month and the year so far stand beside every figure. */
  readonly isComparing: boolean
}

/** Below which figures stand those that a counting week lets one estimate. */
const estimatedIn: Readonly<Partial<Record<PartId, readonly Estimated[]>>> = {
  visits: ['visits'],
  computers: ['computers', 'wifi'],
}

interface PartRowsProps extends ShownMonth {
  readonly part: ReportPart
}

export function PartRows({ part, ...shown }: PartRowsProps) {
  const today = useToday()
  // The key figure stands in the heading.
  const figures = part.figures.filter(({ indicator }) => indicator.id !== part.keyFigure)
  return (
    <div>
      <FigureList>
        {figures.map(({ indicator }) => (
          <IndicatorRow key={indicator.id} id={indicator.id} {...shown} />
        ))}
      </FigureList>
      <Breakdowns open={shown.open} part={part} />
      {estimatedIn[part.id] && (
        <EstimateNotes
          of={estimatedIn[part.id] ?? []}
          covers={shown.open.report.month}
          weeks={weeksEndingIn(shown.open.facts, today)}
        />
      )}
      {part.id === 'facilities' && <FacilityNote open={shown.open} />}
    </div>
  )
}

function IndicatorRow({ id, open, year, isComparing }: ShownMonth & { readonly id: string }) {
  const words = useWords()
  const { t, format, label } = words
  const { report, facts } = open
  const indicator = indicatorOf(id)
  if (!indicator) return null
  const lastMonth = format.month(addMonths(report.month, -1), 'name')
  return (
    <FigureRow
      label={
        indicator.compares
          ? t.report.comparedTo(lastMonth, format.number(visitsBefore(facts)?.total))
          : label(indicator.label)
      }
      figure={figureWords(indicator, valueIn(report, indicator.id), words)}
      to={figureAddress(report.month, id)}
      note={isComparing && year ? besideInWords(id, report.month, year, words) : undefined}
    />
  )
}

/** Target groups are what the programme asks about, so that they are seen at once, as bars beside their numbers. */
const isChart = (id: string) => id === breakdowns.activitiesByTarget.id

/** What splits a figure, by field or target: rows that count something, each of which can be opened too. */
function Breakdowns({ open: { report }, part }: { readonly open: OpenReport; readonly part: ReportPart }) {
  const { t, format, label } = useWords()
  return part.tables.map(({ breakdown, rows }) => {
    const counted = rows.filter(({ count }) => count > 0)
    const most = Math.max(...counted.map(({ people }) => people ?? 0))
    if (counted.length === 0) return null
    return (
      <FigureGroup key={breakdown.id} title={label(breakdown.label)} isOpen={isChart(breakdown.id)}>
        {counted.map(({ code, label: name, count, people }) => (
          <FigureRow
            key={code}
            label={label(name)}
            figure={
              people === null
                ? format.number(count)
                : t.report.timesAndPeople(format.number(count), format.number(people))
            }
            to={rowAddress(report.month, breakdown.id, code)}
            {...(isChart(breakdown.id) && people !== null && most > 0 && { share: people / most })}
          />
        ))}
      </FigureGroup>
    )
  })
}

function FacilityNote({ open: { report } }: { readonly open: OpenReport }) {
  const { t, format } = useWords()
  const isOfThisMonth = report.facilityMonth === report.month
  return (
    <div className={styles.note}>
      {report.facilityMonth !== null && !isOfThisMonth && (
        <p>{t.report.facilitiesOf(format.month(report.facilityMonth))}</p>
      )}
      {!isOfThisMonth && (
        <ButtonLink variant="third" to={recordAddress('facility', monthlyId('facility', report.month))}>
          {t.report.updateFacilities}
        </ButtonLink>
      )}
    </div>
  )
}

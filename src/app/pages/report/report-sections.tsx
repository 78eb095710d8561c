// The seven parts of the month on screen: the key figure beside its book, and a row for every other figure.

import { indicatorOf } from '../../../domain/indicators.ts'
import { addMonths } from '../../../domain/month.ts'
import type { PartId, ReportPart } from '../../../domain/monthly-report.ts'
import { valueIn } from '../../../exports/report-blocks.ts'
import { visitsBefore } from '../../../exports/report-parts.ts'
import { useWords } from '../../language.tsx'
import { recordAddress } from '../../records/addresses.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { figureAddress, rowAddress } from './addresses.ts'
import { FigureGroup, FigureList, FigureRow, FigureSection } from './figure-list.tsx'
import { figureWords } from './figure-words.ts'
import styles from './report-sections.module.css'
import type { OpenReport } from './use-report.ts'
import type { MonthVisits } from './visits-chart.tsx'
import { VisitsMonths } from './visits-months.tsx'

interface SectionsProps {
  readonly open: OpenReport
  readonly months: readonly MonthVisits[] | undefined
}

export function ReportSections({ open, months }: SectionsProps) {
  const { t } = useWords()
  const part = (id: PartId) => open.report.parts.find((one) => one.id === id)
  const section = (
    id: PartId,
    title: string,
    props: Pick<PartProps, 'strand' | 'keyFigure' | 'months'> = {},
  ) => {
    const found = part(id)
    return found && <PartSection open={open} part={found} title={title} {...props} />
  }
  return (
    <div className={styles.sections}>
      {section('visits', t.report.visits, { strand: 'visit', keyFigure: 'visits.total', months })}
      {section('activities', t.report.participants, { strand: 'activity', keyFigure: 'activities.people' })}
      {section('computers', t.report.computerSessions, {
        strand: 'computerUse',
        keyFigure: 'computers.sessions',
      })}
      {section('advocacy', t.report.advocacySteps, { strand: 'advocacy', keyFigure: 'advocacy.count' })}
      {section('publications', t.report.publications, { keyFigure: 'publications.count' })}
      {section('facilities', t.report.facilities)}
      {section('texts', t.report.texts)}
    </div>
  )
}

interface PartProps {
  readonly open: OpenReport
  readonly part: ReportPart
  readonly title: string
  readonly strand?: 'visit' | 'activity' | 'computerUse' | 'advocacy'
  readonly keyFigure?: string
  readonly months?: readonly MonthVisits[] | undefined
}

function PartSection({ open, part, title, strand, keyFigure, months }: PartProps) {
  const words = useWords()
  const { report } = open
  const key = keyFigure === undefined ? undefined : indicatorOf(keyFigure)
  const rows = <PartRows open={open} part={part} without={keyFigure} />
  return (
    <div className={styles[part.id]}>
      <FigureSection
        title={title}
        {...(strand && { strand })}
        {...(key && {
          figure: figureWords(key, valueIn(report, key.id), words),
          to: figureAddress(report.month, key.id),
        })}
      >
        {months ? (
          <div className={styles.withChart}>
            <VisitsMonths months={months} />
            {rows}
          </div>
        ) : (
          rows
        )}
      </FigureSection>
    </div>
  )
}

function PartRows({
  open,
  part,
  without,
}: {
  readonly open: OpenReport
  readonly part: ReportPart
  readonly without: string | undefined
}) {
  if (part.id === 'texts') return <Texts open={open} part={part} />
  const figures = part.figures.filter(({ indicator }) => indicator.id !== without)
  return (
    <>
      <FigureList>
        {figures.map(({ indicator }) => (
          <IndicatorRow key={indicator.id} open={open} id={indicator.id} />
        ))}
      </FigureList>
      <Breakdowns open={open} part={part} />
      {part.id === 'facilities' && <FacilityNote open={open} />}
    </>
  )
}

function IndicatorRow({ open: { report, facts }, id }: { readonly open: OpenReport; readonly id: string }) {
  const words = useWords()
  const { t, format, label } = words
  const indicator = indicatorOf(id)
  if (!indicator) return null
  const lastMonth = format.month(addMonths(report.month, -1), 'name')
  return (
    <FigureRow
      label={
        id === 'visits.change'
          ? t.report.comparedTo(lastMonth, format.number(visitsBefore(facts)?.total))
          : label(indicator.label)
      }
      figure={figureWords(indicator, valueIn(report, indicator.id), words)}
      to={figureAddress(report.month, id)}
    />
  )
}

/** What splits a figure, by field or target: rows that count something, each of which can be opened too. */
function Breakdowns({ open: { report }, part }: { readonly open: OpenReport; readonly part: ReportPart }) {
  const { t, format, label } = useWords()
  return part.tables.map(({ breakdown, rows }) => {
    const counted = rows.filter(({ count }) => count > 0)
    if (counted.length === 0) return null
    return (
      <FigureGroup key={breakdown.id} title={label(breakdown.label)}>
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
        <ButtonLink variant="third" to={recordAddress('facility', `facility:${report.month}`)}>
          {t.report.updateFacilities}
        </ButtonLink>
      )}
    </div>
  )
}

function Texts({ open: { report }, part }: { readonly open: OpenReport; readonly part: ReportPart }) {
  const { t, label } = useWords()
  const written = part.texts.some(({ text }) => text !== '')
  return (
    <>
      <dl className={styles.list}>
        {part.texts.map(({ field, label: name, text }) => (
          <div key={field}>
            <dt>{label(name)}</dt>
            <dd className={text === '' ? styles.unwritten : undefined}>{text || t.report.notFilled}</dd>
          </div>
        ))}
        {report.stories.length > 0 && (
          <div>
            <dt>{t.report.stories}</dt>
            {report.stories.map(({ id, kind, values }) => (
              <dd key={id}>
                <Link to={recordAddress(kind, id)}>{String(values.title ?? '')}</Link>
              </dd>
            ))}
          </div>
        )}
      </dl>
      <ButtonLink variant="third" to={recordAddress('monthReport', `monthReport:${report.month}`)}>
        {written ? t.report.changeTexts : t.report.writeTexts}
      </ButtonLink>
    </>
  )
}

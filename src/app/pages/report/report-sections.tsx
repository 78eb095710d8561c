// The seven parts of the month on screen: the key figure beside its book, and a row for every other figure.
import type { ReactNode } from 'react'
import { indicatorOf } from '../../../domain/indicators.ts'
import type { PartId } from '../../../domain/report-parts.ts'
import { valueIn } from '../../../exports/report-blocks.ts'
import { figureAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { PlanTargets } from '../../letter/plan-targets.tsx'
import { Button } from '../../ui/button.tsx'
import { besideInWords } from './beside.ts'
import { ComputerMonths } from './computer-months.tsx'
import { FigureSection } from './figure-list.tsx'
import { figureWords } from './figure-words.ts'
import { PartRows, type ShownMonth } from './part-rows.tsx'
import styles from './report-sections.module.css'
import { ReportTexts } from './report-texts.tsx'
import { type Folds, useFolds } from './use-folds.ts'
import { VisitsMonths } from './visits-months.tsx'

const parts = [
  'visits',
  'activities',
  'computers',
  'advocacy',
  'publications',
  'facilities',
  'texts',
] as const

const foldOf = (folds: Folds, part: string) => ({
  isOpen: folds.isOpen(part),
  toggle: () => folds.set([part], !folds.isOpen(part)),
})

export function ReportSections(month: ShownMonth) {
  const { t } = useWords()
  const { open, year } = month
  const folds = useFolds()
  const areOpen = parts.every(folds.isOpen)
  const shown = { ...month, folds }
  return (
    <>
      <div className={styles.all}>
        <h2>{t.report.contents}</h2>
        <Button variant="third" onClick={() => folds.set(parts, !areOpen)}>
          {areOpen ? t.report.foldAll : t.report.openAll}
        </Button>
      </div>
      <div className={styles.sections}>
        <Part
          {...shown}
          id="visits"
          title={t.report.visits}
          chart={year?.visits.some(({ visits }) => visits?.total) && <VisitsMonths months={year.visits} />}
        />
        <Part {...shown} id="activities" title={t.report.participants} />
        <Part
          {...shown}
          id="computers"
          title={t.report.computerSessions}
          chart={
            year?.uses.some(({ uses }) => uses?.computer || uses?.wifi) && (
              <ComputerMonths months={year.uses} />
            )
          }
        />
        <Part {...shown} id="advocacy" title={t.report.advocacySteps} />
        <Part {...shown} id="publications" title={t.report.publications} />
        <Part {...shown} id="facilities" title={t.report.facilities} />
        {year && year.targets.length > 0 && (
          <div className={styles.targets}>
            <PlanTargets targets={year.targets} until={open.report.month} />
          </div>
        )}
        <div className={styles.texts}>
          <FigureSection title={t.report.texts} fold={foldOf(folds, 'texts')}>
            <ReportTexts open={open} />
          </FigureSection>
        </div>
      </div>
    </>
  )
}

interface PartProps extends ShownMonth {
  readonly folds: Folds
  readonly id: Exclude<PartId, 'texts'>
  readonly title: string
  /** Left out where no month has a bar. */
  readonly chart?: ReactNode
}

function Part({ id, title, chart, folds, ...shown }: PartProps) {
  const words = useWords()
  const { open, year, isComparing } = shown
  const { report } = open
  const part = report.parts.find((one) => one.id === id)
  const key = part?.keyFigure === undefined ? undefined : indicatorOf(part.keyFigure)
  return (
    part && (
      <div className={styles[id]}>
        <FigureSection
          title={title}
          fold={foldOf(folds, id)}
          {...(part.strand && { strand: part.strand })}
          {...(key && {
            figure: figureWords(key, valueIn(report, key.id), words),
            to: figureAddress(report.month, key.id),
            note: isComparing && year ? besideInWords(key.id, report.month, year, words) : undefined,
          })}
        >
          <div className={chart ? styles.withChart : undefined}>
            {chart}
            <PartRows part={part} {...shown} />
          </div>
        </FigureSection>
      </div>
    )
  )
}

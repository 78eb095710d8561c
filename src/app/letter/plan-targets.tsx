// The synergy plan of a year beside what was reached since January. No percentages: what a target means is
// for the village to say.
import type { Month } from '../../domain/month.ts'
import type { Target } from '../../domain/targets.ts'
import { cellWords } from '../../exports/cell-words.ts'
import { figureCell } from '../../exports/report-blocks.ts'
import { decimal } from '../../exports/table.ts'
import { recordAddress } from '../addresses.ts'
import { useWords, type Words } from '../language.tsx'
import { Ledger, LedgerRow } from '../ui/ledger.tsx'
import styles from './plan-targets.module.css'

interface PlanTargetsProps {
  readonly targets: readonly Target[]
  /** The last month that is counted. */
  readonly until: Month
}

export function PlanTargets({ targets, until }: PlanTargetsProps) {
  const words = useWords()
  const { t, format } = words
  const year = until.slice(0, 4)
  if (targets.length === 0) return null
  return (
    <div>
      <Ledger heading={t.period.targets(year)}>
        {targets.map((target) => (
          <LedgerRow
            key={target.entry.id}
            title={target.indicator}
            note={(target.isMonthly ? t.period.targetMonthly : t.period.target)(target.words)}
            to={recordAddress('plan', target.entry.id)}
            figure={reachedWords(target, words)}
            unit={unitOf(target, words)}
          />
        ))}
      </Ledger>
      <p className={styles.note}>
        {t.period.targetsNote(format.month(`${year}-01`, 'name'), format.month(until))}
      </p>
    </div>
  )
}

const reachedWords = ({ figure, reached, isMonthly }: Target, { t, language }: Words): string => {
  const cell =
    isMonthly || !figure
      ? decimal(reached)
      : figureCell(figure, { figures: { [figure.id]: reached } }, t.report.file)
  return cellWords(cell, language)
}

const unitOf = ({ figure, isMonthly }: Target, { t }: Words): string =>
  !figure ? t.period.notMeasured : isMonthly ? t.period.perMonth : t.period.sinceJanuary

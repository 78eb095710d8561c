// One row of one menu of SIM: its values, large, each with a button that copies it, and whether it is done.
import CircleCheck from 'lucide-react/icons/circle-check'
import type { KeyboardEvent, RefObject } from 'react'
import { useState } from 'react'
import type { Month } from '../../../domain/month.ts'
import { definitionOf } from '../../../domain/records/index.ts'
import { columnWords } from '../../../exports/sim-steps.ts'
import { recordAddress } from '../../addresses.ts'
import { useWords, type Words } from '../../language.tsx'
import type { OpenStep } from '../../letter/use-sim-month.ts'
import { titleOf } from '../../record-form/value-words.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './opened-step.module.css'
import { ValueRow } from './value-row.tsx'

interface OpenedStepProps {
  readonly month: Month
  readonly step: OpenStep
  readonly place: { readonly number: number; readonly total: number }
  /** Takes the focus when the step is turned to. */
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly onTakeBack: () => void
  readonly onTurn: (by: 1 | -1) => void
}

/** What names a step: its record's title, or the month that the row is about. */
export const stepTitle = (month: Month, { entry }: OpenStep, words: Words): string => {
  const definition = entry && definitionOf(entry.kind)
  return definition && definition.when === 'date'
    ? titleOf(definition, entry.values, words)
    : words.format.month(month)
}

export function OpenedStep(props: OpenedStepProps) {
  const { month, step, place, heading, onTakeBack, onTurn } = props
  const words = useWords()
  const { t, format } = words
  const [justCopied, setJustCopied] = useState<string>()
  const turn = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.key === 'ArrowRight') onTurn(1)
    if (event.key === 'ArrowLeft') onTurn(-1)
  }
  return (
    // The arrow keys are a second way; the dock has buttons for both.
    <section className={styles.step} aria-labelledby="sim-step" onKeyDown={turn}>
      <h2 id="sim-step" ref={heading} tabIndex={-1}>
        <span lang="id">{step.menu}</span>
        {place.total > 1 && `, ${t.sim.place(format.number(place.number), format.number(place.total))}`}
        {/* On the screen it stands among the values below. */}
        <span className="visually-hidden">. {stepTitle(month, step, words)}</span>
      </h2>
      <State step={step} onTakeBack={onTakeBack} />
      <dl className={styles.values}>
        {step.values.map((value) => (
          <ValueRow
            key={value.column}
            value={value}
            isChanged={step.changed.includes(value.column)}
            isCopied={justCopied === value.column}
            onCopied={() => setJustCopied(value.column)}
          />
        ))}
      </dl>
      <Source step={step} />
    </section>
  )
}

function State({ step, onTakeBack }: Pick<OpenedStepProps, 'step' | 'onTakeBack'>) {
  const { t, format } = useWords()
  if (step.state === 'left' || step.day === undefined) return null
  const day = format.day(step.day, 'date')
  if (step.state === 'changed') {
    const columns = step.changed.map(columnWords).join(', ')
    return (
      <Notice tone="lamp" title={t.sim.changedSince(day)}>
        {t.sim.changedWhat(columns)}
      </Notice>
    )
  }
  return (
    <p className={styles.done}>
      <CircleCheck aria-hidden />
      <span>{t.sim.markedOn(day)}</span>
      <Button variant="third" size="row" onClick={onTakeBack}>
        {t.sim.takeBack}
      </Button>
    </p>
  )
}

/** Where the values come from, and what is to be settled there first. */
function Source({ step: { stored } }: Pick<OpenedStepProps, 'step'>) {
  const { t } = useWords()
  if (!stored) return null
  const open = <Link to={recordAddress(stored.kind, stored.id)}>{t.sim.open}</Link>
  if (stored.disputed || stored.differing.length > 0) {
    return (
      <Notice tone="lamp" title={stored.disputed ? t.sim.disputed : t.sim.twoValues}>
        {open}
      </Notice>
    )
  }
  return <p className={styles.source}>{open}</p>
}

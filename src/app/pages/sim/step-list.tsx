// All steps of the month by SIM's menus, each with how far it is; or only those that are left.
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import { useEffect, useId, useRef } from 'react'
import type { Month } from '../../../domain/month.ts'
import { useWords } from '../../language.tsx'
import type { OpenStep } from '../../letter/use-sim-month.ts'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { SplitBar } from '../../ui/split-bar.tsx'
import { stepTitle } from './opened-step.tsx'
import styles from './step-list.module.css'

interface StepListProps {
  readonly month: Month
  readonly steps: readonly OpenStep[]
  readonly current: OpenStep
  readonly onlyLeft: boolean
  readonly onOnlyLeft: (onlyLeft: boolean) => void
  readonly onOpen: (step: OpenStep) => void
}

export function StepList({ month, steps, current, onlyLeft, onOnlyLeft, onOpen }: StepListProps) {
  const { t, format } = useWords()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const left = steps.filter(({ state }) => state !== 'copied')
  const shown = onlyLeft ? left : steps
  const menus = [...new Set(shown.map(({ menu }) => menu))]
  const opened = current.marked.id
  // On a PC the list scrolls by itself, beside the step: the line of the open one stays in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is what asks for it
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (list.current && line) list.current.scrollTop = line.offsetTop - list.current.clientHeight / 2
  }, [opened])
  return (
    <div className={styles.side}>
      <h2>{t.sim.steps}</h2>
      <FieldFrame id={id} label={t.sim.show} group part>
        <SplitBar
          name={`${id}-show`}
          choices={[
            { value: 'all', label: t.sim.all },
            { value: 'left', label: t.sim.left(format.number(left.length)) },
          ]}
          value={onlyLeft ? 'left' : 'all'}
          onChange={(value) => onOnlyLeft(value === 'left')}
        />
      </FieldFrame>
      {menus.length === 0 && <p>{t.sim.noneLeft}</p>}
      <div className={styles.list} ref={list}>
        {menus.map((menu) => (
          <section key={menu}>
            <h3 lang="id">{menu}</h3>
            <ul>
              {shown
                .filter((step) => step.menu === menu)
                .map((step) => (
                  <StepLine
                    key={step.marked.id}
                    month={month}
                    step={step}
                    isOpen={step.marked.id === opened}
                    onOpen={onOpen}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

const icons = { left: CircleDashed, copied: CircleCheck, changed: CircleAlert }

interface StepLineProps extends Pick<StepListProps, 'month' | 'onOpen'> {
  readonly step: OpenStep
  readonly isOpen: boolean
}

function StepLine({ month, step, isOpen, onOpen }: StepLineProps) {
  const words = useWords()
  const { t, format } = words
  const Icon = icons[step.state]
  const day = step.day ? format.day(step.day, 'shortYear') : ''
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        aria-current={isOpen ? 'step' : undefined}
        onClick={() => onOpen(step)}
      >
        <Icon aria-hidden className={step.state === 'copied' ? styles.done : undefined} />
        <span className={styles.words}>
          <b>{stepTitle(month, step, words)}</b>{' '}
          <span className={styles.note}>
            {step.state === 'copied'
              ? t.sim.markedOn(day)
              : step.state === 'changed'
                ? t.sim.stateChanged
                : t.sim.stateLeft}
          </span>
        </span>
      </button>
    </li>
  )
}

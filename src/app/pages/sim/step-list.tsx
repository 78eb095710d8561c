// All steps of the month by SIM's menus, each with how far it is; or only those that are left.
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import { useId } from 'react'
import type { Month } from '../../../domain/month.ts'
import { useWords } from '../../language.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { SplitBar } from '../../ui/split-bar.tsx'
import { stepTitle } from './opened-step.tsx'
import styles from './step-list.module.css'
import type { OpenStep } from './use-sim-month.ts'

export interface StepListProps {
  readonly month: Month
  readonly steps: readonly OpenStep[]
  readonly current: OpenStep
  readonly onlyLeft: boolean
  readonly onOnlyLeft: (onlyLeft: boolean) => void
  readonly onOpen: (step: OpenStep) => void
}

const icons = { left: CircleDashed, copied: CircleCheck, changed: CircleAlert }

export function StepList({ month, steps, current, onlyLeft, onOnlyLeft, onOpen }: StepListProps) {
  const words = useWords()
  const { t, format } = words
  const id = useId()
  const left = steps.filter(({ state }) => state !== 'copied')
  const shown = onlyLeft ? left : steps
  const menus = [...new Set(shown.map(({ menu }) => menu))]
  const stateWords = ({ state, day }: OpenStep): string => {
    if (state === 'copied' && day) return t.sim.markedOn(format.day(day, 'shortYear'))
    return state === 'changed' ? t.sim.stateChanged : t.sim.stateLeft
  }
  return (
    <div className={styles.list}>
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
      {menus.map((menu) => (
        <Ledger key={menu} heading={<span lang="id">{menu}</span>}>
          {shown
            .filter((step) => step.menu === menu)
            .map((step) => (
              <LedgerRow
                key={step.marked.id}
                icon={icons[step.state]}
                done={step.state === 'copied'}
                lamp={step.marked.id === current.marked.id}
                title={stepTitle(month, step, words)}
                note={stateWords(step)}
                onClick={() => onOpen(step)}
              />
            ))}
        </Ledger>
      ))}
    </div>
  )
}

// Advocacy as work that goes on: the matters by their next step's day, with four stages, and what is promised and what
// came apart. On a PC the history of one of those who were approached stands beside it.
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import {
  byNextStep,
  dueGroupOf,
  dueGroups,
  lastStepDay,
  stakeholderOf,
} from '../../../domain/matter-standing.ts'
import { monthOf } from '../../../domain/month.ts'
import { useWords } from '../../language.tsx'
import { useToday } from '../../library-context.tsx'
import { MatterRow } from '../../matters/matter-row.tsx'
import styles from '../../matters/matters.module.css'
import type { Stage } from '../../matters/stage-steps.tsx'
import { StageStrip } from '../../matters/stage-strip.tsx'
import { Stakeholder } from '../../matters/stakeholder.tsx'
import { type Matter, useMatters } from '../../matters/use-matters.ts'
import { useWideScreen } from '../../record-form/use-wide-screen.ts'
import { Loading } from '../../shell/loading.tsx'
import { Button } from '../../ui/button.tsx'
import columns from '../../ui/columns.module.css'
import { EmptyShelf } from '../../ui/empty-shelf.tsx'

export function MattersByStep() {
  const { t } = useWords()
  const matters = useMatters()
  const isWide = useWideScreen()
  const [search] = useSearchParams()
  const [stage, setStage] = useState<Stage>()
  const chosen = search.get('kepada')
  if (!matters) return <Loading />
  if (matters.length === 0) return <EmptyShelf title={t.matters.emptyTitle}>{t.matters.empty}</EmptyShelf>
  if (chosen !== null && !isWide) return <Stakeholder who={chosen} matters={matters} />
  const first = matters.find(({ next }) => next?.day !== undefined) ?? matters[0]
  const beside = chosen ?? (first && stakeholderOf(first.matter))
  return (
    <div className={columns.columns}>
      <div className={columns.column}>
        <StageStrip matters={matters} stage={stage} onChoose={setStage} />
        <ByGroup
          key={stage}
          matters={stage ? matters.filter((one) => one.stage === stage) : matters}
          showsAllSettled={stage !== undefined}
        />
      </div>
      {isWide && beside !== undefined && <Stakeholder who={beside} matters={matters} />}
    </div>
  )
}

interface ByGroupProps {
  readonly matters: readonly Matter[]
  readonly showsAllSettled: boolean
}

function ByGroup({ matters, showsAllSettled }: ByGroupProps) {
  const { t, format } = useWords()
  const today = useToday()
  const [isOpen, setOpen] = useState(showsAllSettled)
  const groups = dueGroups.map((group) => ({
    group,
    within: matters
      .filter((one) => dueGroupOf(one, today) === group)
      .sort(group === 'settled' ? latest : byNextStep),
  }))
  const rows = (heading: string, within: readonly Matter[]) =>
    within.length > 0 && (
      <section key={heading}>
        <h2 className={styles.group}>{heading}</h2>
        <ul className={styles.list}>
          {within.map((matter) => (
            <MatterRow key={matter.matter.id} matter={matter} />
          ))}
        </ul>
      </section>
    )
  const settled = groups.find(({ group }) => group === 'settled')?.within ?? []
  const recent = settled.filter((one) => monthOf(lastStepDay(one)) === monthOf(today))
  const older = settled.filter((one) => !recent.includes(one))
  return (
    <>
      {matters.length === 0 && <p>{t.matters.noneAtStage}</p>}
      {groups.map(({ group, within }) => group !== 'settled' && rows(t.matters.group[group], within))}
      {rows(t.matters.group.settled, recent)}
      {isOpen && rows(t.matters.settledEarlier, older)}
      {older.length > 0 && !isOpen && (
        <Button onClick={() => setOpen(true)}>{t.matters.showSettled(format.number(older.length))}</Button>
      )}
    </>
  )
}

const latest = (a: Matter, b: Matter): number => lastStepDay(b).localeCompare(lastStepDay(a))

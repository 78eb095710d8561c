// How many matters stand at each of the four stages, with what is promised and what came this year, never added up.
// A tap shows those alone.
import { isDay } from '../../domain/day.ts'
import { plus } from '../../domain/read-values.ts'
import { useWords } from '../language.tsx'
import { useToday } from '../library-context.tsx'
import { stageWords } from './matter-words.ts'
import styles from './matters.module.css'
import { type Stage, stages } from './stage-steps.tsx'
import type { Matter } from './use-matters.ts'

interface StageStripProps {
  readonly matters: readonly Matter[]
  readonly stage: Stage | undefined
  readonly onChoose: (stage: Stage | undefined) => void
}

export function StageStrip({ matters, stage: chosen, onChoose }: StageStripProps) {
  const words = useWords()
  const { t, format } = words
  const year = useToday().slice(0, 4)
  const money: Record<Stage, string> = {
    planned: t.matters.noMoneyYet,
    raised: t.matters.noMoneyYet,
    promised: format.rupiah(owedIn(matters)),
    received: t.matters.inYear(format.rupiah(receivedIn(matters, year)), year),
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid in Chrome 109.
    <div role="group" aria-label={t.matters.byStage} className={styles.strip}>
      {stages.map((stage) => (
        <button
          key={stage}
          type="button"
          aria-pressed={stage === chosen}
          onClick={() => onChoose(stage === chosen ? undefined : stage)}
        >
          <b>{format.number(matters.filter((one) => one.stage === stage).length)}</b>{' '}
          <span>
            {stageWords(stage, words)} <small>{money[stage]}</small>
          </span>
        </button>
      ))}
    </div>
  )
}

export const owedIn = (matters: readonly Matter[]): number =>
  matters.reduce((sum, { owed }) => plus(sum, owed), 0)

/** What came in that year, in all of these matters. */
export const receivedIn = (matters: readonly Matter[], year: string): number =>
  matters
    .flatMap(({ steps }) => steps)
    .filter(({ entry: { values } }) => isDay(values.date) && values.date.startsWith(year))
    .reduce((sum, { brought }) => plus(sum, brought.received), 0)

// The four stages as steps: those behind filled, the present one taller, with its word.
import { useWords } from '../language.tsx'
import { stageWords } from './matter-words.ts'
import styles from './matters.module.css'

export const stages = ['planned', 'raised', 'promised', 'received'] as const
export type Stage = (typeof stages)[number]

interface StageStepsProps {
  /** As the choice of the stage says; refused stands outside the four. */
  readonly stage: string
  /** More than the stage's own word: "Dijanjikan, sebagian sudah diterima". */
  readonly note?: string
}

export function StageSteps({ stage, note }: StageStepsProps) {
  const words = useWords()
  const at = stages.indexOf(stage as Stage)
  return (
    <span className={styles.stage}>
      <span className={styles.steps} aria-hidden>
        {stages.map((each, index) => (
          <i key={each} data-is={index < at ? 'behind' : index === at ? 'here' : 'ahead'} />
        ))}
      </span>
      <b>{stageWords(stage, words)}</b>
      {note && <span>{note}</span>}
    </span>
  )
}

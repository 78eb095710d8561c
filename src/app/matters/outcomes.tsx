// "Apa yang terjadi?": the answers that this matter can have, and below the chosen one what it brings.
import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { Input } from '../../domain/parse-input.ts'
import { useWords } from '../language.tsx'
import styles from './matters.module.css'
import type { Matter } from './use-matters.ts'

export type Outcome = 'followed' | 'raised' | 'promised' | 'part' | 'all' | 'received' | 'refused'

/** Which of the answers a draft had chosen. */
export const outcomeIn = ({ stage, amount }: Input, owed: number): Outcome => {
  if (stage === 'received') return owed === 0 ? 'received' : amount === String(owed) ? 'all' : 'part'
  return stage === 'raised' || stage === 'promised' || stage === 'refused' ? stage : 'followed'
}

/** What was promised in rupiah comes in part, or all of it. */
const outcomesOf = ({ stage, owed }: Matter): readonly Outcome[] => [
  'followed',
  ...(stage === 'planned' ? (['raised'] as const) : []),
  'promised',
  ...(owed > 0 ? (['part', 'all'] as const) : (['received'] as const)),
  'refused',
]

/** Money in part has to be written; all of it is known. */
const asksAtOnce: ReadonlySet<Outcome> = new Set(['part', 'received'])

interface OutcomesProps {
  readonly matter: Matter
  readonly outcome: Outcome
  readonly onChoose: (outcome: Outcome) => void
  /** What is asked for with the chosen answer. */
  readonly children: ReactNode
}

export function Outcomes({ matter, outcome, onChoose, children }: OutcomesProps) {
  const { t } = useWords()
  const id = useId()
  const brought = useRef<HTMLDivElement>(null)
  const isTapped = useRef(false)
  // A tapped answer is followed by what it asks for; who goes through them by the arrow keys stays among them.
  useEffect(() => {
    if (isTapped.current && asksAtOnce.has(outcome)) brought.current?.querySelector('input')?.focus()
    isTapped.current = false
  }, [outcome])
  return (
    <fieldset className={styles.outcomes}>
      <legend>{t.matters.whatCame}</legend>
      {outcomesOf(matter).map((each) => (
        <div key={each} className={styles.outcome} data-chosen={each === outcome || undefined}>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard one stays among the answers */}
          <label
            onClick={({ detail }) => {
              if (detail > 0) isTapped.current = each !== outcome
            }}
          >
            <input type="radio" name={id} checked={each === outcome} onChange={() => onChoose(each)} />
            <span>
              {t.matters.outcome[each]}
              {each === 'followed' && <small>{t.matters.followedNote}</small>}
            </span>
          </label>
          {each === outcome && (
            <div ref={brought} className={styles.brought}>
              {children}
            </div>
          )}
        </div>
      ))}
    </fieldset>
  )
}

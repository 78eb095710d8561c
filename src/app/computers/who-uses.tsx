// "Siapa?": one tap deeper and never required. It stands where the buttons were, so that nothing moves.

import { useState } from 'react'
import type { Values } from '../../domain/record.ts'
import { computerUse } from '../../domain/records/computer-use.ts'
import { useWords } from '../language.tsx'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import styles from './board.module.css'

interface WhoUsesProps {
  readonly onSay: (values: Values) => void
  readonly onSkip: () => void
  /** On the board there is room for what it is used for, too. */
  readonly withPurpose: boolean
}

export function WhoUses({ onSay, onSkip, withPurpose }: WhoUsesProps) {
  const { t, label } = useWords()
  const [purpose, setPurpose] = useState('')
  const say = (people: Values) => onSay({ people, ...(purpose && { purpose }) })
  const { purpose: field } = computerUse.fields
  return (
    <fieldset className={styles.who} aria-label={t.computers.who}>
      {withPurpose && (
        <Select
          aria-label={label(field.label)}
          value={purpose}
          onChange={(event) => setPurpose(event.target.value)}
        >
          <option value="">{t.computers.anyPurpose}</option>
          {field.choices.map((choice) => (
            <option key={choice.code} value={choice.code}>
              {label(choice.label)}
            </option>
          ))}
        </Select>
      )}
      <Button onClick={() => say({ men: 1 })}>{t.home.man}</Button>
      <Button onClick={() => say({ women: 1 })}>{t.home.woman}</Button>
      {purpose ? (
        <Button onClick={() => onSay({ purpose })}>{t.computers.onlyPurpose}</Button>
      ) : (
        <Button variant="third" onClick={onSkip}>
          {t.computers.skip}
        </Button>
      )}
    </fieldset>
  )
}

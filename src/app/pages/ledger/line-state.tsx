// How a line stands that is done with, in words, and the way back.
import CircleCheck from 'lucide-react/icons/circle-check'
import type { LedgerLine } from '../../../domain/ledger/lines.ts'
import { useWords } from '../../language.tsx'
import { Button } from '../../ui/button.tsx'
import type { LedgerKeys } from './ledger-keys.ts'
import styles from './line-state.module.css'
import type { Ledger } from './use-ledger.ts'

interface LineStateProps {
  readonly ledger: Ledger
  readonly line: LedgerLine
  readonly keys: LedgerKeys
  /** From 1. */
  readonly number: number
}

export function LineState({ ledger, line, keys, number }: LineStateProps) {
  const { t } = useWords()
  if (line.state === 'saved')
    return (
      <span className={styles.state}>
        <span className={styles.saved}>
          <CircleCheck size={20} aria-hidden /> {t.ledger.saved}
        </span>
        <Button
          variant="third"
          size="row"
          aria-label={t.ledger.takeBackLine(number)}
          onClick={() => ledger.takeBack(line, () => keys.toLine(line.key))}
        >
          {t.ledger.takeBack}
        </Button>
      </span>
    )
  if (line.state === 'skipped')
    return (
      <span className={styles.state}>
        <span>{t.ledger.skipped}</span>
        <Button
          variant="third"
          size="row"
          aria-label={t.ledger.takeLineAfterAll(number)}
          onClick={() => {
            ledger.answer(line, 'again')
            keys.toLine(line.key)
          }}
        >
          {t.ledger.takeAfterAll}
        </Button>
      </span>
    )
  return null
}

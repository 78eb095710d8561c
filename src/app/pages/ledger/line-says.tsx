// What is to be said of a line, right below it: what to write instead, or what looks odd, with its two answers.
import CircleAlert from 'lucide-react/icons/circle-alert'
import Copy from 'lucide-react/icons/copy'
import type { LedgerLine } from '../../../domain/ledger/lines.ts'
import { definitionOf } from '../../../domain/records/index.ts'
import { recordAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { titleOf } from '../../record-form/value-words.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { wordsId } from './cell-focus.ts'
import styles from './line-says.module.css'
import { lineWords } from './line-words.ts'
import type { Ledger } from './use-ledger.ts'

interface LineSaysProps {
  readonly ledger: Ledger
  readonly line: LedgerLine
  /** Leads back to the field where somebody was typing: the answer's button goes. */
  readonly onAnswered: () => void
}

export function LineSays({ ledger, line, onAnswered }: LineSaysProps) {
  const words = useWords()
  const { t } = words
  const isAsked = line.state === 'asked'
  const answer = (given: 'keep' | 'skip') => {
    ledger.answer(line, given)
    onAnswered()
  }
  return (
    <div className={isAsked ? styles.asked : styles.wrong}>
      {isAsked ? <Copy aria-hidden /> : <CircleAlert aria-hidden />}
      <div className={styles.words} id={wordsId(line.key)}>
        {lineWords(ledger.sheet, line, words).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {isAsked && <p>{t.ledger.isItRight}</p>}
      </div>
      {isAsked && (
        <div className={styles.answers}>
          <SeeRecord line={line} />
          <Button size="row" aria-keyshortcuts="L" onClick={() => answer('skip')}>
            {t.ledger.skipLine}
          </Button>
          <Button size="row" aria-keyshortcuts="T" onClick={() => answer('keep')}>
            {t.ledger.keepLine}
          </Button>
        </div>
      )}
    </div>
  )
}

function SeeRecord({ line: { alike } }: Pick<LineSaysProps, 'line'>) {
  const words = useWords()
  const definition = alike && definitionOf(alike.entry.kind)
  if (!definition || alike.line !== undefined) return null
  const { kind, id, values } = alike.entry
  return (
    <Link className={styles.see} to={recordAddress(kind, id)}>
      {words.t.records.seeAlike(titleOf(definition, values, words))}
    </Link>
  )
}

// One value as SIM takes it, large enough to type from a phone beside the PC, and the button that copies it.
import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { useId, useRef, useState } from 'react'
import { cellWords } from '../../../exports/cell-words.ts'
import { columnWords, isDayOfEntry, type SimValue, simText } from '../../../exports/sim-steps.ts'
import { useWords, type Words } from '../../language.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { copyText, selectText } from './copy-text.ts'
import styles from './value-row.module.css'

/** From so many characters on a value is read rather than typed, and stands smaller. */
const LONG = 24

interface ValueRowProps {
  readonly value: SimValue
  readonly isChanged: boolean
  /** It is what was copied last. */
  readonly isCopied: boolean
  readonly onCopied: () => void
}

export function ValueRow({ value: { column, cell }, isChanged, isCopied, onCopied }: ValueRowProps) {
  const words = useWords()
  const { t } = words
  const announce = useAnnounce()
  const shown = useRef<HTMLSpanElement>(null)
  const help = useId()
  const [byHand, setByHand] = useState(false)
  const name = columnWords(column)
  const text = simText(cell)
  const readable = inWords({ column, cell }, words)

  const copy = async () => {
    const isDone = text !== null && (await copyText(text))
    setByHand(!isDone)
    if (isDone) {
      onCopied()
      announce(t.sim.copiedThis(name))
    } else if (shown.current) {
      selectText(shown.current)
      announce(t.sim.copyYourself)
    }
  }

  return (
    <div className={`${styles.row} ${isChanged ? styles.changed : ''}`}>
      <dt>
        <span lang="id">{name}</span>
        {isChanged && <b> · {t.sim.changed}</b>}
      </dt>
      <dd className={styles.value}>
        {text === null ? (
          <span className={styles.empty}>{t.sim.leaveEmpty}</span>
        ) : (
          <span className={text.length > LONG ? styles.long : styles.text} dir="auto" ref={shown}>
            {text}
          </span>
        )}
        {readable !== undefined && <span className={styles.note}>{readable}</span>}
        {isDayOfEntry(column) && <span className={styles.note}>{t.sim.dayOfEntry}</span>}
        {byHand && (
          <span className={styles.note} id={help}>
            {t.sim.copyYourself}
          </span>
        )}
      </dd>
      {text !== null && (
        <dd className={styles.action}>
          <Button
            size="row"
            icon={isCopied ? Check : Copy}
            aria-label={t.sim.copyThis(name)}
            {...(byHand && { 'aria-describedby': help })}
            onClick={copy}
          >
            {isCopied ? t.sim.copied : t.sim.copy}
          </Button>
        </dd>
      )}
    </div>
  )
}

/** What is hard to read as SIM takes it: 1500000 is Rp1.500.000, 2026-11-14 is a Saturday. */
const inWords = ({ cell }: SimValue, { language, format }: Words): string | undefined => {
  if (cell.value === null) return undefined
  if (cell.type === 'day') return format.day(cell.value, 'long')
  const words = cellWords(cell, language)
  return words === String(cell.value) ? undefined : words
}

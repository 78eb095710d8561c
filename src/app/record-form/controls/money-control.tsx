// An amount in rupiah. It may be typed as people write it ("15 juta", "1,5jt"); the text stays as typed, and what
// was understood stands below in words and in figures, for so many noughts are easily miscounted.
import Check from 'lucide-react/icons/check'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleHelp from 'lucide-react/icons/circle-question-mark'
import { useEffect, useRef } from 'react'
import type { MoneyField } from '../../../domain/field.ts'
import { numberIn } from '../../../domain/parse-value.ts'
import type { Notice as Found } from '../../../domain/problem.ts'
import { type MoneyScale, moneyScales, readMoney, scaleIn, withScale } from '../../../domain/read-money.ts'
import { spokenAmount } from '../../../i18n/spoken-amount.ts'
import { useWords } from '../../language.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { ControlProps } from './control.ts'
import styles from './money-control.module.css'

/** Milliseconds without a key before the amount is said: it would be cut off by each next one. */
const rest = 600

interface MoneyControlProps extends ControlProps<MoneyField> {
  /** The amount is so small that it was probably meant as thousands or millions. */
  readonly question: Found | undefined
  /** It is meant as it stands. */
  readonly onAnswer: (question: Found) => void
}

export function MoneyControl({ field, path, value, onChange, aria, question, onAnswer }: MoneyControlProps) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const chosen = scaleIn(value)
  const press = (scale: MoneyScale) => {
    if (/\p{L}|\d/u.test(withScale(value, undefined)))
      onChange(withScale(value, scale === chosen ? undefined : t.records.moneyScale[scale]))
    input.current?.focus()
  }
  return (
    <div className={styles.money}>
      <span className={styles.written}>
        {!/^\s*(rp|idr)/i.test(value) && (
          <span className={styles.rupiah} aria-hidden>
            Rp
          </span>
        )}
        <input
          {...aria}
          ref={input}
          className="field"
          type="text"
          name={path}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a row in Chrome 109. */}
      <div role="group" aria-label={t.records.moneyScales} className={styles.keys}>
        {moneyScales.map((scale) => (
          <button
            key={scale}
            type="button"
            className={styles.key}
            aria-pressed={scale === chosen}
            // The keypad of a phone stays open.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => press(scale)}
          >
            {scale === chosen && <Check aria-hidden />}
            <span>{t.records.moneyScale[scale]}</span>
          </button>
        ))}
      </div>
      {aria['aria-invalid'] && <Unsure value={value} onChange={onChange} />}
      {question ? (
        <Small value={value} question={question} onChange={onChange} onAnswer={onAnswer} />
      ) : (
        <Understood field={field} value={value} />
      )}
    </div>
  )
}

/** "lima belas juta rupiah", and Rp15.000.000. */
function Understood({ field, value }: Pick<MoneyControlProps, 'field' | 'value'>) {
  const { language, format } = useWords()
  const announce = useAnnounce()
  const amount = numberIn(field, value)
  const words = amount === undefined ? '' : spokenAmount(language, amount)
  const first = useRef(words)
  useEffect(() => {
    if (words === first.current) return
    first.current = words
    if (words === '') return
    const timer = setTimeout(() => announce(words), rest)
    return () => clearTimeout(timer)
  }, [words, announce])
  if (amount === undefined) return null
  return (
    <div className={styles.understood}>
      <CircleCheck aria-hidden />
      <p>
        {words} <b>{format.rupiah(amount)}</b>
      </p>
    </div>
  )
}

interface SmallProps extends Pick<MoneyControlProps, 'value' | 'onChange' | 'onAnswer'> {
  readonly question: Found
}

/** "Rp15 saja, atau Rp15 juta?" */
function Small({ value, question, onChange, onAnswer }: SmallProps) {
  const { t, format } = useWords()
  const number = withScale(value, undefined)
  const alone = numberOf(number)
  // Hundreds are rather thousands of rupiah than millions; what is in thousands already was meant as millions.
  const scale: MoneyScale = alone < 100 ? 'juta' : 'ribu'
  const asWritten = format.rupiah(question.actual ?? 0)
  const enlarged = `${format.rupiah(alone)} ${t.records.moneyScale[scale]}`
  return (
    <Notice
      tone="lamp"
      icon={CircleHelp}
      live="status"
      title={t.records.smallMoney(asWritten, enlarged)}
      action={
        <>
          <Button onClick={() => onChange(withScale(number, t.records.moneyScale[scale]))}>{enlarged}</Button>
          <Button onClick={() => onAnswer(question)}>{t.records.onlySo(asWritten)}</Button>
        </>
      }
    />
  )
}

/** One text, two amounts: "1.500 juta". */
function Unsure({ value, onChange }: Pick<MoneyControlProps, 'value' | 'onChange'>) {
  const { language, format } = useWords()
  const reading = readMoney(value)
  if (reading.is !== 'unsure') return null
  return (
    <div className={styles.either}>
      {reading.amounts.map((amount) => (
        <Button key={amount} onClick={() => onChange(String(amount))}>
          {format.rupiah(amount)} <span className={styles.inWords}>{spokenAmount(language, amount)}</span>
        </Button>
      ))}
    </div>
  )
}

const numberOf = (text: string): number => {
  const reading = readMoney(text)
  return reading.is === 'amount' ? reading.amount : 0
}

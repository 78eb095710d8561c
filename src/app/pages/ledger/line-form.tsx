// The page on a phone: the lines so far as a list, one line at a time with large fields below, then the totals.
import { useState } from 'react'
import type { LedgerLine } from '../../../domain/ledger/lines.ts'
import { useWords } from '../../language.tsx'
import { Button } from '../../ui/button.tsx'
import '../../ui/field.css'
import { Ledger as List } from '../../ui/ledger.tsx'
import { Cell } from './cell.tsx'
import { cellId } from './cell-focus.ts'
import type { LedgerKeys } from './ledger-keys.ts'
import styles from './line-form.module.css'
import { LineSays } from './line-says.tsx'
import { LineState } from './line-state.tsx'
import { nameOf } from './line-words.ts'
import { PaperField, PaperWord, uncountedWords } from './totals.tsx'
import { TypedLine } from './typed-line.tsx'
import type { Ledger } from './use-ledger.ts'

interface LineFormProps {
  readonly ledger: Ledger
  readonly keys: LedgerKeys
  /** The line that is being written. */
  readonly at: LedgerLine
  readonly onOpen: (line: LedgerLine) => void
  readonly onAnswered: () => void
}

/** So many of the lines that are right are shown above the next one. */
const few = 3

export function LineForm({ ledger, keys, at, onOpen, onAnswered }: LineFormProps) {
  const words = useWords()
  const { t, label, format } = words
  const { sheet, lines, totals } = ledger
  const [isAll, setAll] = useState(false)
  const typed = lines.filter((line) => line.state !== 'empty' && line !== at)
  const latest = new Set(typed.slice(-few))
  const listedLines = typed.filter((line) => isAll || latest.has(line) || ledger.isShown(line))
  const number = lines.indexOf(at) + 1
  const dateLabel = label(sheet.parts[0]!.definition.fields.date!.label)
  const field = (column?: (typeof sheet.columns)[number]) => {
    const key = column?.key ?? 'date'
    return (
      <div key={key} className={`field-frame ${column?.aside ? styles.wide : ''}`}>
        <label className="field-label" htmlFor={cellId(at.key, key)}>
          {column ? nameOf(sheet, column, words) : dateLabel}
        </label>
        <Cell
          ledger={ledger}
          keys={keys}
          line={at}
          {...(column && { column })}
          className={`field ${styles.cell}`}
        />
      </div>
    )
  }
  return (
    <>
      {typed.length > 0 && (
        <List
          heading={t.ledger.typedLines(typed.length)}
          aside={
            typed.length > few && (
              <Button variant="third" size="row" aria-pressed={isAll} onClick={() => setAll(!isAll)}>
                {isAll ? t.ledger.fewLines : t.ledger.allLines}
              </Button>
            )
          }
        >
          {listedLines.map((line) => (
            <TypedLine
              key={line.key}
              ledger={ledger}
              keys={keys}
              line={line}
              number={lines.indexOf(line) + 1}
              onOpen={() => onOpen(line)}
              onAnswered={onAnswered}
            />
          ))}
        </List>
      )}
      <section className={styles.form} aria-labelledby="ledger-line">
        <h2 id="ledger-line">{t.ledger.lineNumber(number)}</h2>
        {field()}
        <div className={styles.fields}>{sheet.columns.map(field)}</div>
        {ledger.isShown(at) && <LineSays ledger={ledger} line={at} onAnswered={onAnswered} />}
        <LineState ledger={ledger} line={at} keys={keys} number={number} />
        <div className={styles.next}>
          <Button onClick={() => keys.nextLine(at)}>{t.ledger.nextLine}</Button>
          <Button variant="third" onClick={() => keys.nextDay(at)}>
            {t.ledger.nextDay}
          </Button>
        </div>
      </section>
      <section className={styles.totals} aria-labelledby="ledger-totals">
        <h2 id="ledger-totals">{t.ledger.typedTotal}</h2>
        {totals.map((total) => (
          <div key={total.column.key} className={styles.total}>
            <span className={styles.name}>{nameOf(sheet, total.column, words)}</span>
            <b>{format.number(total.sum)}</b>
            <span className={styles.paper}>
              <PaperField ledger={ledger} total={total} />
              <PaperWord total={total} />
            </span>
          </div>
        ))}
        <p className={styles.hint}>{`${uncountedWords(ledger, words)} ${t.ledger.paperHelp}`.trim()}</p>
      </section>
    </>
  )
}

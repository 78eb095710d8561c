// One cell of a line: a day, a number, a text or a choice, as its field says. The same in the table and on a phone.
import { useLayoutEffect, useRef, useState } from 'react'
import type { LedgerLine } from '../../../domain/ledger/lines.ts'
import { fieldOf, type LedgerColumn } from '../../../domain/ledger/sheets.ts'
import { useWords } from '../../language.tsx'
import { useToday } from '../../library-context.tsx'
import { cellId, wordsId } from './cell-focus.ts'
import type { LedgerKeys } from './ledger-keys.ts'
import type { Ledger } from './use-ledger.ts'

interface CellProps {
  readonly ledger: Ledger
  readonly keys: LedgerKeys
  readonly line: LedgerLine
  /** None: the day. */
  readonly column?: LedgerColumn
  /** What it is called where no label stands beside it. */
  readonly label?: string
  readonly className: string | undefined
}

export function Cell({ ledger, keys, line, column, label, className }: CellProps) {
  const { t, label: labelOf } = useWords()
  const name = column?.key ?? 'date'
  const field = column && fieldOf(ledger.sheet, column)
  const isWrong = ledger.isShown(line) && line.problems.some((problem) => problem.field === name)
  const isDone = line.state === 'saved' || line.state === 'skipped'
  const dayWords = useDayWords(line)
  const [isHere, setHere] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  // What is typed takes the place of what stands there. At once: the next key may come before the next frame.
  useLayoutEffect(() => {
    if (isHere) input.current?.select()
  }, [isHere])
  const written = ledger.text[`${line.key}.${name}`] ?? ''
  const shared = {
    id: cellId(line.key, name),
    className,
    ...(label !== undefined && { 'aria-label': label }),
    ...(ledger.isShown(line) && { 'aria-describedby': wordsId(line.key) }),
    ...(isWrong && { 'aria-invalid': true }),
    onKeyDown: (event: React.KeyboardEvent) => keys.onKey(event, line, name),
    onBlur: () => setHere(false),
  }
  const write = (text: string) => ledger.write(`${line.key}.${name}`, text)
  const come = () => {
    setHere(true)
    ledger.enter(line.key)
  }
  if (field?.type === 'choice')
    return (
      <select
        {...shared}
        disabled={isDone}
        data-carried={line.carried.has(name) || undefined}
        value={line.cells[name]}
        onFocus={come}
        onChange={(event) => write(event.target.value)}
      >
        {line.cells[name] === '' && <option value="">{t.records.chooseOne}</option>}
        {field.choices
          .filter(({ code, retired }) => !retired || code === line.cells[name])
          .map(({ code, label: words }, index) => (
            // A native list jumps to what is typed: the number keys choose.
            <option key={code} value={code}>{`${index + 1} ${labelOf(words)}`}</option>
          ))}
      </select>
    )
  const isText = field?.type === 'text'
  return (
    <input
      {...shared}
      ref={input}
      autoComplete="off"
      enterKeyHint="next"
      inputMode={isText ? 'text' : 'numeric'}
      readOnly={isDone}
      data-carried={(field === undefined && written === '') || undefined}
      {...(isText && { maxLength: field.max })}
      {...(field === undefined && { placeholder: isHere ? dayWords : '' })}
      value={field === undefined && !isHere ? dayWords || written : written}
      onFocus={come}
      onChange={(event) => write(event.target.value)}
    />
  )
}

/** "Sen 16 Nov"; with the sign of the line above where it is carried down, and with a year that is not this one. */
export function useDayWords({ day, cells }: LedgerLine): string {
  const { t, format } = useWords()
  const today = useToday()
  if (day === undefined) return ''
  const words = format.day(day, day.slice(0, 4) === today.slice(0, 4) ? 'short' : 'shortYear')
  return cells.date?.trim() ? `${format.day(day, 'weekdayShort')} ${words}` : t.ledger.carriedDay(words)
}

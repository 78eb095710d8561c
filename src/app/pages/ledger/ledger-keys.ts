// The number keys alone: Enter goes on, + begins the next line on the next day, / writes the date. An empty field
// ends its line, where nothing is missing in it. L and T answer what looks like a double.
import type { KeyboardEvent } from 'react'
import type { LedgerLine } from '../../../domain/ledger/lines.ts'
import { fieldOf, isPassedBy, isWritten } from '../../../domain/ledger/sheets.ts'
import { nextWrittenDay } from '../../../domain/written-day.ts'
import type { Ledger } from './use-ledger.ts'

export interface LedgerKeys {
  readonly onKey: (event: KeyboardEvent, line: LedgerLine, column: string) => void
  readonly nextLine: (line: LedgerLine) => void
  readonly nextDay: (line: LedgerLine) => void
  /** Leads into a line, also where the button that was pressed goes. */
  readonly toLine: (key: string) => void
  /** The field that a new line begins with. */
  readonly first: string
}

/** `focus` leads to a cell. */
export function ledgerKeys(ledger: Ledger, focus: (key: string, column: string) => void): LedgerKeys {
  const { sheet, lines, write } = ledger
  /** The fields at which Enter stops. */
  const stops = sheet.columns.filter((column) => !isPassedBy(sheet, column)).map(({ key }) => key)
  const first = stops[0] ?? 'date'

  const below = (line: LedgerLine) => lines[lines.indexOf(line) + 1]
  const nextLine = (line: LedgerLine) =>
    focus((line.state === 'empty' ? line : (below(line) ?? line)).key, first)

  const nextDay = (line: LedgerLine) => {
    const { day, state } = line
    const next = state === 'empty' ? line : below(line)
    if (day === undefined || !next) return
    if (next.state === 'empty') write(`${next.key}.date`, nextWrittenDay(day))
    focus(next.key, first)
  }

  const onward = (line: LedgerLine, column: string) => {
    const written = sheet.columns.findIndex(({ key }) => isWritten(line.cells[key]) && !isChosen(key))
    const isDone = line.state !== 'empty' && line.state !== 'wrong'
    const endsHere =
      column !== first &&
      stops.includes(column) &&
      line.cells[column] === '' &&
      written < columnIndex(column) &&
      isDone
    const next = sheet.columns.slice(columnIndex(column) + 1).find(({ key }) => stops.includes(key))?.key
    if (endsHere || next === undefined) nextLine(line)
    else focus(line.key, next)
  }
  const columnIndex = (key: string) => sheet.columns.findIndex((column) => column.key === key)
  const isChosen = (key: string) => typeOf(key) === 'choice'
  const typeOf = (key: string) => {
    const column = sheet.columns[columnIndex(key)]
    return column ? fieldOf(sheet, column).type : 'date'
  }

  const move = (line: LedgerLine, column: string, step: 1 | -1) => {
    const to = lines[lines.indexOf(line) + step]
    if (to) focus(to.key, column)
    return to !== undefined
  }

  /** Undefined where the key is the field's own. */
  const actOf = (key: string, line: LedgerLine, column: string): (() => unknown) | undefined => {
    const type = typeOf(column)
    const isNumber = type === 'count'
    if (key === 'Enter') return () => onward(line, column)
    if (key === '+' && type !== 'text') return () => nextDay(line)
    if (key === '/' && isNumber) return () => focus(line.key, 'date')
    if (key === 'ArrowDown' && type !== 'choice') return () => move(line, column, 1)
    if (key === 'ArrowUp' && type !== 'choice') return () => move(line, column, -1)
    const asked = isNumber && line.cells[column] === '' ? lines.filter(isQuestion).at(-1) : undefined
    if (asked && /^l$/i.test(key)) return () => ledger.answer(asked, 'skip')
    if (asked && /^t$/i.test(key)) return () => ledger.answer(asked, 'keep')
    return undefined
  }
  const isQuestion = (line: LedgerLine) => line.state === 'asked' && ledger.isShown(line)

  const onKey: LedgerKeys['onKey'] = (event, line, column) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const act = actOf(event.key, line, column)
    if (!act) return
    event.preventDefault()
    act()
  }

  return { onKey, nextLine, nextDay, toLine: (key) => focus(key, first), first }
}

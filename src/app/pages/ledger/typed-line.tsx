// One of the lines so far, on a phone: what it says, what is to be said of it, and the way to change it.
import type { LedgerLine } from '../../../domain/ledger/lines.ts'
import { fieldOf, isWritten } from '../../../domain/ledger/sheets.ts'
import { useWords } from '../../language.tsx'
import { useDayWords } from './cell.tsx'
import type { LedgerKeys } from './ledger-keys.ts'
import { LineSays } from './line-says.tsx'
import { LineState } from './line-state.tsx'
import { nameOf } from './line-words.ts'
import styles from './typed-line.module.css'
import type { Ledger } from './use-ledger.ts'

interface TypedLineProps {
  readonly ledger: Ledger
  readonly keys: LedgerKeys
  readonly line: LedgerLine
  readonly number: number
  readonly onOpen: () => void
  readonly onAnswered: () => void
}

export function TypedLine({ ledger, keys, line, number, onOpen, onAnswered }: TypedLineProps) {
  const words = useWords()
  const { t } = words
  const day = useDayWords(line)
  const { sheet } = ledger
  const said = sheet.columns
    .filter((column) => fieldOf(sheet, column).type !== 'choice' && isWritten(line.cells[column.key]))
    .map((column) => {
      const written = line.cells[column.key] ?? ''
      return fieldOf(sheet, column).type === 'text' ? written : `${nameOf(sheet, column, words)} ${written}`
    })
    .join(', ')
  return (
    <li className={styles.line} data-state={line.state}>
      <button type="button" className={styles.main} onClick={onOpen}>
        <b>{[t.ledger.lineNumber(number), day].filter(Boolean).join(', ')}</b> <span>{said}</span>
      </button>
      <LineState ledger={ledger} line={line} keys={keys} number={number} />
      {ledger.isShown(line) && <LineSays ledger={ledger} line={line} onAnswered={onAnswered} />}
    </li>
  )
}

// A column's total as it was typed, beside the one on the paper, and whether they agree.
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import { type LedgerTotal, paperPath } from '../../../domain/ledger/totals.ts'
import { listed } from '../../../i18n/listed.ts'
import { useWords, type Words } from '../../language.tsx'
import '../../ui/field.css'
import { nameOf } from './line-words.ts'
import styles from './totals.module.css'
import type { Ledger } from './use-ledger.ts'

interface OfTotal {
  readonly ledger: Ledger
  readonly total: LedgerTotal
}

export function PaperField({ ledger, total }: OfTotal) {
  const words = useWords()
  const { column, paper } = total
  const path = paperPath(column)
  const id = `ledger-paper-${column.key}`
  return (
    <input
      id={id}
      className={`field ${styles.field}`}
      aria-label={words.t.ledger.paperTotalOf(nameOf(ledger.sheet, column, words))}
      aria-describedby={`${id}-word`}
      {...(paper.is === 'unread' && { 'aria-invalid': true })}
      inputMode="numeric"
      autoComplete="off"
      placeholder="–"
      value={ledger.text[path] ?? ''}
      // Enter saves nothing here: the next total is to be written.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onFocus={() => ledger.enter(undefined)}
      onChange={(event) => ledger.write(path, event.target.value)}
    />
  )
}

export function PaperWord({ total: { column, paper } }: Pick<OfTotal, 'total'>) {
  const { t, format } = useWords()
  const id = `ledger-paper-${column.key}-word`
  if (paper.is === 'none')
    return (
      <span className={styles.word} id={id}>
        {t.ledger.notWritten}
      </span>
    )
  if (paper.is === 'number' && paper.apart === 0)
    return (
      <span className={`${styles.word} ${styles.agrees}`} id={id}>
        <CircleCheck size={18} aria-hidden /> {t.ledger.agrees}
      </span>
    )
  return (
    <span className={`${styles.word} ${styles.differs}`} id={id}>
      <CircleDashed size={18} aria-hidden />{' '}
      {paper.is === 'number' ? t.ledger.differsBy(format.number(paper.apart)) : t.ledger.writeNumber}
    </span>
  )
}

/** "Perempuan di baris 5 belum terhitung." */
export const uncountedWords = ({ sheet, totals }: Ledger, words: Words): string =>
  totals
    .filter(({ unread }) => unread.length > 0)
    .map(({ column, unread }) =>
      words.t.ledger.notCounted(nameOf(sheet, column, words), listed(unread.map(String), words.t.ledger.and)),
    )
    .join(' ')

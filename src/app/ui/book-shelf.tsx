// The four books on their wooden shelf: what a librarian records, each with the count that matters today.
import type { ReactNode } from 'react'
import type { Strand } from '../../domain/record.ts'
import styles from './book-shelf.module.css'
import { Link } from './link.tsx'
import { strandIcon } from './strand.tsx'

/** A shelf for `BookCover`s: two by two on phones, one board on PCs, one column for large text. */
export function BookShelf({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={styles.shelf} aria-label={label}>
      {children}
    </ul>
  )
}

export interface BookCoverProps {
  readonly strand: Strand
  readonly title: string
  /** What one does here; shown where there is room. */
  readonly note?: string
  /** The number, its word, and where just those are; none while it isn't known yet, and none at 0. */
  readonly slip?: Slip | undefined | false
  readonly to: string
}

interface Slip {
  readonly number: string
  readonly word: string
  readonly to: string
  /** Lit: it waits for somebody. */
  readonly late?: boolean
}

export function BookCover({ strand, title, note, slip, to }: BookCoverProps) {
  const Icon = strandIcon[strand]
  return (
    <li className={styles.place}>
      <div className={styles.cover} data-strand={strand}>
        <span className={styles.spine} />
        <div className={styles.inside}>
          <Link className={styles.book} to={to}>
            <span className={styles.title}>
              <Icon size={28} aria-hidden />
              <span>{title}</span>
            </span>{' '}
            {note && <span className={styles.note}>{note}</span>}
          </Link>
          {slip && (
            <Link className={styles.slip} data-late={slip.late || undefined} to={slip.to}>
              <span className="visually-hidden">{title}: </span>
              <b>{slip.number}</b> {slip.word}
            </Link>
          )}
        </div>
      </div>
    </li>
  )
}

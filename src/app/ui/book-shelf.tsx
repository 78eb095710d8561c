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
  /** The number and its word; nothing while it isn't known yet. */
  readonly count?: { readonly number: string; readonly word: string } | undefined
  readonly to: string
}

export function BookCover({ strand, title, note, count, to }: BookCoverProps) {
  const Icon = strandIcon[strand]
  return (
    <li className={styles.place}>
      <Link className={styles.cover} data-strand={strand} to={to}>
        <span className={styles.spine} />
        <span className={styles.inside}>
          <span className={styles.title}>
            <Icon size={28} aria-hidden />
            <span>{title}</span>
          </span>{' '}
          {note && <span className={styles.note}>{note}</span>}{' '}
          <span className={styles.label}>
            {count && (
              <>
                <b>{count.number}</b> {count.word}
              </>
            )}
          </span>
        </span>
      </Link>
    </li>
  )
}

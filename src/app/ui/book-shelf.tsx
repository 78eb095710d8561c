// The four books on their wooden shelf: what a librarian records, each with the count that matters today.
import type { ReactNode } from 'react'
import type { Strand } from '../../domain/record.ts'
import styles from './book-shelf.module.css'
import { Link } from './link.tsx'
import { strandIcon } from './strand.tsx'

/** A shelf for `BookCover`s: one board, or two by two where that is too narrow. */
export function BookShelf({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={styles.shelf} aria-label={label}>
      {children}
    </ul>
  )
}

interface BookCoverProps {
  readonly strand: Strand
  readonly title: string
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

export function BookCover({ strand, title, slip, to }: BookCoverProps) {
  const Icon = strandIcon[strand]
  return (
    <li className={styles.place} data-strand={strand}>
      <Link className={styles.book} to={to}>
        <span className={styles.cover}>
          <span className={styles.spine} />
          <Icon size={28} aria-hidden />
        </span>
        <span className={styles.title}>{title}</span>
      </Link>
      {slip && (
        <Link className={styles.slip} data-late={slip.late || undefined} to={slip.to}>
          <span className="visually-hidden">{title}: </span>
          <b>{slip.number}</b> {slip.word}
        </Link>
      )}
    </li>
  )
}

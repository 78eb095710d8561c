// Ruled folio pages: an ink line above, hairlines between, dates in the margin, the figure at the right.
import type { LucideIcon } from 'lucide-react'
import ChevronRight from 'lucide-react/icons/chevron-right'
import CloudOff from 'lucide-react/icons/cloud-off'
import type { ReactNode } from 'react'
import type { Day } from '../../domain/day.ts'
import type { Strand } from '../../domain/record.ts'
import { useWords } from '../language.tsx'
import styles from './ledger.module.css'
import { Link } from './link.tsx'
import { StrandSquare } from './strand.tsx'

export interface LedgerProps {
  /** The heading above the ink line, with something at its right (a total, a link). */
  readonly heading?: ReactNode
  readonly aside?: ReactNode
  /** Names the list for screen readers where it has no heading. */
  readonly label?: string
  readonly children: ReactNode
}

/** A list of `LedgerRow`s. */
export function Ledger({ heading, aside, label, children }: LedgerProps) {
  return (
    <section className={styles.ledger} {...(label && !heading && { 'aria-label': label })}>
      {(heading || aside) && (
        <div className={styles.head}>
          {heading && <h2>{heading}</h2>}
          {aside && <div className={styles.aside}>{aside}</div>}
        </div>
      )}
      <ul className={styles.list}>{children}</ul>
    </section>
  )
}

interface LedgerRowProps {
  /** A string stands in bold; a `Marked` phrase has its own bold. */
  readonly title: ReactNode
  /** The language of the title, where it may be another than the app's. */
  readonly titleLang?: 'id' | undefined
  readonly note?: ReactNode
  /** Opens on a tap anywhere in the row but on its action. */
  readonly to?: string
  /** Handed to the page that opens. */
  readonly state?: unknown
  readonly onClick?: () => void
  /** Puts the day into the folio margin, with the double line in the colour of the strand. */
  readonly date?: Day
  readonly icon?: LucideIcon | undefined
  /** Its coloured square before the words; with `date`, the colour of the margin's line. */
  readonly strand?: Strand | undefined
  readonly figure?: ReactNode
  readonly unit?: ReactNode
  /** Says "belum terkirim" while it is so. */
  readonly unsent?: boolean
  /** Lit: running now, or asking for attention. */
  readonly lamp?: boolean
  /** Done: its icon in padi. */
  readonly done?: boolean
  /** A button of its own at the right, in place of the chevron. */
  readonly action?: ReactNode
}

export function LedgerRow(props: LedgerRowProps) {
  const {
    title,
    titleLang,
    note,
    to,
    state,
    onClick,
    date,
    icon: Icon,
    strand,
    figure,
    unit,
    unsent,
    lamp,
    done,
    action,
  } = props
  const { t, format } = useWords()
  const hasFigure = figure !== undefined && figure !== null
  const inside = (
    <>
      {date !== undefined && (
        <time className={styles.date} dateTime={date}>
          <span className="visually-hidden">{format.day(date, 'long')}</span>
          <b aria-hidden>{format.day(date, 'number')}</b>
          <span aria-hidden>{format.day(date, 'weekdayShort')}</span>
        </time>
      )}{' '}
      {Icon && <Icon className={done ? styles.done : styles.icon} aria-hidden />}
      {strand && date === undefined && !Icon && <StrandSquare strand={strand} />}
      <span className={styles.words}>
        <span className={typeof title === 'string' ? styles.title : undefined} lang={titleLang}>
          {title}
        </span>{' '}
        {note && <span className={styles.note}>{note}</span>}{' '}
        {unsent && (
          <span className={styles.note}>
            <CloudOff size={18} aria-hidden /> {t.shell.notSent}
          </span>
        )}
      </span>{' '}
      {hasFigure && (
        <span className={styles.figure}>
          <b>{figure}</b> {unit && <span>{unit}</span>}
        </span>
      )}
      {(to !== undefined || onClick) && !action && date === undefined && (
        <ChevronRight className={styles.chevron} aria-hidden />
      )}
    </>
  )
  return (
    <li className={`${styles.row} ${lamp ? styles.lamp : ''}`} data-strand={strand}>
      {to !== undefined ? (
        <Link className={styles.main} to={to} state={state}>
          {inside}
        </Link>
      ) : onClick ? (
        <button type="button" className={styles.main} onClick={onClick}>
          {inside}
        </button>
      ) : (
        <div className={styles.main}>{inside}</div>
      )}
      {action && <div className={styles.action}>{action}</div>}
    </li>
  )
}

// Figures of one part: a heading with its book and key figure, and a row for each of the others. A row opens
// the records that it counts.
import ChevronRight from 'lucide-react/icons/chevron-right'
import { Fragment, type ReactNode, useId } from 'react'
import type { Strand } from '../../../domain/record.ts'
import { Link } from '../../ui/link.tsx'
import { StrandSquare } from '../../ui/strand.tsx'
import styles from './figure-list.module.css'

interface FigureSectionProps {
  readonly title: string
  readonly strand?: Strand
  /** The key figure, and the records that it counts. */
  readonly figure?: string
  readonly to?: string
  /** What stands beside the key figure. */
  readonly note?: string | undefined
  /** Its heading opens and folds it. */
  readonly fold?: { readonly isOpen: boolean; readonly toggle: () => void }
  readonly children: ReactNode
}

export function FigureSection(props: FigureSectionProps) {
  const { title, strand, figure, to, note, fold, children } = props
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id} {...(strand && { 'data-strand': strand })}>
      <div className={styles.head}>
        {strand && <StrandSquare strand={strand} />}
        <h2 id={id}>
          {fold ? (
            <button
              type="button"
              className={styles.fold}
              aria-expanded={fold.isOpen}
              aria-controls={`${id}-part`}
              onClick={fold.toggle}
            >
              {title} <ChevronRight className={styles.chevron} aria-hidden size={20} />
            </button>
          ) : (
            title
          )}
        </h2>
        {figure !== undefined &&
          (to ? (
            <Link className={styles.key} to={to} aria-label={`${title}: ${figure}`}>
              {figure}
            </Link>
          ) : (
            <b className={styles.key}>{figure}</b>
          ))}
      </div>
      {note && (
        <p className={styles.keyNote}>
          <BesideLine text={note} />
        </p>
      )}
      <div id={`${id}-part`} hidden={fold?.isOpen === false}>
        {children}
      </div>
    </section>
  )
}

export const FigureList = ({ children }: { readonly children: ReactNode }) => (
  <ul className={styles.list}>{children}</ul>
)

interface FigureRowProps {
  readonly label: ReactNode
  readonly figure: string
  readonly to?: string
  /** What stands beside it: last month, the year so far, a target. */
  readonly note?: string | undefined
  /** Its share of the largest of the rows, from 0 to 1, as a bar under it. */
  readonly share?: number
}

export function FigureRow({ label, figure, to, note, share }: FigureRowProps) {
  const inside = (
    <>
      <span className={styles.label}>{label}</span>{' '}
      <span className={styles.figure}>
        <b>{figure}</b>
        {to !== undefined && <ChevronRight aria-hidden size={20} />}
      </span>
      {note && (
        <span className={styles.note}>
          {' '}
          <BesideLine text={note} />
        </span>
      )}
      {share !== undefined && (
        <svg className={styles.share} width="100%" height="10" aria-hidden>
          <rect width={`${(share * 100).toFixed(3)}%`} height="10" />
        </svg>
      )}
    </>
  )
  return (
    <li className={styles.row}>
      {to === undefined ? (
        <div className={styles.main}>{inside}</div>
      ) : (
        <Link className={styles.main} to={to}>
          {inside}
        </Link>
      )}
    </li>
  )
}

const BesideLine = ({ text }: { readonly text: string }) =>
  text.split(' · ').map((part, index, parts) => (
    <Fragment key={part}>
      <span className={styles.whole}>{index < parts.length - 1 ? `${part} ·` : part}</span>{' '}
    </Fragment>
  ))

/** A small heading among the rows, for what splits a figure ("Menurut bidang"). */
export const FigureGroup = ({
  title,
  isOpen = false,
  children,
}: {
  readonly title: string
  /** Open at first. */
  readonly isOpen?: boolean
  readonly children: ReactNode
}) => (
  <details className={styles.group} open={isOpen}>
    <summary>
      {title} <ChevronRight aria-hidden size={20} />
    </summary>
    <FigureList>{children}</FigureList>
  </details>
)

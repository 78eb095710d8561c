// Figures of one part: a heading with its book and key figure, and a row for each of the others. A row opens
// the records that it counts.
import ChevronRight from 'lucide-react/icons/chevron-right'
import type { ReactNode } from 'react'
import { useId } from 'react'
import type { Strand } from '../../../domain/record.ts'
import { Link } from '../../ui/link.tsx'
import { StrandSquare } from '../../ui/strand.tsx'
import styles from './figure-list.module.css'

export interface FigureSectionProps {
  readonly title: string
  readonly strand?: Strand
  /** The key figure, and the records that it counts. */
  readonly figure?: string
  readonly to?: string
  readonly children: ReactNode
}

export function FigureSection({ title, strand, figure, to, children }: FigureSectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        {strand && <StrandSquare strand={strand} />}
        <h2 id={id}>{title}</h2>
        {figure !== undefined &&
          (to ? (
            <Link className={styles.key} to={to} aria-label={`${title}: ${figure}`}>
              {figure}
            </Link>
          ) : (
            <b className={styles.key}>{figure}</b>
          ))}
      </div>
      {children}
    </section>
  )
}

export const FigureList = ({ children }: { readonly children: ReactNode }) => (
  <ul className={styles.list}>{children}</ul>
)

export interface FigureRowProps {
  readonly label: ReactNode
  readonly figure: string
  readonly to?: string
}

export function FigureRow({ label, figure, to }: FigureRowProps) {
  const inside = (
    <>
      <span className={styles.label}>{label}</span>{' '}
      <span className={styles.figure}>
        <b>{figure}</b>
        {to !== undefined && <ChevronRight aria-hidden size={20} />}
      </span>
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

/** A small heading among the rows, for what splits a figure ("Menurut bidang"). */
export const FigureGroup = ({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}) => (
  <details className={styles.group}>
    <summary>
      {title} <ChevronRight aria-hidden size={20} />
    </summary>
    <FigureList>{children}</FigureList>
  </details>
)

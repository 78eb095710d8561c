// Twelve months of visits: men solid, women hatched, so that it reads in grey too. A month without a report is a
// gap with a dash, never a bar of height 0. Positions are percentages, so text keeps its size at any width.
import type { Month } from '../../../domain/month.ts'
import styles from './visits-chart.module.css'

export interface MonthVisits {
  readonly month: Month
  /** Null: nothing was recorded in this month at all. */
  readonly visits: { readonly men: number; readonly women: number; readonly total: number } | null
}

const TOP = 22
const FOOT = 24

export const VisitsChart = ({
  months,
  label,
  monthName,
  number,
  patternId,
  bars = 120,
}: {
  months: readonly MonthVisits[]
  label: string
  monthName: (month: Month) => string
  number: (value: number) => string
  /** Unique on the page: the hatching is found by it. */
  patternId: string
  /** Height of the tallest bar in px. */
  bars?: number
}) => {
  const base = TOP + bars
  const totals = months.flatMap(({ visits }) => (visits ? [visits.total] : []))
  const top = Math.max(1, ...totals)
  const lowest = Math.min(...totals)
  const slot = 100 / months.length
  const percent = (value: number) => `${value.toFixed(3)}%`
  const height = (people: number) => (people / top) * bars
  return (
    <svg className={styles.chart} height={base + FOOT} width="100%" role="img" aria-label={label}>
      <defs>
        <pattern
          id={patternId}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className={styles.hatchGround} width="6" height="6" />
          <rect className={styles.men} width="2.6" height="6" />
        </pattern>
      </defs>
      {[0, 0.5].map((part) => (
        <line
          key={part}
          className={styles.guide}
          x1="0"
          x2="100%"
          y1={TOP + bars * part + 0.5}
          y2={TOP + bars * part + 0.5}
        />
      ))}
      {months.map(({ month, visits }, at) => {
        const latest = at === months.length - 1
        const middle = percent((at + 0.5) * slot)
        // Beside the latest, which is written large, another number would not fit on a phone.
        const besideLatest = at === months.length - 2
        const isExtreme = visits?.total === top || visits?.total === lowest
        const told = latest || (isExtreme && !besideLatest)
        const total = number(visits?.total ?? 0)
        const wide = latest && total.length > 4
        return (
          <g key={month} className={latest ? styles.latest : undefined}>
            {visits ? (
              <>
                <rect
                  className={styles.women}
                  fill={`url(#${patternId})`}
                  x={percent((at + 0.16) * slot)}
                  width={percent(0.68 * slot)}
                  y={base - height(visits.total)}
                  height={height(visits.women)}
                />
                <rect
                  className={styles.men}
                  x={percent((at + 0.16) * slot)}
                  width={percent(0.68 * slot)}
                  y={base - height(visits.men)}
                  height={height(visits.men)}
                />
                <text
                  className={`${styles.number} ${told ? '' : styles.extra} ${wide ? styles.atTheEdge : ''}`}
                  x={wide ? '100%' : middle}
                  y={base - height(visits.total) - 6}
                >
                  {total}
                </text>
              </>
            ) : (
              <text className={styles.number} x={middle} y={base - 6}>
                –
              </text>
            )}
            <text className={styles.month} x={middle} y={base + 17}>
              {monthName(month)}
            </text>
          </g>
        )
      })}
      <line className={styles.base} x1="0" x2="100%" y1={base} y2={base} />
    </svg>
  )
}

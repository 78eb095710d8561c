// Twelve months as bars: the first value solid, a second one hatched on top of it, so that it reads in grey too. A
// month without a report is a gap with a dash, never a bar of height 0. Positions are percentages, so text keeps
// its size at any width.
import { useId } from 'react'
import type { Month } from '../../../domain/month.ts'
import styles from './months-chart.module.css'

export interface ChartMonth {
  readonly month: Month
  /** Null: not known. One or two parts, the solid one first. */
  readonly parts: readonly number[] | null
}

const TOP = 22
const FOOT = 24

/** Height of the tallest bar in px. */
const BARS = 120
const BASE = TOP + BARS

const totalOf = (parts: readonly number[] | null): number | null =>
  parts === null ? null : parts.reduce((sum, part) => sum + part, 0)

interface MonthsChartProps {
  readonly months: readonly ChartMonth[]
  readonly label: string
  readonly monthName: (month: Month) => string
  readonly number: (value: number) => string
}

export function MonthsChart({ months, label, monthName, number }: MonthsChartProps) {
  const hatch = useId()
  const totals = months.flatMap(({ parts }) => totalOf(parts) ?? [])
  const [top, lowest] = [Math.max(0, ...totals), Math.min(...totals)]
  const slot = 100 / months.length
  const height = (value: number) => (value / (top || 1)) * BARS
  return (
    <svg className={styles.chart} height={BASE + FOOT} width="100%" role="img" aria-label={label}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.hatchGround} width="6" height="6" />
          <rect className={styles.solid} width="2.6" height="6" />
        </pattern>
      </defs>
      {[0, 0.5].map((part) => (
        <line
          key={part}
          className={styles.guide}
          x1="0"
          x2="100%"
          y1={TOP + BARS * part + 0.5}
          y2={TOP + BARS * part + 0.5}
        />
      ))}
      {months.map(({ month, parts }, at) => {
        const latest = at === months.length - 1
        const total = totalOf(parts)
        // Beside the latest, which is written large, another number would not fit on a phone.
        const besideLatest = at === months.length - 2
        const told = latest || ((total === top || total === lowest) && !besideLatest)
        const bar = { x: percent((at + 0.16) * slot), width: percent(0.68 * slot) }
        // Written large, the latest number is broader than its bar, so it stands above the one before too.
        const under = Math.max(
          total ?? 0,
          latest && total !== null ? (totalOf(months[at - 1]?.parts ?? null) ?? 0) : 0,
        )
        const wide = latest && total !== null && number(total).length > 4
        return (
          <g key={month} className={latest ? styles.latest : undefined}>
            {parts?.map((part, index) => {
              const upTo = parts.slice(0, index + 1).reduce((sum, one) => sum + one, 0)
              return (
                <rect
                  // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place alone
                  key={index}
                  className={index === 0 ? styles.solid : styles.hatched}
                  {...(index > 0 && { fill: `url(#${hatch})` })}
                  {...bar}
                  y={BASE - height(upTo)}
                  height={height(part)}
                />
              )
            })}
            <text
              className={`${styles.number} ${told || total === null ? '' : styles.extra} ${wide ? styles.atTheEdge : ''}`}
              x={wide ? '100%' : percent((at + 0.5) * slot)}
              y={BASE - height(under) - 6}
            >
              {total === null ? '–' : number(total)}
            </text>
            <text className={styles.month} x={percent((at + 0.5) * slot)} y={BASE + 17}>
              {monthName(month)}
            </text>
          </g>
        )
      })}
      <line className={styles.base} x1="0" x2="100%" y1={BASE} y2={BASE} />
    </svg>
  )
}

const percent = (value: number): string => `${value.toFixed(3)}%`

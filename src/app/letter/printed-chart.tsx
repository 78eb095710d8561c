// The chart on paper: twelve months of visits, men solid and women hatched, so that it reads in grey too.
// Positions are percentages, so text keeps its size at any width.
import { useId } from 'react'
import { chartBars } from '../../exports/chart-bars.ts'
import type { VisitsChart } from '../../exports/report-document.ts'
import type { Language } from '../../i18n/translate.ts'
import styles from './printed-chart.module.css'

/** In px of CSS, as heights of an SVG are. */
const [TOP, BARS, FOOT] = [20, 74, 18]
const BASE = TOP + BARS

export function PrintedChart({
  chart,
  language,
}: {
  readonly chart: VisitsChart
  readonly language: Language
}) {
  const hatch = useId()
  return (
    <figure className={styles.chart}>
      <svg width="100%" height={BASE + FOOT} role="img" aria-label={chart.title}>
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" className={styles.ground} />
            <rect width="2.6" height="6" className={styles.ink} />
          </pattern>
        </defs>
        {[0, 0.5].map((part) => (
          <line key={part} className={styles.guide} x2="100%" y1={TOP + BARS * part} y2={TOP + BARS * part} />
        ))}
        {chartBars(chart, language).map(({ name, left, width, men, women, number, isLatest }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a month's place is what it is
          <g key={at} className={isLatest ? styles.latest : undefined}>
            <rect
              className={styles.outline}
              fill={`url(#${hatch})`}
              x={percent(left)}
              width={percent(width)}
              y={BASE - (men + women) * BARS}
              height={women * BARS}
            />
            <rect
              className={styles.ink}
              x={percent(left)}
              width={percent(width)}
              y={BASE - men * BARS}
              height={men * BARS}
            />
            {number && (
              <text x={percent(left + width / 2)} y={BASE - (men + women) * BARS - 5}>
                {number}
              </text>
            )}
            <text x={percent(left + width / 2)} y={BASE + 14}>
              {name}
            </text>
          </g>
        ))}
        <line className={styles.base} x2="100%" y1={BASE} y2={BASE} />
      </svg>
      <figcaption>{chart.note}</figcaption>
    </figure>
  )
}

const percent = (part: number) => `${(part * 100).toFixed(3)}%`

// Twelve months as a chart, or, one tap away, as the table of its numbers.
import { type ReactNode, useState } from 'react'
import type { Month } from '../../../domain/month.ts'
import type { Strand } from '../../../domain/record.ts'
import { useWords } from '../../language.tsx'
import { Button } from '../../ui/button.tsx'
import { type ChartMonth, MonthsChart } from './months-chart.tsx'
import styles from './months-figure.module.css'

interface MonthsFigureProps {
  readonly strand: Strand
  readonly title: string
  readonly months: readonly ChartMonth[]
  /** What the chart's parts are; none where there is only one. */
  readonly parts?: readonly [solid: string, hatched: string]
  /** The table's columns after the month, and each month's cells. */
  readonly columns: readonly string[]
  readonly cells: (month: Month) => readonly string[]
  readonly decimals?: number
  /** Above the chart: which figure it shows, where there are several. */
  readonly children?: ReactNode
}

export function MonthsFigure(props: MonthsFigureProps) {
  const { strand, title, months, parts, decimals = 0, children } = props
  const { t, format } = useWords()
  const [asTable, setAsTable] = useState(false)
  return (
    <div className={styles.section} data-strand={strand}>
      {asTable ? (
        <MonthsTable {...props} />
      ) : (
        <figure className={styles.figure}>
          {children}
          <MonthsChart
            months={months}
            label={title}
            monthName={(month) => format.month(month, 'shortName')}
            number={(value) => format.number(value, { decimals })}
          />
          {parts && (
            <figcaption className={styles.key}>
              <span>
                <i className={styles.solid} /> {parts[0]}
              </span>
              <span>
                <i className={styles.hatched} /> {parts[1]}
              </span>
            </figcaption>
          )}
        </figure>
      )}
      <Button variant="third" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
        {asTable ? t.report.seeChart : t.report.seeTable} <span className="visually-hidden">{title}</span>
      </Button>
    </div>
  )
}

function MonthsTable({ title, months, columns, cells }: MonthsFigureProps) {
  const { t, format } = useWords()
  return (
    <table className={styles.table}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.report.month}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(({ month }) => (
          <tr key={month}>
            <th scope="row">{format.month(month, 'short')}</th>
            {cells(month).map((cell, index) => (
              <td key={columns[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

// Twelve months of visits as a chart, or, one tap away, as the table of its numbers.
import { useId, useState } from 'react'
import { useWords } from '../../language.tsx'
import { Button } from '../../ui/button.tsx'
import { type MonthVisits, VisitsChart } from './visits-chart.tsx'
import styles from './visits-months.module.css'

export function VisitsMonths({ months }: { readonly months: readonly MonthVisits[] }) {
  const { t, format } = useWords()
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  const first = months[0]
  const last = months[months.length - 1]
  if (!first || !last) return null
  const title = t.report.chart(format.month(first.month), format.month(last.month))
  return (
    <div className={styles.section}>
      {asTable ? (
        <MonthsTable months={months} title={title} />
      ) : (
        <figure className={styles.figure}>
          <VisitsChart
            months={months}
            label={title}
            monthName={(month) => format.month(month, 'shortName')}
            number={(value) => format.number(value)}
            patternId={`${id}-hatch`}
          />
          <figcaption className={styles.key}>
            <span>
              <i className={styles.solid} /> {t.report.men}
            </span>
            <span>
              <i className={styles.hatched} /> {t.report.women}
            </span>
          </figcaption>
        </figure>
      )}
      <Button variant="third" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
        {asTable ? t.report.seeChart : t.report.seeTable}
      </Button>
    </div>
  )
}

function MonthsTable({ months, title }: { readonly months: readonly MonthVisits[]; readonly title: string }) {
  const { t, format } = useWords()
  return (
    <table className={styles.table}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.report.month}</th>
          <th scope="col">{t.report.men}</th>
          <th scope="col">{t.report.women}</th>
          <th scope="col">{t.report.total}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, visits }) => (
          <tr key={month}>
            <th scope="row">{format.month(month, 'short')}</th>
            <td>{format.number(visits?.men)}</td>
            <td>{format.number(visits?.women)}</td>
            <td>
              <b>{format.number(visits?.total)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

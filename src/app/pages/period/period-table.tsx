// Every figure of the period, month by month, a table for each part: money would else make every column as wide as
// itself. The sum stands beside the name, so that it is on the screen of a phone before anybody scrolls.
import { useId } from 'react'
import type { PeriodMonth, PeriodReport } from '../../../domain/period-report.ts'
import { cellWords } from '../../../exports/cell-words.ts'
import { figureCell } from '../../../exports/report-blocks.ts'
import { useWords } from '../../language.tsx'
import styles from './period-table.module.css'

export function PeriodTable({ report }: { readonly report: PeriodReport }) {
  const { t } = useWords()
  return (
    <div className={styles.parts}>
      <div>
        <h2>{t.period.figures}</h2>
        <p className={styles.hint}>{t.period.scroll}</p>
      </div>
      {report.parts.map(
        (part) => part.figures.length > 0 && <PartTable key={part.id} report={report} part={part} />,
      )}
    </div>
  )
}

interface PartTableProps {
  readonly report: PeriodReport
  readonly part: PeriodReport['parts'][number]
}

function PartTable({ report, part }: PartTableProps) {
  const { t, language, label, format } = useWords()
  const id = useId()
  return (
    <div>
      <h3 id={id}>{label(part.label)}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
      <section className={styles.scroll} aria-labelledby={id} tabIndex={0}>
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t.period.figure}</th>
              <th scope="col">{t.period.sum}</th>
              {report.months.map((month) => (
                <th key={month.month} scope="col">
                  {format.month(month.month, 'shortName')}
                  <WhyEmpty month={month} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part.figures.map(({ indicator }) => {
              const words = (of: Pick<PeriodReport, 'state' | 'figures'>) =>
                cellWords(figureCell(indicator, of, t.report.file), language)
              return (
                <tr key={indicator.id}>
                  <th scope="row">
                    {label(indicator.label)}
                    {indicator.show === 'measured' && indicator.unit && ` (${label(indicator.unit)})`}
                  </th>
                  <td>{words(report)}</td>
                  {report.months.map((month) => (
                    <td key={month.month}>{words(month)}</td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </div>
  )
}

/** Why a whole column is dashes, for who hears the table; who sees it has the list of months beside it. */
function WhyEmpty({ month: { isAhead, state } }: { readonly month: PeriodMonth }) {
  const { t } = useWords()
  if (!isAhead && state !== 'empty') return null
  return <span className="visually-hidden"> ({isAhead ? t.period.ahead : t.period.noReport})</span>
}

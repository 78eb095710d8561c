// The figures of one month as they were handed in, beside the month before; and what its records say by now.
import { addMonths } from '../../../domain/month.ts'
import { boardFigures, type LibraryPage, type ReportRow } from '../../../sync/officer-wire.ts'
import { Notice } from '../../ui/notice.tsx'
import { useBoardFigure } from '../board/board-figure.ts'
import { useOfficeWords } from '../office-words.ts'
import { StatusMark } from '../report-status.tsx'
import styles from './village-page.module.css'

interface MonthFiguresProps {
  readonly page: LibraryPage
  readonly report: ReportRow
}

export function MonthFigures({ page, report }: MonthFiguresProps) {
  const { office, format } = useOfficeWords()
  const figureOf = useBoardFigure()
  const before = page.months.find(({ month }) => month === addMonths(report.month, -1))
  return (
    <section>
      <div className={styles.head}>
        <h2>{format.month(report.month)}</h2>
        <span>
          <StatusMark status={report.status} />{' '}
          {report.receivedOn !== null && (
            <span className={styles.when}>{office.receivedOn(format.day(report.receivedOn, 'short'))}</span>
          )}
        </span>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{office.figureHead}</th>
            <th scope="col">{format.month(addMonths(report.month, -1), 'shortName')}</th>
            <th scope="col">{format.month(report.month, 'shortName')}</th>
            <th scope="col">{office.change}</th>
          </tr>
        </thead>
        <tbody>
          {boardFigures.map((figure) => {
            const [was, is] = [before?.figures?.[figure] ?? null, report.figures?.[figure] ?? null]
            return (
              <tr key={figure}>
                <th scope="row">{office.figures[figure]}</th>
                <td>{figureOf(before?.figures, figure)}</td>
                <td>
                  <b>{figureOf(report.figures, figure)}</b>
                </td>
                <td>
                  {was === null || is === null || was === 0
                    ? '–'
                    : format.percent(((is - was) / was) * 100, { sign: true })}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {report.isChanged && <ChangedSince report={report} now={page.now[report.month]} />}
    </section>
  )
}

interface ChangedSinceProps {
  readonly report: ReportRow
  readonly now: LibraryPage['now'][string] | undefined
}

function ChangedSince({ report, now }: ChangedSinceProps) {
  const { office } = useOfficeWords()
  const figureOf = useBoardFigure()
  const changed = boardFigures.filter((figure) => now && now[figure] !== (report.figures?.[figure] ?? null))
  return (
    <Notice tone="lamp" title={office.changedTitle}>
      {changed.length === 0 ? (
        office.changedOther
      ) : (
        <>
          {office.changedWhat}
          <ul>
            {changed.map((figure) => (
              <li key={figure}>
                {office.changedRow(
                  office.figures[figure],
                  figureOf(report.figures, figure),
                  figureOf(now, figure),
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

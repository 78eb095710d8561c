// The cells of a year. The arrow keys move among them, Enter opens the village at that month; one Tab passes them all.
import Minus from 'lucide-react/icons/minus'
import TrendingDown from 'lucide-react/icons/trending-down'
import TrendingUp from 'lucide-react/icons/trending-up'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { BoardYear, ReportRow } from '../../../sync/officer-wire.ts'
import { officeVillageAddress } from '../../addresses.ts'
import { Link } from '../../ui/link.tsx'
import { useOfficeWords } from '../office-words.ts'
import { countsOf, rateOf, trendOf } from '../rates.ts'
import { isHandedIn, statusIcon } from '../report-status.tsx'
import styles from './year-table.module.css'

type Line = BoardYear['rows'][number]

const trendIcon = { better: TrendingUp, same: Minus, worse: TrendingDown }
const steps: Record<string, readonly [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

export function YearTable({ board }: { readonly board: BoardYear }) {
  const { office, format } = useOfficeWords()
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<readonly [line: number, month: number]>([0, 0])
  const months = board.rows[0]?.months.map(({ month }) => month) ?? []
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
    if (!step || !cell) return
    event.preventDefault()
    const [line = 0, month = 0] = (cell.dataset.cell ?? '').split(':').map(Number)
    const next = [
      Math.min(Math.max(line + step[0], 0), board.rows.length - 1),
      Math.min(Math.max(month + step[1], 0), months.length - 1),
    ] as const
    setAt(next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join(':')}"]`)?.focus()
  }
  const countIn = (month: number, is: (report: ReportRow) => boolean) => {
    const reports = board.rows.flatMap((row) => row.months[month] ?? [])
    return reports.every(({ status }) => status === 'notDue') ? '–' : format.number(reports.filter(is).length)
  }
  const all = rateOf(countsOf(board.rows.flatMap((row) => row.months.map(({ status }) => status))))
  return (
    <div className={styles.scroll}>
      <table ref={table} className={styles.table} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col">{office.village}</th>
            {months.map((month) => (
              <th key={month} scope="col">
                {format.month(month, 'shortName')}
              </th>
            ))}
            <th scope="col">{office.complete}</th>
            <th scope="col">{office.onTimeShort}</th>
            <th scope="col">{office.lastThree}</th>
          </tr>
        </thead>
        <tbody>
          {board.rows.map((row, line) => (
            <YearLine key={row.library} row={row} line={line} at={at} onFocus={setAt} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{office.handedInOf(format.number(board.rows.length))}</th>
            {months.map((month, index) => (
              <td key={month}>{countIn(index, ({ status }) => isHandedIn(status))}</td>
            ))}
            <td>{format.percent(all.complete)}</td>
            <td colSpan={2} />
          </tr>
          <tr>
            <th scope="row">{office.status.onTime}</th>
            {months.map((month, index) => (
              <td key={month}>{countIn(index, ({ status }) => status === 'onTime' || status === 'nil')}</td>
            ))}
            <td />
            <td>{format.percent(all.timely)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

interface YearLineProps {
  readonly row: Line
  readonly line: number
  readonly at: readonly [line: number, month: number]
  readonly onFocus: (at: readonly [line: number, month: number]) => void
}

function YearLine({ row, line, at, onFocus }: YearLineProps) {
  const { office, format } = useOfficeWords()
  const village = row.village || row.name
  const all = row.months.map(({ status }) => status)
  const rate = rateOf(countsOf(all))
  const trend = trendOf(all)
  const Trend = trend && trendIcon[trend]
  return (
    <tr>
      <th scope="row">
        <Link className={styles.village} to={officeVillageAddress(row.library)} lang="id">
          {village}
        </Link>{' '}
        <span className={styles.where} lang="id">
          {row.district}
        </span>
      </th>
      {row.months.map((report, month) => {
        const Icon = statusIcon[report.status]
        const cell = office.cell(
          village,
          format.month(report.month, 'name'),
          office.status[report.status].toLowerCase(),
        )
        const said =
          report.receivedOn === null
            ? cell
            : office.cellReceived(cell, format.day(report.receivedOn, 'dayMonth'))
        return (
          <td key={report.month} className={styles.cell}>
            <Link
              to={officeVillageAddress(row.library, report.month)}
              data-cell={`${line}:${month}`}
              data-status={report.status}
              tabIndex={at[0] === line && at[1] === month ? 0 : -1}
              aria-label={said}
              title={said}
              onFocus={() => onFocus([line, month])}
            >
              <Icon size={20} aria-hidden />
            </Link>
          </td>
        )
      })}
      <td>
        <b>{format.percent(rate.complete)}</b>
      </td>
      <td>
        <b>{format.percent(rate.timely)}</b>
      </td>
      <td className={styles.trend}>
        {Trend && trend ? (
          <>
            <Trend size={18} aria-hidden /> {office.trend[trend]}
          </>
        ) : (
          '–'
        )}
      </td>
    </tr>
  )
}

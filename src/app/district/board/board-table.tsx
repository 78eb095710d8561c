// The board on a PC: a village a line, sorted by any column, the sums of what was handed in below.
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import Bell from 'lucide-react/icons/bell'
import { useState } from 'react'
import { type Board, type BoardRow, sumOf } from '../../../sync/officer-wire.ts'
import { officeVillageAddress } from '../../addresses.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Marked } from '../../ui/marked.tsx'
import { useSeenDay } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { isHandedIn, StatusLegend, StatusMark, statuses, YearStrip } from '../report-status.tsx'
import { tableFigures, useBoardFigure } from './board-figure.ts'
import { type Column, sorted } from './board-order.ts'
import styles from './board-table.module.css'

export interface BoardListProps {
  readonly board: Board
  /** Those of the board that are looked at. */
  readonly rows: readonly BoardRow[]
  readonly onRemind: (row: BoardRow) => void
}

export function BoardTable({ board, rows, onRemind }: BoardListProps) {
  const { office, format } = useOfficeWords()
  const figureOf = useBoardFigure()
  const seenDay = useSeenDay()
  const [order, setOrder] = useState<{ column: Column; isDown: boolean }>({
    column: 'village',
    isDown: false,
  })
  const head = (column: Column, word: string, isNumber = false) => {
    const isChosen = order.column === column
    const Arrow = order.isDown ? ArrowDown : ArrowUp
    return (
      <th
        key={column}
        scope="col"
        className={isNumber ? styles.number : undefined}
        {...(isChosen && { 'aria-sort': order.isDown ? ('descending' as const) : ('ascending' as const) })}
      >
        <button
          type="button"
          title={office.sortBy(word)}
          onClick={() => setOrder({ column, isDown: isChosen ? !order.isDown : isNumber })}
        >
          {word}
          {isChosen && <Arrow size={16} aria-hidden />}
        </button>
      </th>
    )
  }
  const handedIn = rows.filter(({ status }) => isHandedIn(status))
  const sums = sumOf(rows.map(({ figures }) => figures))
  return (
    <div>
      <table className={styles.table}>
        <thead>
          <tr>
            {head('village', office.village)}
            {head('status', office.statusHead)}
            {head('receivedOn', office.received)}
            {tableFigures.map((figure) => head(figure, office.figures[figure], true))}
            <th scope="col">{office.code}</th>
            <th scope="col">{office.twelveMonths}</th>
            {head('lastSeen', office.lastSeen)}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, order, statuses).map((row) => (
            <tr key={row.library} data-status={row.status}>
              <th scope="row">
                <Link to={officeVillageAddress(row.library, board.month)}>
                  <span lang="id">{row.village || row.name}</span>
                </Link>{' '}
                <span className={styles.where} lang="id">
                  {row.district}
                </span>
              </th>
              <td>
                <StatusMark status={row.status} />
                {row.isChanged && <small className={styles.changed}>{office.changed}</small>}
                {row.returned !== null && (
                  <small className={styles.changed}>{office.returned[row.returned]}</small>
                )}
              </td>
              <td>
                {row.status === 'missing' ? (
                  <Button
                    size="row"
                    icon={Bell}
                    aria-label={office.remindVillage(row.village || row.name)}
                    onClick={() => onRemind(row)}
                  >
                    {office.remindOne}
                  </Button>
                ) : row.receivedOn === null ? (
                  '–'
                ) : (
                  format.day(row.receivedOn, 'short')
                )}
              </td>
              {tableFigures.map((figure) => (
                <td key={figure} className={styles.number}>
                  {figureOf(row.figures, figure)}
                </td>
              ))}
              <td className={styles.code}>{row.reportCode ?? '–'}</td>
              <td>
                <YearStrip month={board.month} year={row.year} />
              </td>
              <td className={styles.code}>{seenDay(row.lastSeen)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              <Marked text={office.sum(format.number(handedIn.length))} />
            </th>
            {tableFigures.map((figure) => (
              <td key={figure} className={styles.number}>
                {figureOf(sums, figure)}
              </td>
            ))}
            <td colSpan={3} />
          </tr>
        </tfoot>
      </table>
      <div className={styles.foot}>
        <StatusLegend />
        <p>{office.notCounted}</p>
      </div>
    </div>
  )
}

// The board on a phone: those to be reminded first, then the others, each group a list.
import Bell from 'lucide-react/icons/bell'
import { useState } from 'react'
import { type BoardRow, boardFigures, type ReportStatus, sumOf } from '../../../sync/officer-wire.ts'
import { officeVillageAddress } from '../../addresses.ts'
import { Button } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Marked } from '../../ui/marked.tsx'
import { useSeenDay } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { isHandedIn, StatusLegend, YearStrip } from '../report-status.tsx'
import { useBoardFigure } from './board-figure.ts'
import styles from './board-groups.module.css'
import type { BoardListProps } from './board-table.tsx'

const order = ['missing', 'late', 'nil', 'onTime', 'notDue'] as const satisfies readonly ReportStatus[]

/** So many at a time: a kabupaten may have 280. */
const AT_ONCE = 20

export function BoardGroups(props: BoardListProps) {
  const { office, format } = useOfficeWords()
  const figureOf = useBoardFigure()
  const handedIn = props.rows.filter(({ status }) => isHandedIn(status))
  const sums = sumOf(props.rows.map(({ figures }) => figures))
  return (
    <div className={styles.groups}>
      {order.map((status) => {
        const rows = props.rows.filter((row) => row.status === status)
        return rows.length > 0 && <Group key={status} {...props} status={status} rows={rows} />
      })}
      <Ledger heading={<Marked text={office.sum(format.number(handedIn.length))} />}>
        {boardFigures.map((figure) => (
          <LedgerRow key={figure} title={office.figures[figure]} figure={figureOf(sums, figure)} />
        ))}
      </Ledger>
      <p className={styles.note}>{office.notCounted}</p>
      <StatusLegend />
    </div>
  )
}

function Group({ board, rows, status, onRemind }: BoardListProps & { readonly status: ReportStatus }) {
  const { office, format } = useOfficeWords()
  const [shown, setShown] = useState(AT_ONCE)
  const rest = rows.length - shown
  return (
    <section>
      <Ledger heading={office.group(office.status[status], format.number(rows.length))}>
        {rows.slice(0, shown).map((row) => (
          <Row key={row.library} board={board} row={row} onRemind={onRemind} />
        ))}
      </Ledger>
      {rest > 0 && (
        <Button variant="third" onClick={() => setShown(shown + AT_ONCE)}>
          {office.more(format.number(Math.min(rest, AT_ONCE)))}
        </Button>
      )}
    </section>
  )
}

function Row({ board, row, onRemind }: Omit<BoardListProps, 'rows'> & { readonly row: BoardRow }) {
  const { office, format } = useOfficeWords()
  const figureOf = useBoardFigure()
  const seenDay = useSeenDay()
  const village = row.village || row.name
  const isIn = isHandedIn(row.status)
  return (
    <LedgerRow
      to={officeVillageAddress(row.library, board.month)}
      title={
        <span lang="id">
          <b>{village}</b> {row.district}
        </span>
      }
      note={
        <>
          <YearStrip month={board.month} year={row.year} />
          {row.receivedOn !== null && ` ${format.day(row.receivedOn, 'short')}`}
          <br />
          {isIn
            ? office.short(
                figureOf(row.figures, 'activities.count'),
                figureOf(row.figures, 'computers.sessions'),
              )
            : office.seen(seenDay(row.lastSeen))}
          {row.isChanged && (
            <>
              <br />
              <b>{office.changed}</b>
            </>
          )}
          {row.returned !== null && (
            <>
              <br />
              <b>{office.returned[row.returned]}</b>
            </>
          )}
        </>
      }
      {...(isIn && { figure: figureOf(row.figures, 'visits.total'), unit: office.people })}
      {...(row.status === 'missing' && {
        action: (
          <Button
            size="row"
            icon={Bell}
            aria-label={office.remindVillage(village)}
            onClick={() => onRemind(row)}
          >
            {office.remindOne}
          </Button>
        ),
      })}
    />
  )
}

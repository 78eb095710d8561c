// The board: how every village of the scope stands in one month, and what to do about those that have not reported.
import Bell from 'lucide-react/icons/bell'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { dayIn } from '../../../domain/day.ts'
import { addMonths, isMonth, type Month, monthOf } from '../../../domain/month.ts'
import type { Board, BoardRow } from '../../../sync/officer-wire.ts'
import { Loading } from '../../shell/loading.tsx'
import { Button } from '../../ui/button.tsx'
import { MonthPicker } from '../../ui/month-picker.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { AsOf } from '../as-of.tsx'
import { levelOf, useOfficeZone } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { type Answered, useAnswer } from '../use-answer.ts'
import { useBoardFilter } from './board-filter.ts'
import { BoardFilters } from './board-filters.tsx'
import { BoardGroups } from './board-groups.tsx'
import styles from './board-page.module.css'
import { BoardTable } from './board-table.tsx'
import { RemindDialog } from './remind-dialog.tsx'
import { StatusBar } from './status-bar.tsx'
import { TakeBoard } from './take-board.tsx'
import { useIsWide } from './use-is-wide.ts'

/** What an office looks at first: the last month that is over. */
const useBoardMonth = (): { readonly month: Month; readonly current: Month } => {
  const [address] = useSearchParams()
  const current = monthOf(dayIn(useOfficeZone(), Date.now()))
  const asked = address.get('bulan')
  return { month: isMonth(asked) && asked <= current ? asked : addMonths(current, -1), current }
}

export function BoardPage() {
  const { office } = useOfficeWords()
  const { officer } = useSession()
  const [, setAddress] = useSearchParams()
  const { month, current } = useBoardMonth()
  const answered = useAnswer<Board>(`board?month=${month}`)
  return (
    <Page title={office.boardOf[levelOf(officer.scope)]}>
      <div className={styles.head}>
        <MonthPicker
          month={month}
          max={current}
          onChange={(chosen) =>
            setAddress((before) => {
              before.set('bulan', chosen)
              return before
            })
          }
        />
        <BoardState answered={answered} />
      </div>
      {answered.value ? (
        <BoardBody board={answered.value} />
      ) : answered.isAsking ? (
        <Loading />
      ) : (
        <Notice
          tone="lamp"
          live="status"
          action={<Button onClick={answered.askAgain}>{office.tryAgain}</Button>}
        >
          {answered.failure?.why === 'offline' ? office.nothingKept : office.failed}
        </Notice>
      )}
    </Page>
  )
}

function BoardState({ answered }: { readonly answered: Answered<Board> }) {
  const { office, format } = useOfficeWords()
  return (
    <div>
      {answered.value && (
        <p className={styles.deadline}>{office.deadline(format.day(answered.value.deadline, 'date'))}</p>
      )}
      <AsOf answered={answered} />
    </div>
  )
}

function BoardBody({ board }: { readonly board: Board }) {
  const { office, format } = useOfficeWords()
  const isWide = useIsWide()
  const filter = useBoardFilter(board.rows)
  const [reminding, setReminding] = useState<readonly BoardRow[]>()
  const missing = board.rows.filter(({ status }) => status === 'missing')
  if (board.rows.length === 0)
    return (
      <Notice title={office.noVillages}>
        <p>{office.noVillagesHow}</p>
      </Notice>
    )
  return (
    <>
      <StatusBar rows={board.rows} chosen={filter.status} onChoose={filter.chooseStatus} />
      <div className={styles.tools}>
        <BoardFilters filter={filter} />
        <TakeBoard board={board} />
        {missing.length > 0 && (
          <Button variant="primary" icon={Bell} onClick={() => setReminding(missing)}>
            {office.remind(format.number(missing.length))}
          </Button>
        )}
      </div>
      {filter.rows.length === 0 ? (
        <Notice action={<Button onClick={filter.clear}>{office.showAll}</Button>}>{office.none}</Notice>
      ) : isWide ? (
        <BoardTable board={board} rows={filter.rows} onRemind={(row) => setReminding([row])} />
      ) : (
        <BoardGroups board={board} rows={filter.rows} onRemind={(row) => setReminding([row])} />
      )}
      {reminding && <RemindDialog board={board} rows={reminding} onClose={() => setReminding(undefined)} />}
    </>
  )
}

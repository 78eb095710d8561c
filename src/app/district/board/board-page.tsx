// The board: how every village of the scope stands in one month, and what to do about those that have not reported.
import Bell from 'lucide-react/icons/bell'
import MessageSquareText from 'lucide-react/icons/message-square-text'
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router'
import { dayIn } from '../../../domain/day.ts'
import { addMonths, isMonth, type Month, monthOf } from '../../../domain/month.ts'
import type { Board, BoardRow, Places } from '../../../sync/officer-wire.ts'
import { officeAddress, officeRegisterAddress, officeYearOf } from '../../addresses.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { MonthPicker } from '../../ui/month-picker.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { AsOf } from '../as-of.tsx'
import { NotYet } from '../not-yet.tsx'
import { NoteDialog } from '../notes/note-dialog.tsx'
import { isWide, levelOf, useOfficeZone, usePlace } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { type Answered, useAnswer } from '../use-answer.ts'
import { useBoardFilter } from './board-filter.ts'
import { BoardFilters } from './board-filters.tsx'
import { BoardGroups } from './board-groups.tsx'
import styles from './board-page.module.css'
import { BoardTable } from './board-table.tsx'
import { ChooseView, useIsPicture } from './choose-view.tsx'
import { DistrictTiles } from './district-tiles.tsx'
import { PlacesBody } from './places-body.tsx'
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

/** A province or the country is shown by its parts: thousands of villages are no list. */
export function BoardPage() {
  const { place } = usePlace()
  return isWide(place) ? <PlacesPage /> : <VillagesPage />
}

function PlacesPage() {
  const { place } = usePlace()
  const { month } = useBoardMonth()
  const answered = useAnswer<Places>(`places?month=${month}&within=${place}`)
  return <BoardFrame answered={answered}>{(places) => <PlacesBody places={places} />}</BoardFrame>
}

function VillagesPage() {
  const { place } = usePlace()
  const { month } = useBoardMonth()
  const answered = useAnswer<Board>(`board?month=${month}&within=${place}`)
  return <BoardFrame answered={answered}>{(board) => <BoardBody board={board} />}</BoardFrame>
}

interface BoardFrameProps<Value> {
  readonly answered: Answered<Value>
  readonly children: (value: Value) => ReactNode
}

function BoardFrame<Value extends BoardHead>({ answered, children }: BoardFrameProps<Value>) {
  const { office } = useOfficeWords()
  const [, setAddress] = useSearchParams()
  const { month, current } = useBoardMonth()
  const { place, isInside } = usePlace()
  return (
    <Page
      title={answered.value?.name ? office.boardNamed(answered.value.name) : office.boardOf[levelOf(place)]}
      {...(isInside && { back: officeAddress })}
    >
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
        {levelOf(place) !== 'district' && <ChooseView />}
        {levelOf(place) === 'regency' && isInside && <Link to={officeYearOf(place)}>{office.year}</Link>}
      </div>
      {answered.value ? children(answered.value) : <NotYet answered={answered} />}
    </Page>
  )
}

type BoardHead = Pick<Board, 'at' | 'deadline' | 'deadlineReason' | 'name'>

function BoardState({ answered }: { readonly answered: Answered<BoardHead> }) {
  const { office, format } = useOfficeWords()
  return (
    <div>
      {answered.value && (
        <p className={styles.deadline}>
          {office.deadline(format.day(answered.value.deadline, 'date'))}{' '}
          {answered.value.deadlineReason && office.villages.laterBecause(answered.value.deadlineReason)}
        </p>
      )}
      <AsOf answered={answered} />
    </div>
  )
}

function BoardBody({ board }: { readonly board: Board }) {
  const { office, format } = useOfficeWords()
  const hasRoom = useIsWide()
  const isPicture = useIsPicture()
  const { place } = usePlace()
  const filter = useBoardFilter(board.rows)
  const { officer } = useSession()
  const [reminding, setReminding] = useState<readonly BoardRow[]>()
  const [isWriting, setWriting] = useState(false)
  const missing = board.rows.filter(({ status }) => status === 'missing')
  if (board.rows.length === 0)
    return (
      <Notice
        title={office.noVillages}
        action={
          officer.role !== 'viewer' && (
            <ButtonLink to={officeRegisterAddress}>{office.villages.register}</ButtonLink>
          )
        }
      >
        <p>{office.noVillagesHow}</p>
      </Notice>
    )
  return (
    <>
      {!isPicture && <StatusBar rows={board.rows} chosen={filter.status} onChoose={filter.chooseStatus} />}
      <div className={styles.tools}>
        {!isPicture && <BoardFilters filter={filter} />}
        {missing.length > 0 && (
          <Button variant="primary" icon={Bell} onClick={() => setReminding(missing)}>
            {office.remind(format.number(missing.length))}
          </Button>
        )}
        {officer.role !== 'viewer' && !isPicture && filter.rows.length > 0 && (
          <Button icon={MessageSquareText} onClick={() => setWriting(true)}>
            {office.notes.toMany}
          </Button>
        )}
        <TakeBoard board={board} />
      </div>
      {isPicture ? (
        <DistrictTiles place={place} board={board} filter={filter} />
      ) : filter.rows.length === 0 ? (
        <Notice action={<Button onClick={filter.clear}>{office.showAll}</Button>}>{office.none}</Notice>
      ) : hasRoom ? (
        <BoardTable board={board} rows={filter.rows} onRemind={(row) => setReminding([row])} />
      ) : (
        <BoardGroups board={board} rows={filter.rows} onRemind={(row) => setReminding([row])} />
      )}
      {isWriting && <NoteDialog rows={filter.rows} onClose={() => setWriting(false)} />}
      {reminding && <RemindDialog board={board} rows={reminding} onClose={() => setReminding(undefined)} />}
    </>
  )
}

// A year of reports: a village a line, a month a cell, and how complete and how timely they were.
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useSearchParams } from 'react-router'
import { dayIn } from '../../../domain/day.ts'
import type { BoardYear } from '../../../sync/officer-wire.ts'
import { officeAddress } from '../../addresses.ts'
import { ButtonLink, IconButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { AsOf } from '../as-of.tsx'
import { NotYet } from '../not-yet.tsx'
import { isWide, useOfficeZone, usePlace } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { countsOf } from '../rates.ts'
import { RatesLine } from '../rates-line.tsx'
import { StatusLegend } from '../report-status.tsx'
import { useAnswer } from '../use-answer.ts'
import styles from './year-page.module.css'
import { YearTable } from './year-table.tsx'

const FIRST_YEAR = 2000

/** A year of a kabupaten at most: more cells are no picture any more. */
export function YearPage() {
  const { office } = useOfficeWords()
  const { place } = usePlace()
  if (!isWide(place)) return <YearOf place={place} />
  return (
    <Page title={office.year}>
      <Notice action={<ButtonLink to={officeAddress}>{office.toBoard}</ButtonLink>}>
        {office.yearTooWide}
      </Notice>
    </Page>
  )
}

function YearOf({ place }: { readonly place: string }) {
  const { office } = useOfficeWords()
  const { isInside } = usePlace()
  const [address, setAddress] = useSearchParams()
  const current = Number(dayIn(useOfficeZone(), Date.now()).slice(0, 4))
  const asked = Number(address.get('tahun'))
  const year = Number.isInteger(asked) && asked >= FIRST_YEAR && asked <= current ? asked : current
  const answered = useAnswer<BoardYear>(`year?year=${year}&within=${place}`)
  const go = (to: number) =>
    setAddress((before) => {
      before.set('tahun', String(to))
      return before
    })
  return (
    <Page title={office.year} {...(isInside && { back: officeAddress })}>
      <div className={styles.head}>
        <IconButton icon={ChevronLeft} label={office.yearBefore} onClick={() => go(year - 1)} />
        <b>{year}</b>
        <IconButton
          icon={ChevronRight}
          label={office.yearAfter}
          disabled={year >= current}
          onClick={() => go(year + 1)}
        />
        <AsOf answered={answered} />
      </div>
      {answered.value ? <YearBody board={answered.value} /> : <NotYet answered={answered} />}
    </Page>
  )
}

function YearBody({ board }: { readonly board: BoardYear }) {
  const { office } = useOfficeWords()
  if (board.rows.length === 0) return <Notice title={office.noVillages}>{office.noVillagesHow}</Notice>
  const counts = countsOf(board.rows.flatMap(({ months }) => months.map(({ status }) => status)))
  return (
    <>
      <RatesLine counts={counts} />
      <YearTable board={board} />
      <StatusLegend />
      <p className={styles.note}>{office.yearNote}</p>
    </>
  )
}

// A year of reports: a village a line, a month a cell, and how complete and how timely they were.
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useSearchParams } from 'react-router'
import { dayIn } from '../../../domain/day.ts'
import type { BoardYear } from '../../../sync/officer-wire.ts'
import { officeAddress } from '../../addresses.ts'
import { Loading } from '../../shell/loading.tsx'
import { Button, ButtonLink, IconButton } from '../../ui/button.tsx'
import { Marked } from '../../ui/marked.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { AsOf } from '../as-of.tsx'
import { isWide, useOfficeZone, usePlace } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { countsOf, rateOf } from '../rates.ts'
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
      {answered.value ? (
        <YearBody board={answered.value} />
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

function YearBody({ board }: { readonly board: BoardYear }) {
  const { office, format } = useOfficeWords()
  if (board.rows.length === 0) return <Notice title={office.noVillages}>{office.noVillagesHow}</Notice>
  const all = rateOf(countsOf(board.rows.flatMap(({ months }) => months.map(({ status }) => status))))
  return (
    <>
      {all.expected > 0 && (
        <p className={styles.rates}>
          <Marked
            text={office.completeness(
              format.percent(all.complete),
              format.number(all.handedIn),
              format.number(all.expected),
            )}
          />{' '}
          <Marked text={office.timeliness(format.percent(all.timely), format.number(all.onTime))} />
        </p>
      )}
      <YearTable board={board} />
      <StatusLegend />
      <p className={styles.note}>{office.yearNote}</p>
    </>
  )
}

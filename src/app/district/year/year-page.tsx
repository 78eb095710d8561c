// A year of reports: a village a line, a month a cell, and how complete and how timely they were.
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useSearchParams } from 'react-router'
import { dayIn } from '../../../domain/day.ts'
import type { BoardYear } from '../../../sync/officer-wire.ts'
import { Loading } from '../../shell/loading.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Marked } from '../../ui/marked.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { AsOf } from '../as-of.tsx'
import { useOfficeZone } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { StatusLegend } from '../report-status.tsx'
import { useAnswer } from '../use-answer.ts'
import { rateOf } from './rates.ts'
import styles from './year-page.module.css'
import { YearTable } from './year-table.tsx'

const FIRST_YEAR = 2000

export function YearPage() {
  const { office } = useOfficeWords()
  const [address, setAddress] = useSearchParams()
  const current = Number(dayIn(useOfficeZone(), Date.now()).slice(0, 4))
  const asked = Number(address.get('tahun'))
  const year = Number.isInteger(asked) && asked >= FIRST_YEAR && asked <= current ? asked : current
  const answered = useAnswer<BoardYear>(`year?year=${year}`)
  const go = (to: number) => setAddress({ tahun: String(to) })
  return (
    <Page title={office.year}>
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
  const all = rateOf(board.rows.flatMap(({ months }) => months.map(({ status }) => status)))
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

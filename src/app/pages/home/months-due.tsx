// The months that are over: last month's report comes first while it waits to be closed, and says calmly when it is.
import CircleCheck from 'lucide-react/icons/circle-check'
import FileCheck2 from 'lucide-react/icons/file-check-2'
import { addMonths, monthOf } from '../../../domain/month.ts'
import { isWaiting } from '../../../domain/month-state.ts'
import type { MonthStanding } from '../../../store/report/month-standings.ts'
import { reportAddress } from '../../addresses.ts'
import { useWords, type Words } from '../../language.tsx'
import { usePastMonths } from '../../letter/past-months.ts'
import { useToday } from '../../library-context.tsx'
import { LedgerRow } from '../../ui/ledger.tsx'
import { Marked } from '../../ui/marked.tsx'
import { useMonthName } from '../../use-month-name.ts'

/** So many days into a month it is still said that last month's report is closed. */
const saidForDays = 5

export function MonthsDue() {
  const { t } = useWords()
  const today = useToday()
  const name = useMonthName()
  // What the office sent back stands with what else it wrote.
  const past = usePastMonths()?.filter(({ isReturned }) => !isReturned)
  if (!past) return null
  const lastMonth = addMonths(monthOf(today), -1)
  const last = past.find(({ month }) => month === lastMonth)
  const isJustOver = Number(today.slice(8)) <= saidForDays
  const others = past.filter((one) => one !== last && isWaiting(one, today))
  const [next, ...more] = others
  return (
    <>
      {last && (last.standing !== 'closed' || isJustOver) && <HowItStands {...last} />}
      {next && (
        <LedgerRow
          icon={FileCheck2}
          title={
            more.length === 0 ? (
              <Marked text={dueWords(next.standing, t)(name(next.month))} />
            ) : (
              t.closing.moreDue(others.length)
            )
          }
          to={reportAddress(next.month)}
        />
      )}
    </>
  )
}

/** A month with what is to do about it; a tick only where nothing is. */
export function HowItStands({ month, standing, closing }: MonthStanding) {
  const { t } = useWords()
  const name = useMonthName()(month)
  const to = reportAddress(month)
  const note = { open: t.closing.dueNote, twice: t.closing.twiceDueNote, changed: t.closing.changedDueNote }
  if (standing === 'unsure') return null
  return standing === 'closed' ? (
    <LedgerRow
      icon={CircleCheck}
      done
      title={<Marked text={t.closing.isClosed(name)} />}
      note={closing?.code && t.closing.isClosedNote(closing.code)}
      to={to}
    />
  ) : (
    <LedgerRow
      icon={FileCheck2}
      lamp
      title={<Marked text={dueWords(standing, t)(name)} />}
      note={note[standing]}
      to={to}
    />
  )
}

const dueWords = (standing: MonthStanding['standing'], { closing }: Words['t']) =>
  standing === 'twice' ? closing.twiceDue : standing === 'changed' ? closing.changedDue : closing.due

// The months that are over: last month's report comes first while it waits to be closed, and says calmly when it is.
import CircleCheck from 'lucide-react/icons/circle-check'
import FileCheck2 from 'lucide-react/icons/file-check-2'
import { addMonths, monthOf } from '../../../domain/month.ts'
import { reportAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { type MonthDue, useMonthStandings } from '../../letter/use-months-due.ts'
import { useToday } from '../../library-context.tsx'
import { LedgerRow } from '../../ui/ledger.tsx'
import { Marked } from '../../ui/marked.tsx'

/** So many days into a month it is still said that last month's report is closed. */
const saidForDays = 5

export function MonthsDue() {
  const { t } = useWords()
  const today = useToday()
  const name = useMonthName()
  const thisMonth = monthOf(today)
  const standings = useMonthStandings(thisMonth)
  if (!standings) return null
  const lastMonth = addMonths(thisMonth, -1)
  const last = standings.find(({ month }) => month === lastMonth)
  const others = standings.filter((one) => one !== last && one.standing !== 'closed')
  const [next, ...more] = others
  return (
    <>
      {last && <LastMonth due={last} isJustOver={Number(today.slice(8)) <= saidForDays} />}
      {next && (
        <LedgerRow
          icon={FileCheck2}
          title={
            more.length === 0 ? (
              <Marked
                text={(next.standing === 'twice' ? t.closing.twiceDue : t.closing.due)(name(next.month))}
              />
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

function LastMonth({ due, isJustOver }: { readonly due: MonthDue; readonly isJustOver: boolean }) {
  const { t } = useWords()
  const name = useMonthName()(due.month)
  const to = reportAddress(due.month)
  const row = { icon: FileCheck2, lamp: true, to } as const
  switch (due.standing) {
    case 'open':
      return <LedgerRow {...row} title={<Marked text={t.closing.due(name)} />} note={t.closing.dueNote} />
    case 'twice':
      return (
        <LedgerRow
          {...row}
          title={<Marked text={t.closing.twiceDue(name)} />}
          note={t.closing.twiceDueNote}
        />
      )
    case 'changed':
      return (
        <LedgerRow
          {...row}
          title={<Marked text={t.closing.changedDue(name)} />}
          note={t.closing.changedDueNote}
        />
      )
    case 'closed':
      return (
        isJustOver && (
          <LedgerRow
            icon={CircleCheck}
            done
            title={<Marked text={t.closing.isClosed(name)} />}
            note={due.closing?.code && t.closing.isClosedNote(due.closing.code)}
            to={to}
          />
        )
      )
  }
}

/** "Oktober", with its year where that is another than today's. */
const useMonthName = () => {
  const { format } = useWords()
  const year = useToday().slice(0, 4)
  return (month: string) => format.month(month, month.startsWith(year) ? 'name' : 'long')
}

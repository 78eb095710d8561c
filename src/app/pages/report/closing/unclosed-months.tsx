// The other months of the past year whose report still waits: shown beside the one that is open, so that none is
// forgotten.
import FileCheck2 from 'lucide-react/icons/file-check-2'
import { useState } from 'react'
import type { Month } from '../../../../domain/month.ts'
import { isWaiting } from '../../../../domain/month-state.ts'
import { reportAddress } from '../../../addresses.ts'
import { useWords } from '../../../language.tsx'
import { usePastMonths } from '../../../letter/past-months.ts'
import { useToday } from '../../../library-context.tsx'
import { Ledger, LedgerRow } from '../../../ui/ledger.tsx'

/** A library that never closed a month before has a year of them. */
const most = 3

export function UnclosedMonths({ besides }: { readonly besides: Month }) {
  const { t, format } = useWords()
  const [areAllShown, setAllShown] = useState(false)
  const today = useToday()
  const past = usePastMonths() ?? []
  const waiting = past.filter((one) => one.month !== besides && isWaiting(one, today))
  if (waiting.length === 0) return null
  const shown = areAllShown ? waiting : waiting.slice(0, most)
  return (
    <Ledger heading={t.closing.othersDue}>
      {shown.map(({ month, standing, isReturned }) => (
        <LedgerRow
          key={month}
          icon={FileCheck2}
          title={format.month(month)}
          to={reportAddress(month)}
          {...((isReturned || standing !== 'open') && {
            note: isReturned
              ? t.fromOffice.returned
              : standing === 'twice'
                ? t.closing.twice
                : t.closing.changed,
          })}
        />
      ))}
      {waiting.length > shown.length && (
        <LedgerRow
          icon={FileCheck2}
          title={t.closing.moreDue(waiting.length - shown.length)}
          onClick={() => setAllShown(true)}
        />
      )}
    </Ledger>
  )
}

// Months for which somebody was given more time; whoever set it may take it back.
import { useState } from 'react'
import type { LaterDeadlines } from '../../../sync/officer-wire.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Notice } from '../../ui/notice.tsx'
import { askOffice } from '../ask-office.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'

type Row = LaterDeadlines['rows'][number]

interface LaterDeadlineListProps {
  readonly rows: readonly Row[]
  /** Says of each what it holds for. */
  readonly whereOf?: (row: Row) => string
  readonly onChanged: () => void
}

export function LaterDeadlineList({ rows, whereOf, onChanged }: LaterDeadlineListProps) {
  const { office, format } = useOfficeWords()
  const { signInAgain } = useSession()
  const announce = useAnnounce()
  const [hasFailed, setFailed] = useState(false)
  const takeBack = async ({ place, month }: Row) => {
    const answer = await askOffice('deadlines', { method: 'PUT', body: { place, month, day: null } })
    if (!answer.ok && answer.failure.why === 'signIn') return signInAgain()
    setFailed(!answer.ok)
    if (!answer.ok) return
    announce(office.saved)
    onChanged()
  }
  const notes = (row: Row) => {
    const note = [whereOf?.(row), row.reason].filter(Boolean).join(' · ')
    return note ? { note } : {}
  }
  if (rows.length === 0) return null
  return (
    <>
      <Ledger label={office.villages.later}>
        {rows.map((row) => (
          <LedgerRow
            key={`${row.month} ${row.place}`}
            title={office.villages.laterRow(format.month(row.month), format.day(row.day, 'date'))}
            {...notes(row)}
            {...(row.isOwn && {
              action: (
                <Button
                  size="row"
                  aria-label={office.villages.laterBackOf(format.month(row.month))}
                  onClick={() => takeBack(row)}
                >
                  {office.villages.laterBack}
                </Button>
              ),
            })}
          />
        ))}
      </Ledger>
      {hasFailed && (
        <Notice tone="mistake" live="alert">
          {office.notDone}
        </Notice>
      )}
    </>
  )
}

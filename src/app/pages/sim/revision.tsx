// Which report the values for SIM are those of, in the words of the paper and the message; and where they are no longer
// those of the records, what to do about it.
import Lock from 'lucide-react/icons/lock'
import type { MonthState } from '../../../domain/month-state.ts'
import { closeAddress, reportAddress } from '../../addresses.ts'
import { useWords, type Words } from '../../language.tsx'
import { visitsHandedIn } from '../../letter/use-sim-month.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** "revisi 1", "berubah sejak revisi 1", "belum ditutup". */
export const revisionWords = ({ standing, closing }: MonthState, { report }: Words['t']): string => {
  const { notClosed, revision, changedSince, closedTwice } = report.paper
  if (!closing) return notClosed
  if (standing === 'twice') return closedTwice
  return (standing === 'changed' ? changedSince : revision)(String(closing.revision))
}

export function Revision({ state }: { readonly state: MonthState }) {
  const { t, format } = useWords()
  const { standing, closing, month } = state
  if (standing === 'twice')
    return (
      <Notice
        tone="lamp"
        title={t.closing.twice}
        action={<ButtonLink to={reportAddress(month)}>{t.sim.choose}</ButtonLink>}
      >
        {t.sim.chooseFirst}
      </Notice>
    )
  if (standing !== 'changed' || !closing) return null
  const number = format.number(closing.revision)
  return (
    <Notice
      tone="lamp"
      title={t.closing.changed}
      action={
        <ButtonLink icon={Lock} to={closeAddress(month)}>
          {t.sim.closeAgainFirst(format.number(closing.revision + 1))}
        </ButtonLink>
      }
    >
      {visitsHandedIn(state) !== undefined && `${t.sim.handedIn(t.report.paper.revision(number))} `}
      {t.sim.otherRecords} {t.sim.closeAgainNote}
    </Notice>
  )
}

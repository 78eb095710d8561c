// "Laporan dikembalikan": why the office wants the month's report to be looked at again, and what to do about it. Gone once
// a later revision is handed in.
import { useLiveQuery } from 'dexie-react-hooks'
import Lock from 'lucide-react/icons/lock'
import Undo2 from 'lucide-react/icons/undo-2'
import type { MonthState } from '../../../../domain/month-state.ts'
import { textIn } from '../../../../domain/read-values.ts'
import { returnedOf } from '../../../../store/report/returned-reports.ts'
import { closeAddress } from '../../../addresses.ts'
import { useWords } from '../../../language.tsx'
import { useLibrary } from '../../../library-context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useWhen } from '../../../use-when.ts'
import styles from './closing.module.css'

interface ReturnedBarProps {
  readonly state: MonthState
  /** Leads to handing it in again; a page that does so itself, and one on which that stands elsewhere, need none. */
  readonly withButton?: boolean
}

export function ReturnedBar({ state, withButton = false }: ReturnedBarProps) {
  const { t, format } = useWords()
  const library = useLibrary()
  const when = useWhen()
  const { month, isReturned, closing } = state
  const returned = useLiveQuery(() => returnedOf(library, month), [library, month])
  if (!isReturned || !returned) return null
  const { values, at } = returned
  const who = textIn(values.from) ?? t.fromOffice.office
  return (
    <Notice
      tone="lamp"
      icon={Undo2}
      title={<h2 className={styles.returned}>{t.fromOffice.returned}</h2>}
      action={
        withButton &&
        closing && (
          <ButtonLink icon={Lock} to={closeAddress(month)}>
            {t.closing.closeAgain(format.number(closing.revision + 1))}
          </ButtonLink>
        )
      }
    >
      <p className={styles.why} lang="id">
        {textIn(values.reason) ?? ''}
      </p>
      <p className={styles.from}>{at === undefined ? who : t.fromOffice.fromAt(who, when(at))}</p>
      <p>{t.fromOffice.returnedNext}</p>
    </Notice>
  )
}

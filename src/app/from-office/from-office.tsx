// "Dari kabupaten" on "Hari ini": what the office wrote, and somebody has to look at.
import { useLiveQuery } from 'dexie-react-hooks'
import Mail from 'lucide-react/icons/mail'
import Undo2 from 'lucide-react/icons/undo-2'
import { firstWords } from '../../domain/first-words.ts'
import { textIn } from '../../domain/read-values.ts'
import { type Waiting, waitingOf } from '../../store/records/from-office.ts'
import { unreadNotes } from '../../store/records/received-notes.ts'
import { returnedReports } from '../../store/report/returned-reports.ts'
import { noteAddress, notesAddress, reportAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { Ledger, LedgerRow } from '../ui/ledger.tsx'
import { useMonthName } from '../use-month-name.ts'
import { WaitingRows } from './waiting-rows.tsx'

/** Of each kind; more would push the report away. */
const shown = 3

/** The others stand above the equipment, and above the trainings. */
const firstOf = ({ waiting, twice }: Waiting): Waiting => ({
  waiting: waiting.slice(0, shown),
  twice: twice.slice(0, shown),
})

export function FromOffice() {
  const { t, format } = useWords()
  const library = useLibrary()
  const name = useMonthName()
  const due = useLiveQuery(async () => {
    const [notes, returned, aid, training] = await Promise.all([
      unreadNotes(library),
      returnedReports(library),
      waitingOf(library, 'aid'),
      waitingOf(library, 'districtTraining'),
    ])
    return { notes, returned, aid, training }
  }, [library])
  if (!due) return null
  const { notes, returned, aid, training } = due
  const all = [notes, returned, ...[aid, training].flatMap(({ waiting, twice }) => [waiting, twice])]
  if (all.every(({ length }) => length === 0)) return null
  return (
    <Ledger heading={t.fromOffice.heading}>
      {returned.map(({ month, values }) => (
        <LedgerRow
          key={month}
          icon={Undo2}
          lamp
          title={t.fromOffice.returnedDue(name(month))}
          note={t.fromOffice.returnedDueNote(firstWords(textIn(values.reason) ?? ''))}
          to={reportAddress(month)}
        />
      ))}
      {notes.slice(0, shown).map(({ id, values }) => (
        <LedgerRow
          key={id}
          icon={Mail}
          lamp
          title={t.fromOffice.noteDue(firstWords(textIn(values.text) ?? ''))}
          to={noteAddress(id)}
        />
      ))}
      {notes.length > shown && (
        <LedgerRow
          icon={Mail}
          title={t.fromOffice.moreNotes(format.number(notes.length - shown))}
          to={notesAddress}
        />
      )}
      <WaitingRows kind="aid" {...firstOf(aid)} />
      <WaitingRows kind="districtTraining" {...firstOf(training)} />
    </Ledger>
  )
}

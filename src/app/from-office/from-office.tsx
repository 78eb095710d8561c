// "Dari kabupaten" on "Hari ini": what the office wrote, and somebody has to look at.
import { useLiveQuery } from 'dexie-react-hooks'
import Mail from 'lucide-react/icons/mail'
import Undo2 from 'lucide-react/icons/undo-2'
import { firstWords } from '../../domain/first-words.ts'
import { textIn } from '../../domain/read-values.ts'
import { unreadNotes } from '../../store/records/received-notes.ts'
import { returnedReports } from '../../store/report/returned-reports.ts'
import { noteAddress, notesAddress, reportAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { Ledger, LedgerRow } from '../ui/ledger.tsx'
import { useMonthName } from '../use-month-name.ts'

/** Of each kind; more would push the report away. */
const shown = 3

export function FromOffice() {
  const { t, format } = useWords()
  const library = useLibrary()
  const name = useMonthName()
  const due = useLiveQuery(async () => {
    const [notes, returned] = await Promise.all([unreadNotes(library), returnedReports(library)])
    return { notes, returned }
  }, [library])
  if (!due || Object.values(due).every(({ length }) => length === 0)) return null
  const { notes, returned } = due
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
    </Ledger>
  )
}

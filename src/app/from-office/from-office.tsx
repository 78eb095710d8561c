// "Dari kabupaten" on "Hari ini": what the office wrote, and somebody has to look at.
import { useLiveQuery } from 'dexie-react-hooks'
import Mail from 'lucide-react/icons/mail'
import { firstWords } from '../../domain/first-words.ts'
import { textIn } from '../../domain/read-values.ts'
import { unreadNotes } from '../../store/records/received-notes.ts'
import { noteAddress, notesAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { Ledger, LedgerRow } from '../ui/ledger.tsx'

/** Of each kind; more would push the report away. */
const shown = 3

export function FromOffice() {
  const { t, format } = useWords()
  const library = useLibrary()
  const notes = useLiveQuery(() => unreadNotes(library), [library]) ?? []
  if (notes.length === 0) return null
  return (
    <Ledger heading={t.fromOffice.heading}>
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

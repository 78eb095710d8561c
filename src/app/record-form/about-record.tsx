// Who recorded it and when, and whether it is kept here or has been sent: what one wants to know of a record besides itself.
import { useLiveQuery } from 'dexie-react-hooks'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import CloudOff from 'lucide-react/icons/cloud-off'
import HistoryIcon from 'lucide-react/icons/history'
import NotebookPen from 'lucide-react/icons/notebook-pen'
import { changedOften } from '../../store/records/history.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { enteredBy } from '../../store/records/who-and-when.ts'
import { historyAddress } from '../addresses.ts'
import { deviceWord } from '../connect/device-word.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { useConnected } from '../shell/sync.tsx'
import { Ledger, LedgerRow } from '../ui/ledger.tsx'
import { writtenBy } from './written-by.ts'

export function AboutRecord({ entry }: { readonly entry: StoredEntry }) {
  const words = useWords()
  const { t } = words
  const library = useLibrary()
  const isConnected = useConnected()
  const entered = useLiveQuery(() => enteredBy(library, entry.id), [library, entry.id])
  const changed = useLiveQuery(() => changedOften(library, entry.id), [library, entry])
  const by = entered ? writtenBy(entered, words) : ''
  return (
    <Ledger heading={t.records.about}>
      {by !== '' && <LedgerRow icon={NotebookPen} title={t.records.recorded} note={by} />}
      <LedgerRow
        icon={HistoryIcon}
        title={t.history.title}
        note={changed ? changedWords(changed, words) : ''}
        to={historyAddress(entry.kind, entry.id)}
      />
      {entry.parked ? (
        <LedgerRow lamp icon={CircleAlert} title={t.records.parked} note={parkedWords(entry.parked, words)} />
      ) : !isConnected ? (
        <LedgerRow done icon={CircleCheck} title={t.records.keptHere(deviceWord(t))} />
      ) : entry.unsent ? (
        <LedgerRow icon={CloudOff} title={t.records.notSentYet} note={t.records.safeHere} />
      ) : (
        <LedgerRow done icon={CircleCheck} title={t.records.sent} />
      )}
    </Ledger>
  )
}

/** "Diubah 2 kali, terakhir 2 Des" */
const changedWords = (
  { times, last }: Awaited<ReturnType<typeof changedOften>>,
  { t, format }: ReturnType<typeof useWords>,
): string =>
  times === 0
    ? t.history.never
    : t.history.times(format.number(times), last?.day && format.day(last.day, 'short'))

function parkedWords(code: string, { t }: ReturnType<typeof useWords>): string {
  if (code === 'too_large') return t.records.parkedTooLarge
  return code === 'blocked' ? t.records.parkedBlocked : t.records.parkedOther
}

// "Pesan dari kabupaten": what the office wrote to this library, the latest first. What is shown is read.
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { isUnread } from '../../../domain/from-office.ts'
import { noteError } from '../../../store/error-log.ts'
import { markRead, type ReceivedNote, receivedNotes } from '../../../store/records/received-notes.ts'
import { moreAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { Loading } from '../../shell/loading.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyShelf } from '../../ui/empty-shelf.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './notes-page.module.css'
import { OneNote } from './one-note.tsx'

/** The older ones are a tap away; never one that nobody has read. */
const mostAtFirst = 10

export function NotesPage() {
  const { t } = useWords()
  const library = useLibrary()
  const notes = useLiveQuery(() => receivedNotes(library), [library])
  return (
    <Page title={t.fromOffice.notes} back={moreAddress}>
      {!notes ? (
        <Loading />
      ) : notes.length === 0 ? (
        <EmptyShelf title={t.fromOffice.noNotes}>{t.fromOffice.noNotesAbout}</EmptyShelf>
      ) : (
        <Notes notes={notes} />
      )}
    </Page>
  )
}

function Notes({ notes }: { readonly notes: readonly ReceivedNote[] }) {
  const { t, format } = useWords()
  const [search] = useSearchParams()
  const wanted = search.get('pesan')
  const [most, setMost] = useState(mostAtFirst)
  // What was unread as one came stays marked as new for as long as the page is there.
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const isNew = ({ entry }: ReceivedNote) => isUnread(entry) || fresh.has(entry.id)
  const needed = notes.map((note) => isNew(note) || note.entry.id === wanted)
  const shown = notes.slice(0, Math.max(most, needed.lastIndexOf(true) + 1))
  useRead(shown, (ids) => setFresh((before) => new Set([...before, ...ids])))
  return (
    <div className={styles.notes}>
      {shown.map((note) => (
        <OneNote
          key={note.entry.id}
          note={note}
          isNew={isNew(note)}
          isWanted={note.entry.id === wanted && note !== notes[0]}
        />
      ))}
      {notes.length > shown.length && (
        <Button onClick={() => setMost(notes.length)}>
          {t.fromOffice.older(format.number(notes.length - shown.length))}
        </Button>
      )}
    </div>
  )
}

/** Keeps that these were read, once a person can see them: a tab in the background shows nothing to anybody. */
function useRead(notes: readonly ReceivedNote[], onRead: (ids: readonly string[]) => void): void {
  const library = useLibrary()
  const unread = notes.filter(({ entry }) => isUnread(entry)).map(({ entry }) => entry.id)
  const ids = unread.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids say when there are others.
  useEffect(() => {
    if (unread.length === 0) return
    const read = () => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', read)
      onRead(unread)
      markRead(library, unread).catch((error: unknown) => noteError('notes', error))
    }
    document.addEventListener('visibilitychange', read)
    read()
    return () => document.removeEventListener('visibilitychange', read)
  }, [library, ids])
}

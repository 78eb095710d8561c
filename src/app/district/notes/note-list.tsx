// Notes to a village: one is written here, read there without internet, and answered.
import { type FormEvent, useState } from 'react'
import type { LibraryNote, LibraryPage } from '../../../sync/officer-wire.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useMoment } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { NoteField, useNoteProblem } from './note-field.tsx'
import styles from './note-list.module.css'
import { sendNote } from './send-note.ts'
import { useNote } from './use-note.ts'

/** So many are shown before somebody asks for more. */
const AT_FIRST = 3

interface NoteListProps {
  readonly page: LibraryPage
  readonly onChanged: () => void
}

export function NoteList({ page, onChanged }: NoteListProps) {
  const { office, format } = useOfficeWords()
  const { officer } = useSession()
  const [isAll, setAll] = useState(false)
  const about = page.library.village || page.library.name
  const notes = isAll ? page.notes : page.notes.slice(0, AT_FIRST)
  const mayAct = officer.role !== 'viewer'
  return (
    <div className={styles.notes}>
      {(page.notes.length > 0 || !mayAct) && (
        <Ledger heading={office.notes.heading}>
          {notes.map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </Ledger>
      )}
      {page.notes.length > notes.length && (
        <Button variant="third" onClick={() => setAll(true)}>
          {office.notes.all(format.number(page.notes.length))}
        </Button>
      )}
      {page.notes.length === 0 && !mayAct && <p>{office.notes.none}</p>}
      {mayAct && <WriteNote library={page.library.library} about={about} onSent={onChanged} />}
    </div>
  )
}

function Note({ note }: { readonly note: LibraryNote }) {
  const { office } = useOfficeWords()
  const moment = useMoment()
  const when = (at: number | null) => (at === null ? '' : moment(at))
  const { seen, answer } = note
  return (
    <LedgerRow
      title={
        <span className={styles.text} lang="id">
          {note.text}
        </span>
      }
      note={
        <>
          {[note.from, when(note.at)].filter(Boolean).join(', ')}
          <span className={styles.line}>
            {seen ? office.notes.seen(when(seen.at), seen.device ?? '') : office.notes.unseen}
          </span>
          {answer && (
            <span className={styles.line}>
              <b>{office.notes.answer}</b> <span lang="id">{answer.text}</span>{' '}
              {[answer.device, when(answer.at)].filter(Boolean).join(', ')}
            </span>
          )}
        </>
      }
      lamp={answer !== null}
    />
  )
}

interface WriteNoteProps {
  readonly library: string
  readonly about: string
  readonly onSent: () => void
}

function WriteNote({ library, about, onSent }: WriteNoteProps) {
  const { office } = useOfficeWords()
  const announce = useAnnounce()
  const problemOf = useNoteProblem()
  const { text, write, forget, note } = useNote(`note:${library}`)
  const [said, setSaid] = useState<{ readonly empty?: true; readonly failed?: string }>({})
  const [isBusy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (!text.trim()) {
      setSaid({ empty: true })
      document.getElementById('office-note')?.focus()
      return
    }
    setBusy(true)
    const { failed, failure } = await sendNote(note(), [library])
    setBusy(false)
    if (failure || failed[0])
      return setSaid({ failed: failed[0] ? problemOf(failed[0].error) : office.notDone })
    setSaid({})
    forget()
    announce(office.notes.sent)
    onSent()
  }
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <NoteField
        id="office-note"
        label={office.notes.to(about)}
        help={office.notes.help}
        value={text}
        onChange={(typed) => {
          setSaid({})
          write(typed)
        }}
        problem={said.empty && office.notes.empty}
      />
      <div>
        <Button type="submit" aria-disabled={isBusy}>
          {office.notes.send}
        </Button>
      </div>
      {said.failed && (
        <Notice tone="mistake" live="alert">
          {said.failed}
        </Notice>
      )}
    </form>
  )
}

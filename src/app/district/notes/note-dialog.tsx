// One note to all villages that the board shows just now.
import { useState } from 'react'
import type { BoardRow } from '../../../sync/officer-wire.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOfficeWords } from '../office-words.ts'
import { NoteField } from './note-field.tsx'
import { sendNote } from './send-note.ts'
import { useNote } from './use-note.ts'

interface NoteDialogProps {
  readonly rows: readonly BoardRow[]
  readonly onClose: () => void
}

export function NoteDialog({ rows, onClose }: NoteDialogProps) {
  const { office, format } = useOfficeWords()
  const announce = useAnnounce()
  const { text, write, forget, note } = useNote('notes')
  const [isEmpty, setEmpty] = useState(false)
  const [sent, setSent] = useState<number>()
  const [failed, setFailed] = useState<readonly string[]>()
  const count = format.number(rows.length)
  const nameOf = (library: string) => {
    const row = rows.find((one) => one.library === library)
    return row ? row.village || row.name : library
  }
  const send = async () => {
    if (sent !== undefined) return
    if (!text.trim()) {
      setEmpty(true)
      document.getElementById('office-note-all')?.focus()
      return
    }
    setSent(0)
    setFailed(undefined)
    const done = await sendNote(
      note(),
      rows.map(({ library }) => library),
      setSent,
    )
    setSent(undefined)
    if (done.failure || done.failed.length > 0)
      return setFailed(done.failed.map(({ library }) => nameOf(library)))
    forget()
    announce(office.notes.sentTo(count))
    onClose()
  }
  return (
    <Dialog
      title={office.notes.toAll(count)}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" aria-disabled={sent !== undefined} onClick={send}>
            {sent === undefined
              ? office.notes.sendAll(count)
              : office.notes.sending(format.number(sent), count)}
          </Button>
          <Button onClick={onClose}>{office.close}</Button>
        </>
      }
    >
      <NoteField
        id="office-note-all"
        label={office.notes.words}
        help={office.notes.helpAll}
        value={text}
        onChange={(typed) => {
          setEmpty(false)
          write(typed)
        }}
        problem={isEmpty ? office.notes.empty : undefined}
      />
      {failed && (
        <Notice tone="mistake" live="alert">
          {failed.length > 0 ? office.notes.notTo(failed) : office.notes.notAll}
        </Notice>
      )}
    </Dialog>
  )
}

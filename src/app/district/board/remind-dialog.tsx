// Reminding those who have not reported: one message a village, sent by the officer's own WhatsApp. Whom it goes to is
// chosen there; no number is kept here.
import Copy from 'lucide-react/icons/copy'
import MessageCircle from 'lucide-react/icons/message-circle'
import { useId, useRef, useState } from 'react'
import type { Board, BoardRow } from '../../../sync/officer-wire.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useOfficeWords } from '../office-words.ts'

interface RemindDialogProps {
  readonly board: Board
  readonly rows: readonly BoardRow[]
  readonly onClose: () => void
}

export function RemindDialog({ board, rows, onClose }: RemindDialogProps) {
  const { office, format } = useOfficeWords()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [at, setAt] = useState(0)
  const [isCopied, setCopied] = useState<boolean>()
  const row = rows[at]
  if (!row) return null
  const text = office.remindText(
    row.name,
    format.month(board.month),
    format.day(row.deadline ?? board.deadline, 'date'),
  )
  const isLast = at === rows.length - 1
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      // No clipboard on plain HTTP: the browser's old command, or else by hand, as the text is selected.
      setCopied(document.execCommand?.('copy') === true)
    }
  }
  return (
    <Dialog
      title={office.remindVillage(row.village || row.name)}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            icon={MessageCircle}
            onClick={() =>
              window.open(`https://wa.me/?text=${encodeURIComponent(text)}`, '_blank', 'noopener')
            }
          >
            {office.whatsapp}
          </Button>
          <Button icon={Copy} onClick={copy}>
            {office.copy}
          </Button>
          {isLast ? (
            <Button variant="third" onClick={onClose}>
              {rows.length > 1 ? office.done : office.close}
            </Button>
          ) : (
            <Button
              onClick={() => {
                setAt(at + 1)
                setCopied(undefined)
              }}
            >
              {office.next}
            </Button>
          )}
        </>
      }
    >
      {rows.length > 1 && <p>{office.of(format.number(at + 1), format.number(rows.length))}</p>}
      <p>{office.remindLead}</p>
      <FieldFrame id={id} label={office.message}>
        <textarea ref={field} id={id} className="field field-area" readOnly rows={7} value={text} />
      </FieldFrame>
      {isCopied !== undefined && (
        <Notice tone={isCopied ? 'plain' : 'lamp'} live="status">
          {isCopied ? office.copied : office.copyYourself}
        </Notice>
      )}
    </Dialog>
  )
}

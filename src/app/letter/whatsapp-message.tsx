// The report as a message: read it, then send it through the phone's share sheet, through WhatsApp's own address,
// or by copying it.
import Copy from 'lucide-react/icons/copy'
import MessageCircle from 'lucide-react/icons/message-circle'
import Share from 'lucide-react/icons/share-2'
import { useId, useRef, useState } from 'react'
import { noteError } from '../../store/error-log.ts'
import { useWords } from '../language.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FieldFrame } from '../ui/field-frame.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './whatsapp-message.module.css'

interface WhatsappMessageProps {
  readonly text: string
  /** It was shared, copied, or opened in WhatsApp. */
  readonly onSent: () => void
  readonly onClose: () => void
}

export function WhatsappMessage({ text, onSent, onClose }: WhatsappMessageProps) {
  const { t } = useWords()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<boolean>()

  const share = async () => {
    try {
      await navigator.share({ text })
      onSent()
      onClose()
    } catch (error) {
      // Closing the sheet is an answer, not a failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) noteError('share text', error)
    }
  }
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      onSent()
    } catch {
      // No clipboard on plain HTTP: the browser's old command, or else by hand, as the text is selected.
      setCopied(document.execCommand?.('copy') === true)
    }
  }

  return (
    <Dialog
      title={t.report.whatsapp}
      onClose={onClose}
      actions={
        <>
          {typeof navigator.share === 'function' ? (
            <Button variant="primary" icon={Share} onClick={share}>
              {t.report.share}
            </Button>
          ) : (
            <Button
              variant="primary"
              icon={MessageCircle}
              onClick={() => {
                window.open(`https://wa.me/?text=${encodeURIComponent(text)}`, '_blank', 'noopener')
                onSent()
              }}
            >
              {t.report.openWhatsapp}
            </Button>
          )}
          <Button icon={Copy} onClick={copy}>
            {t.report.copyText}
          </Button>
          <Button variant="third" onClick={onClose}>
            {t.report.close}
          </Button>
        </>
      }
    >
      <FieldFrame id={id} label={t.report.message.label}>
        <textarea
          ref={field}
          id={id}
          className={`field field-area ${styles.text}`}
          readOnly
          rows={14}
          value={text}
        />
      </FieldFrame>
      {copied !== undefined && (
        <Notice tone={copied ? 'plain' : 'lamp'} live="status">
          {copied ? t.report.textCopied : t.report.copyYourself}
        </Notice>
      )}
    </Dialog>
  )
}

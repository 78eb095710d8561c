// One photo or attachment in a form: the small picture, which a tap enlarges; a PDF to open; or the words for one
// that is not on this device.
import FileText from 'lucide-react/icons/file-text'
import { useState } from 'react'
import { attachmentOf } from '../../store/attachments/attachments.ts'
import { downloadFile } from '../hand-over.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { Button } from '../ui/button.tsx'
import styles from './attachments.module.css'
import { MissingAttachment } from './missing-attachment.tsx'
import { PictureDialog } from './picture-dialog.tsx'
import { type ShownAttachment, useAttachment } from './use-attachment.ts'

interface AttachmentProps {
  readonly hash: string
  /** "Foto 1 dari 2: Kelas ibu hamil" */
  readonly name: string
  readonly holds: 'photos' | 'logo' | 'document'
}

export function AttachmentView({ hash, name, holds }: AttachmentProps) {
  const { t } = useWords()
  const [isEnlarged, setEnlarged] = useState(false)
  const attachment = useAttachment(hash, 'small')
  if (attachment.about?.type === 'application/pdf' && !attachment.isMissing)
    return <PdfView hash={hash} attachment={attachment} />
  if (attachment.isMissing)
    return <MissingAttachment attachment={attachment} isDocument={holds === 'document'} />
  return (
    <>
      <button
        type="button"
        className={styles.picture}
        data-whole={holds === 'logo' || undefined}
        aria-label={t.attachments.enlarge(name)}
        onClick={() => setEnlarged(true)}
      >
        {attachment.url && <img src={attachment.url} alt={name} />}
      </button>
      {isEnlarged && <PictureDialog hash={hash} name={name} onClose={() => setEnlarged(false)} />}
    </>
  )
}

function PdfView({ hash, attachment }: { readonly hash: string; readonly attachment: ShownAttachment }) {
  const { t, format } = useWords()
  const library = useLibrary()
  const open = async () => {
    const blob = await attachmentOf(library, hash)
    if (blob) downloadFile(new File([blob], `lampiran-${hash.slice(0, 6)}.pdf`, { type: blob.type }))
  }
  return (
    <div className={styles.document}>
      <FileText aria-hidden />
      <span>{t.attachments.pdf(format.bytes(attachment.about?.size ?? 0))}</span>
      <Button onClick={open}>{t.attachments.openPdf}</Button>
    </div>
  )
}

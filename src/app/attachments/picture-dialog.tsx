// A photo in its full size, above the form.
import { createPortal } from 'react-dom'
import { useWords } from '../language.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './attachments.module.css'
import { MissingAttachment } from './missing-attachment.tsx'
import { useAttachment } from './use-attachment.ts'

interface PictureDialogProps {
  readonly hash: string
  readonly name: string
  readonly onClose: () => void
}

export function PictureDialog({ hash, name, onClose }: PictureDialogProps) {
  const { t } = useWords()
  const attachment = useAttachment(hash, 'whole')
  // Outside the form, which Enter would otherwise save.
  return createPortal(
    <Dialog title={name} onClose={onClose} actions={<Button onClick={onClose}>{t.attachments.close}</Button>}>
      {attachment.url && <img className={styles.large} src={attachment.url} alt={name} />}
      {attachment.isMissing && <MissingAttachment attachment={attachment} isDocument={false} />}
    </Dialog>,
    document.body,
  )
}

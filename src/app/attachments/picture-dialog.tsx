// A photo in its full size, above the form.
import { createPortal } from 'react-dom'
import { useWords } from '../language.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './files.module.css'
import { MissingFile } from './missing-file.tsx'
import { useFile } from './use-file.ts'

interface PictureDialogProps {
  readonly hash: string
  readonly name: string
  readonly onClose: () => void
}

export function PictureDialog({ hash, name, onClose }: PictureDialogProps) {
  const { t } = useWords()
  const file = useFile(hash, 'whole')
  // Outside the form, which Enter would otherwise save.
  return createPortal(
    <Dialog title={name} onClose={onClose} actions={<Button onClick={onClose}>{t.files.close}</Button>}>
      {file.url && <img className={styles.large} src={file.url} alt={name} />}
      {file.isMissing && <MissingFile file={file} isDocument={false} />}
    </Dialog>,
    document.body,
  )
}

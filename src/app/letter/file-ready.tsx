// A finished file on a phone: send it on, or keep it. A tap of its own, as the share sheet asks for one.
import Download from 'lucide-react/icons/download'
import Share from 'lucide-react/icons/share-2'
import { noteError } from '../../store/error-log.ts'
import { downloadFile, shareFile } from '../hand-over.ts'
import { useWords } from '../language.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { ReadyFile } from './use-made-file.ts'

interface FileReadyProps extends ReadyFile {
  readonly onClose: () => void
}

export function FileReady({ file, onTaken, onClose }: FileReadyProps) {
  const { t } = useWords()
  const keep = () => {
    downloadFile(file)
    onTaken?.()
    onClose()
  }
  const share = async () => {
    try {
      // Whoever closed the sheet may want to keep the file instead.
      if (!(await shareFile(file))) return
      onTaken?.()
      onClose()
    } catch (error) {
      // The sheet refused after all: the file is still here to be kept.
      noteError('share file', error)
      keep()
    }
  }
  return (
    <Dialog
      title={t.report.fileIsReady}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" icon={Share} onClick={share}>
            {t.report.share}
          </Button>
          <Button icon={Download} onClick={keep}>
            {t.report.keep}
          </Button>
        </>
      }
    >
      <p>{file.name}</p>
    </Dialog>
  )
}

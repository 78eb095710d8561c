// A file of photos that was looked at: how many it brings, and only a yes takes them in.
import { useState } from 'react'
import { type AttachmentBundle, importAttachments } from '../../store/backup/attachment-bundle.ts'
import { noteError } from '../../store/error-log.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './backup.module.css'

interface OpenAttachmentsDialogProps {
  readonly bundle: AttachmentBundle
  readonly onClose: (imported: boolean) => void
}

export function OpenAttachmentsDialog({ bundle, onClose }: OpenAttachmentsDialogProps) {
  const { t, format } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const [state, setState] = useState<'asking' | 'importing' | 'failed'>('asking')
  const { attachments, header, fresh } = bundle

  const take = async () => {
    setState('importing')
    try {
      if (!(await importAttachments(library, bundle))) return setState('failed')
      announce(t.attachments.bundleKept(format.number(fresh)))
      onClose(true)
    } catch (error) {
      noteError('import photos', error)
      setState('failed')
    }
  }
  return (
    <Dialog
      title={t.attachments.bundleTitle}
      onClose={() => onClose(false)}
      actions={
        <>
          {fresh > 0 && (
            <Button variant="primary" disabled={state === 'importing'} onClick={take}>
              {state === 'importing' ? t.settings.bundle.importing : t.attachments.bundleKeep}
            </Button>
          )}
          {state !== 'importing' && (
            <Button variant={fresh > 0 ? 'second' : 'primary'} onClick={() => onClose(false)}>
              {fresh > 0 ? t.shell.cancel : t.settings.backup.close}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.parts}>
        <p>{t.settings.bundle.made(header.libraryName, format.day(header.made, 'date'))}</p>
        <p>
          <Marked text={t.attachments.bundleHolds(format.number(attachments.length))} />{' '}
          {fresh > 0 ? t.attachments.bundleNew(format.number(fresh)) : t.attachments.bundleNothingNew}
        </p>
        {state === 'failed' && (
          <Notice tone="mistake" live="alert">
            {t.attachments.bundleNotKept}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}

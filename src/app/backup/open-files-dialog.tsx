// A file of photos that was looked at: how many it brings, and only a yes takes them in.
import { useState } from 'react'
import { type FileBundle, importFiles } from '../../store/backup/photo-bundle.ts'
import { noteError } from '../../store/error-log.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './backup.module.css'

interface OpenFilesDialogProps {
  readonly bundle: FileBundle
  readonly onClose: (imported: boolean) => void
}

export function OpenFilesDialog({ bundle, onClose }: OpenFilesDialogProps) {
  const { t, format } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const [state, setState] = useState<'asking' | 'importing' | 'failed'>('asking')
  const { files, header, fresh } = bundle

  const take = async () => {
    setState('importing')
    try {
      if (!(await importFiles(library, bundle))) return setState('failed')
      announce(t.files.bundleKept(format.number(fresh)))
      onClose(true)
    } catch (error) {
      noteError('import photos', error)
      setState('failed')
    }
  }
  return (
    <Dialog
      title={t.files.bundleTitle}
      onClose={() => onClose(false)}
      actions={
        <>
          {fresh > 0 && (
            <Button variant="primary" disabled={state === 'importing'} onClick={take}>
              {state === 'importing' ? t.settings.bundle.importing : t.files.bundleKeep}
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
          <Marked text={t.files.bundleHolds(format.number(files.length))} />{' '}
          {fresh > 0 ? t.files.bundleNew(format.number(fresh)) : t.files.bundleNothingNew}
        </p>
        {state === 'failed' && (
          <Notice tone="mistake" live="alert">
            {t.files.bundleNotKept}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}

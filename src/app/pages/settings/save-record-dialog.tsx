// One record in a file of its own: the rescue of what the server does not take. Names of persons go along, since
// it is the person's own copy, and that is said.
import { useState } from 'react'
import { recordFileName } from '../../../store/backup/backup-state.ts'
import { makeBundle } from '../../../store/backup/make-bundle.ts'
import { noteError } from '../../../store/error-log.ts'
import { BundleReady } from '../../backup/bundle-ready.tsx'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'

interface SaveRecordDialogProps {
  readonly id: string
  readonly title: string
  readonly onClose: () => void
}

export function SaveRecordDialog({ id, title, onClose }: SaveRecordDialogProps) {
  const { t } = useWords()
  const library = useLibrary()
  const [file, setFile] = useState<File>()
  const [state, setState] = useState<'asking' | 'making' | 'failed'>('asking')
  const words = t.settings.parkedFile

  const make = async () => {
    setState('making')
    try {
      const { text } = await makeBundle(library, { names: true, only: [id] })
      setFile(new File([text], recordFileName(library, title), { type: 'text/plain' }))
    } catch (error) {
      noteError('save record to file', error)
      setState('failed')
    }
  }
  if (file) return <BundleReady file={file} words={words} onClose={onClose} />
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onClick={make} disabled={state === 'making'}>
            {state === 'making' ? t.settings.backup.making : t.settings.backup.make}
          </Button>
          <Button onClick={onClose}>{t.shell.cancel}</Button>
        </>
      }
    >
      <p>
        <b>{title}</b>
      </p>
      <p>{words.what}</p>
      {state === 'failed' && (
        <Notice tone="mistake" live="alert">
          {words.failed}
        </Notice>
      )}
    </Dialog>
  )
}

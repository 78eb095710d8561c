// "Buka berkas cadangan": a file is chosen and looked at, what it would change is shown, and only a yes does it.
import { useState } from 'react'
import type { AttachmentBundle } from '../../store/backup/attachment-bundle.ts'
import {
  type Bundle,
  type ImportSummary,
  importBundle,
  importSummary,
} from '../../store/backup/import-bundle.ts'
import { noteError } from '../../store/error-log.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './backup.module.css'
import { BundleRows, isNothingNew } from './bundle-rows.tsx'
import { ChooseBundle } from './choose-bundle.tsx'
import { OpenAttachmentsDialog } from './open-attachments-dialog.tsx'

interface Shown {
  readonly bundle: Bundle
  readonly summary: ImportSummary
}

export function OpenBundleDialog({ onClose }: { readonly onClose: (imported: boolean) => void }) {
  const { t, format } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const [shown, setShown] = useState<Shown>()
  const [state, setState] = useState<'asking' | 'importing' | 'failed'>('asking')
  const [attachments, setAttachments] = useState<AttachmentBundle>()
  const words = t.settings.bundle

  const take = async ({ bundle }: Shown) => {
    setState('importing')
    try {
      await importBundle(library, bundle)
      announce(words.imported)
      onClose(true)
    } catch (error) {
      noteError('import backup', error)
      setState('failed')
    }
  }
  if (attachments) return <OpenAttachmentsDialog bundle={attachments} onClose={onClose} />
  const isNothing = shown !== undefined && isNothingNew(shown.summary)
  return (
    <Dialog
      title={words.title}
      onClose={() => onClose(false)}
      actions={
        <>
          {shown && !isNothing && (
            <Button variant="primary" disabled={state === 'importing'} onClick={() => take(shown)}>
              {state === 'importing' ? words.importing : shown.bundle.isApart ? words.join : words.import}
            </Button>
          )}
          {state !== 'importing' && (
            <Button variant={isNothing ? 'primary' : 'second'} onClick={() => onClose(false)}>
              {isNothing ? t.settings.backup.close : t.shell.cancel}
            </Button>
          )}
        </>
      }
    >
      {shown ? (
        <div className={styles.parts}>
          <p>
            {words.made(shown.bundle.header.libraryName, format.day(shown.bundle.header.made, 'date'))}
            {!shown.bundle.header.names && `. ${words.noNames}.`}
          </p>
          {shown.bundle.isApart && (
            <Notice tone="lamp" live="alert" title={words.apart(shown.bundle.header.libraryName)}>
              {words.apartWhat}
            </Notice>
          )}
          {isNothing && <p role="status">{words.nothing}</p>}
          <BundleRows summary={shown.summary} />
          {state === 'failed' && (
            <Notice tone="mistake" live="alert">
              {words.notImported}
            </Notice>
          )}
        </div>
      ) : (
        <ChooseBundle
          library={library}
          onRead={async (bundle) => setShown({ bundle, summary: await importSummary(library, bundle) })}
          onAttachments={setAttachments}
        />
      )}
    </Dialog>
  )
}

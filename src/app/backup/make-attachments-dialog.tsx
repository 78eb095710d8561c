// The files of photos: made, and then handed over one after the other.
import { useState } from 'react'
import { makeAttachmentBundles } from '../../store/backup/attachment-bundle.ts'
import { attachmentsName } from '../../store/backup/backup-state.ts'
import { canLock } from '../../store/backup/pack.ts'
import { noteError } from '../../store/error-log.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { BundleReady } from './bundle-ready.tsx'
import { SHORTEST_PASSPHRASE } from './passphrase.ts'
import { PassphraseField } from './passphrase-field.tsx'

export function MakeAttachmentsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, format } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const [passphrase, setPassphrase] = useState('')
  const [isShort, setShort] = useState(false)
  const [state, setState] = useState<'asking' | 'making' | 'failed'>('asking')
  const [files, setFiles] = useState<readonly File[]>([])
  const [shown, setShown] = useState(0)

  const make = async () => {
    if (passphrase.trim() !== '' && passphrase.trim().length < SHORTEST_PASSPHRASE) {
      setShort(true)
      return document.getElementById('photos-passphrase')?.focus()
    }
    setState('making')
    announce(t.settings.backup.making)
    try {
      const made = await makeAttachmentBundles(library, { passphrase: passphrase.trim() })
      setFiles(
        made.map(
          ({ text }, index) =>
            new File([text], attachmentsName(library, index + 1, made.length), { type: 'text/plain' }),
        ),
      )
      if (made.length === 0) onClose()
    } catch (error) {
      noteError('make photos', error)
      setState('failed')
    }
  }
  const file = files[shown]
  if (file)
    return (
      <BundleReady
        key={shown}
        file={file}
        words={{
          ready:
            files.length > 1
              ? t.attachments.bundlePart(format.number(shown + 1), format.number(files.length))
              : t.attachments.bundleReady,
          done: t.attachments.bundleDone,
          ...(shown + 1 < files.length && { close: t.attachments.bundleNext }),
        }}
        onClose={() => (shown + 1 < files.length ? setShown(shown + 1) : onClose())}
      />
    )
  return (
    <Dialog
      title={t.attachments.bundleTitle}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" disabled={state === 'making'} onClick={make}>
            {state === 'making' ? t.settings.backup.making : t.attachments.bundleMake}
          </Button>
          <Button onClick={onClose}>{t.shell.cancel}</Button>
        </>
      }
    >
      <p>{t.attachments.bundlePeople}</p>
      {canLock() && (
        <PassphraseField
          id="photos-passphrase"
          value={passphrase}
          isNew
          problem={isShort && t.settings.backup.passphraseShort}
          optional
          onChange={(value) => {
            setShort(false)
            setPassphrase(value)
          }}
        />
      )}
      {state === 'failed' && (
        <Notice tone="mistake" live="alert">
          {t.attachments.bundleFailed}
        </Notice>
      )}
    </Dialog>
  )
}

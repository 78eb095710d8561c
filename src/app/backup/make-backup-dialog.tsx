// "Buat cadangan": what goes into the file, whether it is locked, and then the file itself, to be shared or kept.
import { type FormEvent, useState } from 'react'
import { backupName, noteBackup } from '../../store/backup/backup-state.ts'
import { makeBundle } from '../../store/backup/make-bundle.ts'
import { canLock } from '../../store/backup/pack.ts'
import { noteError } from '../../store/error-log.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './backup.module.css'
import { BundleReady } from './bundle-ready.tsx'
import { SHORTEST_PASSPHRASE } from './passphrase.ts'
import { PassphraseField } from './passphrase-field.tsx'

interface MakeBackupDialogProps {
  /** Starts with the names of persons chosen: for a file that stays within the library. */
  readonly names?: boolean
  readonly onClose: () => void
}

export function MakeBackupDialog({ names = false, onClose }: MakeBackupDialogProps) {
  const { t } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const [hasNames, setHasNames] = useState(names)
  const [isLocked, setLocked] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [isShort, setShort] = useState(false)
  const [state, setState] = useState<'asking' | 'making' | 'failed'>('asking')
  const [file, setFile] = useState<File>()
  const words = t.settings.backup

  const make = async (event: FormEvent) => {
    event.preventDefault()
    if (isLocked && passphrase.trim().length < SHORTEST_PASSPHRASE) {
      setShort(true)
      return document.getElementById('passphrase')?.focus()
    }
    setState('making')
    announce(words.making)
    try {
      const { text } = await makeBundle(library, { names: hasNames, ...(isLocked && { passphrase }) })
      setFile(new File([text], backupName(library), { type: 'text/plain' }))
    } catch (error) {
      noteError('make backup', error)
      setState('failed')
    }
  }
  if (file) return <BundleReady file={file} onGiven={() => noteBackup(library)} onClose={onClose} />

  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" type="submit" form="make-backup" disabled={state === 'making'}>
            {state === 'making' ? words.making : words.make}
          </Button>
          <Button onClick={onClose}>{t.shell.cancel}</Button>
        </>
      }
    >
      <p>{words.what}</p>
      <form id="make-backup" className={styles.parts} noValidate onSubmit={make}>
        <div>
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={hasNames}
              aria-describedby="with-names-help"
              onChange={(event) => setHasNames(event.target.checked)}
            />
            {words.names}
          </label>
          <p className={styles.note} id="with-names-help">
            {words.namesWhat}
          </p>
        </div>
        {canLock() && (
          <label className={styles.choice}>
            <input type="checkbox" checked={isLocked} onChange={(event) => setLocked(event.target.checked)} />
            {words.lock}
          </label>
        )}
        {isLocked && (
          <PassphraseField
            id="passphrase"
            value={passphrase}
            isNew
            problem={isShort && words.passphraseShort}
            onChange={(value) => {
              setShort(false)
              setPassphrase(value)
            }}
          />
        )}
      </form>
      {state === 'failed' && (
        <Notice tone="mistake" live="alert">
          {words.failed}
        </Notice>
      )}
    </Dialog>
  )
}

// Choosing a backup file and having it looked at whole, with its passphrase where it has one. What is wrong with a
// file is said in words; nothing is stored here.
import FolderOpen from 'lucide-react/icons/folder-open'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { AttachmentBundle } from '../../store/backup/attachment-bundle.ts'
import type { Bundle } from '../../store/backup/import-bundle.ts'
import { canLock } from '../../store/backup/pack.ts'
import { type ReadBundle, readBundle } from '../../store/backup/read-bundle.ts'
import { noteError } from '../../store/error-log.ts'
import type { Library } from '../../store/library.ts'
import { bundleHolds } from '../../sync/bundle.ts'
import { isFileGone } from '../app-file.ts'
import { useWords } from '../language.tsx'
import { AppGone } from '../ui/app-gone.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './backup.module.css'
import { PassphraseField } from './passphrase-field.tsx'

interface ChooseBundleProps {
  /** Absent where the device has no library yet. */
  readonly library?: Library
  readonly onRead: (bundle: Bundle) => void
  /** A file of photos; absent where the records have to come first. */
  readonly onAttachments?: (attachments: AttachmentBundle) => void
}

/** Bytes. No bundle of ours comes near; a film chosen by mistake does. */
const SIZE_AT_MOST = 200_000_000

type Trouble =
  | Extract<ReadBundle, { ok: false }>['reason']
  | 'unreadable'
  | 'cannotUnlock'
  | 'recordsFirst'
  | 'gone'

export function ChooseBundle({ library, onRead, onAttachments }: ChooseBundleProps) {
  const { t } = useWords()
  const picker = useRef<HTMLInputElement>(null)
  const id = useId()
  const [text, setText] = useState<string>()
  const [trouble, setTrouble] = useState<{ readonly reason: Trouble; readonly libraryName?: string }>()
  const [isReading, setReading] = useState(false)
  const [passphrase, setPassphrase] = useState('')

  const read = async (content: string, phrase: string) => {
    if (bundleHolds(content) === 'attachments') return readAttachments(content, phrase)
    const bundle = await readBundle(content, { ...(library && { library }), passphrase: phrase, join: true })
    if (bundle.ok) return onRead(bundle)
    refuse(bundle)
  }
  const readAttachments = async (content: string, phrase: string) => {
    if (!library || !onAttachments) return setTrouble({ reason: 'recordsFirst' })
    const { readAttachmentBundle } = await import('../../store/backup/attachment-bundle.ts')
    const bundle = await readAttachmentBundle(library, content, phrase)
    if (bundle.ok) return onAttachments(bundle)
    refuse(bundle)
  }
  const refuse = (bundle: Extract<ReadBundle, { ok: false }>) => {
    setTrouble(bundle.reason === 'locked' && !canLock() ? { reason: 'cannotUnlock' } : bundle)
  }
  const attempt = async (work: () => Promise<void>) => {
    setReading(true)
    setTrouble(undefined)
    try {
      await work()
    } catch (error) {
      noteError('read backup', error)
      setTrouble({ reason: (await isFileGone(error)) ? 'gone' : 'unreadable' })
    }
    setReading(false)
  }
  const choose = (file: File | undefined) =>
    file &&
    attempt(async () => {
      if (file.size > SIZE_AT_MOST) return setTrouble({ reason: 'notBundle' })
      const content = await file.text()
      setText(content)
      setPassphrase('')
      await read(content, '')
    })
  const unlock = (event: FormEvent) => {
    event.preventDefault()
    if (text !== undefined) attempt(() => read(text, passphrase))
  }

  const isLocked = trouble?.reason === 'locked' || trouble?.reason === 'wrongPassphrase'
  return (
    <div className={styles.parts}>
      {isLocked ? (
        <form className={styles.parts} noValidate onSubmit={unlock}>
          <p>{t.settings.bundle.locked}</p>
          <PassphraseField
            id={id}
            problem={trouble.reason === 'wrongPassphrase' && t.settings.bundle.refused.wrongPassphrase}
            value={passphrase}
            onChange={setPassphrase}
          />
          <Button variant="primary" type="submit" disabled={isReading || passphrase.trim() === ''}>
            {isReading ? t.settings.bundle.reading : t.settings.bundle.unlock}
          </Button>
        </form>
      ) : (
        <p>{t.settings.bundle.chooseWhat}</p>
      )}
      {trouble?.reason === 'gone' && <AppGone />}
      {trouble && trouble.reason !== 'gone' && !isLocked && (
        <Notice tone="lamp" live="alert" title={wordsOf(trouble, trouble.reason, t)}>
          {t.settings.bundle.unchanged}
        </Notice>
      )}
      <input
        ref={picker}
        type="file"
        accept=".txt,text/plain"
        hidden
        aria-label={t.settings.bundle.choose}
        onChange={(event) => {
          choose(event.target.files?.[0])
          // The same file again, once it was sent anew, is a choice too.
          event.target.value = ''
        }}
      />
      <Button
        variant={isLocked ? 'second' : 'primary'}
        icon={FolderOpen}
        disabled={isReading}
        onClick={() => picker.current?.click()}
      >
        {isReading
          ? t.settings.bundle.reading
          : isLocked || trouble
            ? t.settings.bundle.other
            : t.settings.bundle.choose}
      </Button>
    </div>
  )
}

function wordsOf(
  { libraryName = '' }: { readonly libraryName?: string },
  reason: Exclude<Trouble, 'gone'>,
  { settings: { bundle }, attachments }: ReturnType<typeof useWords>['t'],
): string {
  if (reason === 'recordsFirst') return attachments.bundleRecordsFirst
  if (reason === 'foreign') return bundle.foreign(libraryName)
  if (reason === 'locked' || reason === 'cannotUnlock') return bundle.cannotUnlock
  return bundle.refused[reason]
}

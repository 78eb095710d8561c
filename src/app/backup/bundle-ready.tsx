// A finished file of records, to be shared or kept: by a tap of its own, as the share sheet asks for one. Where there
// is no sheet, the file is kept in the downloads.
import Download from 'lucide-react/icons/download'
import Share from 'lucide-react/icons/share-2'
import { useState } from 'react'
import { noteError } from '../../store/error-log.ts'
import { canShare, downloadFile, shareFile } from '../hand-over.ts'
import { useWords } from '../language.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './backup.module.css'

interface BundleReadyProps {
  readonly file: File
  /** What it is, where it is not the whole backup. */
  readonly words?: { readonly ready: string; readonly done: string; readonly close?: string }
  /** The file has left the app. */
  readonly onGiven?: () => Promise<unknown>
  readonly onClose: () => void
}

export function BundleReady({ file, words: of, onGiven, onClose }: BundleReadyProps) {
  const { t, format } = useWords()
  const announce = useAnnounce()
  const words = { ...t.settings.backup, ...of }
  const [isKept, setKept] = useState(false)

  const keep = async () => {
    downloadFile(file)
    await onGiven?.()
    setKept(true)
  }
  const share = async () => {
    try {
      if (!(await shareFile(file))) return
      await onGiven?.()
      announce(words.done)
      onClose()
    } catch (error) {
      // The sheet refused after all: the file is still here to be kept.
      noteError('share backup', error)
      await keep()
    }
  }
  const isShareable = canShare(file)
  return (
    <Dialog
      title={isKept ? words.done : words.ready}
      onClose={onClose}
      actions={
        isKept ? (
          <Button variant="primary" onClick={onClose}>
            {words.close}
          </Button>
        ) : (
          <>
            {isShareable && (
              <Button variant="primary" icon={Share} onClick={share}>
                {words.share}
              </Button>
            )}
            <Button variant={isShareable ? 'second' : 'primary'} icon={Download} onClick={keep}>
              {words.keep}
            </Button>
          </>
        )
      }
    >
      {isKept ? (
        <p role="status">{words.downloaded(file.name)}</p>
      ) : (
        <>
          <p className={styles.fileName}>{file.name}</p>
          <p>{words.readyWhat(format.bytes(file.size))}</p>
        </>
      )}
    </Dialog>
  )
}

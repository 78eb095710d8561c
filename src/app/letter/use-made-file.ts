// A file that is being made, and then given to the person: on a phone through a dialog that asks whether to send
// or keep it, on a PC as a download.
import { useState } from 'react'
import { noteError } from '../../store/error-log.ts'
import { isFileGone } from '../app-file.ts'
import { canShare, downloadFile, prefersSharing } from '../hand-over.ts'
import { useWords } from '../language.tsx'
import { useAnnounce } from '../ui/announcer.tsx'

type Maker = (files: typeof import('./report-files.ts')) => Promise<File> | File

export interface ReadyFile {
  readonly file: File
  readonly onTaken?: (() => void) | undefined
}

export interface MadeFile {
  /** What is being made just now. */
  readonly making: string | undefined
  /** `gone`: it can't be made by this page any more, as the server has a newer app. */
  readonly failed: 'failed' | 'gone' | undefined
  /** Waits to be sent or kept. */
  readonly ready: ReadyFile | undefined
  /** `onTaken` is told once the person has it: a phone asks first what to do with it. */
  readonly make: (what: string, maker: Maker, onTaken?: () => void) => Promise<void>
  /** The file was taken, or is not wanted. */
  readonly drop: () => void
}

export const useMadeFile = (): MadeFile => {
  const { t } = useWords()
  const announce = useAnnounce()
  const [making, setMaking] = useState<string>()
  const [failed, setFailed] = useState<'failed' | 'gone'>()
  const [ready, setReady] = useState<ReadyFile>()

  const make: MadeFile['make'] = async (what, maker, onTaken) => {
    // A second tap while it is being made asks for nothing new.
    if (making !== undefined) return
    setMaking(what)
    setFailed(undefined)
    announce(t.report.making)
    try {
      const file = await maker(await import('./report-files.ts'))
      if (prefersSharing() && canShare(file)) setReady({ file, onTaken })
      else {
        downloadFile(file)
        announce(t.report.fileReady(file.name))
        // No browser tells whether a download was kept.
        onTaken?.()
      }
    } catch (error) {
      noteError('report file', error)
      setFailed((await isFileGone(error)) ? 'gone' : 'failed')
    } finally {
      setMaking(undefined)
    }
  }
  return { making, failed, ready, make, drop: () => setReady(undefined) }
}

// A file that is being made, and then given to the person: on a phone through a dialog that asks whether to send
// or keep it, on a PC as a download.
import { useState } from 'react'
import { noteError } from '../../store/error-log.ts'
import { canShare, downloadFile, prefersSharing } from '../hand-over.ts'
import { useWords } from '../language.tsx'
import { useAnnounce } from '../ui/announcer.tsx'

type Maker = (files: typeof import('./report-files.ts')) => Promise<File> | File

export interface MadeFile {
  /** What is being made just now. */
  readonly making: string | undefined
  readonly hasFailed: boolean
  /** Waits to be sent or kept. */
  readonly ready: File | undefined
  readonly make: (what: string, maker: Maker) => Promise<void>
  /** The file was taken, or is not wanted. */
  readonly drop: () => void
}

export const useMadeFile = (): MadeFile => {
  const { t } = useWords()
  const announce = useAnnounce()
  const [making, setMaking] = useState<string>()
  const [hasFailed, setFailed] = useState(false)
  const [ready, setReady] = useState<File>()

  const make = async (what: string, maker: Maker) => {
    // A second tap while it is being made asks for nothing new.
    if (making !== undefined) return
    setMaking(what)
    setFailed(false)
    announce(t.report.making)
    try {
      const file = await maker(await import('./report-files.ts'))
      if (prefersSharing() && canShare(file)) setReady(file)
      else {
        downloadFile(file)
        announce(t.report.fileReady(file.name))
      }
    } catch (error) {
      noteError('report file', error)
      setFailed(true)
    } finally {
      setMaking(undefined)
    }
  }
  return { making, hasFailed, ready, make, drop: () => setReady(undefined) }
}

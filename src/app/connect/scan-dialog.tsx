// "Pindai kode QR": the camera's picture until a code of ours is seen. Why there is no camera is said in words, and
// the camera is let go of as soon as the dialog closes.
import { useEffect, useRef, useState } from 'react'
import { noteError } from '../../store/error-log.ts'
import { isFileGone } from '../app-file.ts'
import { useWords } from '../language.tsx'
import { AppGone } from '../ui/app-gone.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './connect.module.css'
import { type QrReader, qrReader } from './qr-reader.ts'
import { readScannedCode, type ScannedCode } from './scanned-code.ts'

interface ScanDialogProps {
  readonly onCode: (code: string) => void
  readonly onClose: () => void
}

type NoCamera = 'refused' | 'none' | 'busy' | 'notSecure'
type Unusable = Extract<ScannedCode, { ok: false }>

/** Between two looks: quick enough for a hand, and an old phone's processor can breathe. */
const lookEveryMs = 200

export function ScanDialog({ onCode, onClose }: ScanDialogProps) {
  const { t } = useWords()
  const video = useRef<HTMLVideoElement>(null)
  const found = useRef(onCode)
  found.current = onCode
  const [state, setState] = useState<'starting' | 'looking' | 'gone' | NoCamera>('starting')
  const [unusable, setUnusable] = useState<Unusable>()

  useEffect(() => {
    const cut = new AbortController()
    const element = video.current
    const take = (text: string): boolean => {
      const scanned = readScannedCode(text, window.location.origin)
      if (scanned.ok) found.current(scanned.code)
      else setUnusable(scanned)
      return scanned.ok
    }
    if (element) {
      watch(element, take, { signal: cut.signal, onLooking: () => setState('looking') }).catch(
        async (error) => {
          if (cut.signal.aborted) return
          noteError('camera', error)
          // What the browser says of a camera is a DOMException; anything else came with the reader.
          const isGone = !(error instanceof DOMException) && (await isFileGone(error))
          setState(isGone ? 'gone' : noCamera(error))
        },
      )
    }
    return () => cut.abort()
  }, [])

  const isWorking = state === 'starting' || state === 'looking'
  return (
    <Dialog
      title={t.handover.scan}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t.handover.typeIt}</Button>}
    >
      {isWorking ? (
        <p>{t.handover.scanWhat}</p>
      ) : state === 'gone' ? (
        <AppGone />
      ) : (
        <Notice tone="lamp" live="alert">
          {t.handover.noCamera[state]}
        </Notice>
      )}
      <video
        ref={video}
        className={styles.camera}
        hidden={!isWorking}
        muted
        playsInline
        aria-label={t.handover.scanPicture}
      />
      {isWorking && (
        <p role="status">
          {unusable
            ? unusable.reason === 'otherAddress'
              ? t.handover.otherAddress(unusable.host)
              : t.handover.otherQr
            : state === 'starting'
              ? t.handover.scanStarting
              : t.handover.scanLooking}
        </p>
      )}
    </Dialog>
  )
}

interface Watching {
  readonly signal: AbortSignal
  readonly onLooking: () => void
}

/** Shows the camera in the element and hands on what is read in it, until `take` has what it wanted. */
async function watch(
  video: HTMLVideoElement,
  take: (text: string) => boolean,
  { signal, onLooking }: Watching,
): Promise<void> {
  if (!navigator.mediaDevices) throw new DOMException('Not on a plain http page', 'SecurityError')
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 } },
  })
  const stop = () => {
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
  if (signal.aborted) return stop()
  signal.addEventListener('abort', stop)
  video.srcObject = stream
  await video.play()
  const read: QrReader = await qrReader()
  onLooking()
  while (!signal.aborted) {
    const text = await read(video)
    if (signal.aborted || (text !== undefined && take(text))) return
    await new Promise((later) => setTimeout(later, lookEveryMs))
  }
}

function noCamera(error: unknown): NoCamera {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'SecurityError') return 'notSecure'
  if (name === 'NotAllowedError') return 'refused'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy'
}

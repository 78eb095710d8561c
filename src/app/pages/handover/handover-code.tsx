// The code while it works: as a picture and in large letters, how long it works, and what to do over there. It
// looks at the server now and then, so that it is said soon when the other device has taken over.
import { useEffect, useState } from 'react'
import { timeIn } from '../../../domain/day.ts'
import type { OpenHandover } from '../../../store/meta.ts'
import { dataAddress, pictureAddress } from '../../addresses.ts'
import { deviceWord } from '../../connect/device-word.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { useSync } from '../../shell/sync.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Marked } from '../../ui/marked.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QrPicture } from '../../ui/qr-picture.tsx'
import styles from './handover.module.css'

interface HandoverCodeProps {
  readonly open: OpenHandover
  /** Records that the server does not have yet. */
  readonly unsent: number
  readonly onEnded: () => void
}

/** Two people stand beside each other and wait; a look is one request of a hundred bytes. */
const lookEveryMs = 10_000

export function HandoverCode({ open, unsent, onEnded }: HandoverCodeProps) {
  const { t, format } = useWords()
  const { env, zone } = useLibrary()
  const { syncNow } = useSync()
  const [now, setNow] = useState(env.now)
  const isOver = now >= open.until

  useEffect(() => {
    if (isOver) {
      syncNow()
      return onEnded()
    }
    const timer = setInterval(() => {
      setNow(env.now())
      if (document.visibilityState === 'visible') syncNow()
    }, lookEveryMs)
    return () => clearInterval(timer)
  }, [env, syncNow, isOver, onEnded])

  const { host, origin } = window.location
  const minutes = Math.max(1, Math.ceil((open.until - now) / 60_000))
  return (
    <div className={styles.code}>
      <div className={styles.shown}>
        <QrPicture text={pictureAddress(origin, open.code)} label={t.handover.picture} />
        <div>
          <p className={styles.label}>{t.handover.code}</p>
          <p className={styles.letters}>
            <span>{open.code.slice(0, 4)}</span> <span>{open.code.slice(4)}</span>
          </p>
          <p>
            <Marked text={t.handover.works(minutes, format.time(timeIn(zone, open.until)))} />
          </p>
        </div>
      </div>
      {unsent > 0 && (
        <Notice
          tone="lamp"
          title={t.handover.unsent(format.number(unsent))}
          action={<ButtonLink to={dataAddress}>{t.settings.openBackup}</ButtonLink>}
        >
          {t.handover.unsentWhat(deviceWord(t))}
        </Notice>
      )}
      <section className={styles.words}>
        <h2>{t.handover.steps}</h2>
        <ol className={styles.steps}>
          {t.handover.stepsAre(host, t.setup.haveCode).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p role="status">{t.handover.waiting}</p>
        <p className={styles.note}>{t.handover.notYet}</p>
      </section>
    </div>
  )
}

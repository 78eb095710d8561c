// How far a promise has come with this amount: the parts add up, and more than was promised is asked about once.
import { useWords } from '../language.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './matters.module.css'
import type { Matter } from './use-matters.ts'

interface ReceivingProps {
  readonly matter: Matter
  /** Rupiah, of this step. */
  readonly amount: number
  readonly stage: string | undefined
  readonly isAsked: boolean
}

export function Receiving({ matter: { promised, received, owed }, amount, stage, isAsked }: ReceivingProps) {
  const { t, format } = useWords()
  if (stage !== 'received' || promised === 0) return null
  const sum = received + amount
  const left = Math.max(0, owed - amount)
  return (
    <div className={styles.field}>
      <p>
        <b>{format.rupiah(sum)}</b> {t.matters.ofPromised(format.rupiah(promised))}
      </p>
      <span className={styles.bar} aria-hidden>
        <i style={{ width: `${Math.min(100, (sum / promised) * 100)}%` }} />
      </span>
      <p>{left > 0 ? t.matters.stillPromised(format.rupiah(left)) : t.matters.allReceived}</p>
      {isAsked && (
        <Notice tone="lamp" live="alert">
          {t.matters.tooMuch(format.rupiah(sum), format.rupiah(promised))}
        </Notice>
      )}
    </div>
  )
}

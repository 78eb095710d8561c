// "Draf tersimpan 10.44 · Mulai dari kosong": what is being written is kept, and can be put aside.
import { useEffect } from 'react'
import { timeIn } from '../../domain/day.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import styles from './draft-line.module.css'

interface DraftLineProps {
  /** Wall clock, milliseconds; none while there is no draft. */
  readonly savedAt: number | undefined
  readonly onReset: () => void
  /** The form was opened with a draft. */
  readonly isRestored: boolean
  readonly at: 'top' | 'bottom'
  /** What starting anew is called here; "Mulai dari kosong" unless said. */
  readonly resetWords?: string
}

export function DraftLine({ savedAt, onReset, isRestored, at, resetWords }: DraftLineProps) {
  const { t, format } = useWords()
  const { zone } = useLibrary()
  const announce = useAnnounce()
  const isFound = isRestored && at === 'top' && savedAt !== undefined
  useEffect(() => {
    if (isFound) announce(t.records.draftRestored)
  }, [isFound, announce, t])
  if (isRestored !== (at === 'top')) return null
  // Its place is there before it is: what stands below would move under the hand that is about to save.
  if (savedAt === undefined) return at === 'bottom' ? <p className={styles.line} /> : null
  return (
    <p className={styles.line}>
      {t.records.draftSaved(format.time(timeIn(zone, savedAt)))}
      <span aria-hidden="true"> · </span>
      <button type="button" onClick={onReset}>
        {resetWords ?? t.records.startAnew}
      </button>
    </p>
  )
}

// The two keys of the desk, and what was tapped last: on "Hari ini" and on a page of their own.
import { useEffect, useRef } from 'react'
import type { TapRow } from '../../store/database.ts'
import type { Tapped } from '../../store/records/tap-row.ts'
import { useWords } from '../language.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import styles from './tally.module.css'
import { TallyKey } from './tally-key.tsx'
import type { TapQueue } from './tap-queue.ts'
import type { DayCount } from './use-day-count.ts'
import { useDeskKeys } from './use-desk-keys.ts'

interface TallyKeysProps {
  readonly count: DayCount | undefined
  readonly queue: TapQueue
  /** What every tap says besides: a purpose, say. */
  readonly more?: Omit<Tapped, 'what'>
  readonly onUndo: (row: TapRow) => void
}

export function TallyKeys({ count, queue, more, onUndo }: TallyKeysProps) {
  const { t, format } = useWords()
  const tap = (what: 'men' | 'women') => queue.press({ ...more, what })
  useSaidCount(count)
  useDeskKeys({
    [t.home.menKey]: () => tap('men').keep(),
    [t.home.womenKey]: () => tap('women').keep(),
    undo: () => {
      const last = count?.taps.find(({ undone }) => !undone)
      if (last) onUndo(last)
    },
  })
  const key = (what: 'men' | 'women') => {
    const number = count?.[what] ?? 0
    return (
      <TallyKey
        look={what}
        word={t.home[what]}
        number={count ? format.number(number) : ''}
        count={number}
        empty={count ? t.home.nobodyYet : undefined}
        shortcut={t.home[`${what}Key`]}
        onPress={() => tap(what)}
      />
    )
  }
  return (
    <div className={styles.keys}>
      {key('men')}
      {key('women')}
    </div>
  )
}

/** At most twice a second, so that a queue at the desk is told as it ends and not one by one. */
const saidEvery = 500

function useSaidCount(count: DayCount | undefined): void {
  const { t } = useWords()
  const announce = useAnnounce()
  const last = useRef(count)
  useEffect(() => {
    const before = last.current
    if (!before || !count) {
      last.current = count
      return
    }
    const tapped = (['men', 'women'] as const).find((what) => count[what] !== before[what])
    if (!tapped) return
    const timer = setTimeout(() => {
      last.current = count
      announce(t.home.counted(t.home[tapped], count[tapped], count.people))
    }, saidEvery)
    return () => clearTimeout(timer)
  }, [count, announce, t])
}

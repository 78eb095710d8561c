// How many came today, as the keys show it: all visits of the day on this device, and the taps that are still on
// their way to the disk.
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useSyncExternalStore } from 'react'
import { men, peopleOf, wholeIn, women } from '../../domain/read-values.ts'
import type { Values } from '../../domain/record.ts'
import type { TapRow } from '../../store/database.ts'
import { entriesOfDay, tapsOf } from '../../store/records/live-queries.ts'
import { useLibrary, useToday } from '../library-context.tsx'
import { type TapQueue, tapQueue } from './tap-queue.ts'

export interface DayCount {
  readonly men: number
  readonly women: number
  /** Also those of whom nobody said whether man or woman. */
  readonly people: number
  readonly wifi: number
  /** Today's taps of this device, the latest first; those on their way among them. */
  readonly taps: readonly TapRow[]
}

/** The count is undefined until it was read: nothing is shown as 0 before it was counted. */
export function useDayCount(): { readonly count: DayCount | undefined; readonly queue: TapQueue } {
  const library = useLibrary()
  const today = useToday()
  const queue = tapQueue(library)
  const { waiting } = useSyncExternalStore(queue.subscribe, queue.state)
  const read = useLiveQuery(async () => {
    const [entries, taps] = await Promise.all([entriesOfDay(library, today), tapsOf(library, today)])
    return { entries, taps }
  }, [library, today])
  useEffect(() => {
    if (read) queue.seen(read.taps)
  }, [queue, read])
  if (!read) return { count: undefined, queue }
  const known = new Set(read.taps.map(({ id }) => id))
  const coming = waiting.filter(({ id, day }) => day === today && !known.has(id))
  const [sums, more] = [sumOf(read.entries), sumOfTaps(coming)]
  return {
    queue,
    count: {
      men: sums.men + more.men,
      women: sums.women + more.women,
      people: sums.people + more.men + more.women,
      wifi: sums.wifi + more.wifi,
      taps: [...coming].reverse().concat(read.taps),
    },
  }
}

const sumOf = (entries: readonly { readonly kind: string; readonly values: Values }[]) => {
  const sums = { men: 0, women: 0, people: 0, wifi: 0 }
  for (const { kind, values } of entries) {
    if (kind === 'visit') {
      sums.men += men(values) ?? 0
      sums.women += women(values) ?? 0
      sums.people += peopleOf(values) ?? 0
    } else if (kind === 'computerUse' && values.service === 'wifi') {
      sums.wifi += values.way === 'timed' ? 1 : (wholeIn(values.sessions) ?? 0)
    }
  }
  return sums
}

const sumOfTaps = (taps: readonly TapRow[]) => {
  const sums = { men: 0, women: 0, wifi: 0 }
  for (const { what } of taps) sums[what]++
  return sums
}

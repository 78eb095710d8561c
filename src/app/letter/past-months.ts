// How the months before this one stand, for whoever shows it: home, report and the menu's count watch them together,
// so that their records are read once.
import { useCallback, useSyncExternalStore } from 'react'
import { type Month, monthOf } from '../../domain/month.ts'
import { noteError } from '../../store/error-log.ts'
import type { Library } from '../../store/library.ts'
import { type MonthStanding, watchMonths } from '../../store/report/month-standings.ts'
import { useLibrary, useToday } from '../library-context.tsx'
import { whenIdle } from '../shell/when-idle.ts'

interface Watch {
  readonly month: Month
  readonly listeners: Set<() => void>
  standings: readonly MonthStanding[] | undefined
  stop: () => void
}

const watches = new WeakMap<Library, Watch>()

/** The months before `month`, the latest first; undefined until they are read, and while nobody watches. */
const pastMonths = (library: Library, month: Month): readonly MonthStanding[] | undefined => {
  const watch = watches.get(library)
  return watch?.month === month ? watch.standings : undefined
}

/** How many of them somebody has to look at: changed since they were closed, closed on two devices, or sent back. */
export const countToLookAt = (library: Library, month: Month): number =>
  (pastMonths(library, month) ?? []).filter(
    ({ standing, isReturned }) => isReturned || standing === 'changed' || standing === 'twice',
  ).length

/** Calls the listener whenever they are others. Call the result to end it. */
export function watchPastMonths(library: Library, month: Month, listener: () => void): () => void {
  const known = watches.get(library)
  const watch = known?.month === month ? known : begin(library, month)
  watch.listeners.add(listener)
  return () => {
    watch.listeners.delete(listener)
    if (watch.listeners.size > 0) return
    watch.stop()
    if (watches.get(library) === watch) watches.delete(library)
  }
}

export const usePastMonths = (): readonly MonthStanding[] | undefined => {
  const library = useLibrary()
  const month = monthOf(useToday())
  const subscribe = useCallback(
    (listener: () => void) => watchPastMonths(library, month, listener),
    [library, month],
  )
  return useSyncExternalStore(subscribe, () => pastMonths(library, month))
}

function begin(library: Library, month: Month): Watch {
  const watch: Watch = { month, listeners: new Set(), standings: undefined, stop: () => {} }
  watches.set(library, watch)
  watch.stop = watchMonths(
    library,
    month,
    idle,
    (standings) => {
      watch.standings = standings
      for (const listener of watch.listeners) listener()
    },
    (error) => noteError('months', error),
  )
  return watch
}

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    whenIdle(resolve)
  })

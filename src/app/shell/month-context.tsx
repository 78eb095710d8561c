// This month's records, read once for the home page and the menu's count, and what its report still lacks.
import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { handedIn } from '../../domain/closed-month.ts'
import type { Missing } from '../../domain/missing.ts'
import { addMonths, type Month, monthOf } from '../../domain/month.ts'
import { noteError } from '../../store/error-log.ts'
import { entriesOfMonth, entryById } from '../../store/records/live-queries.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { useLibrary, useToday } from '../library-context.tsx'
import { whenIdle } from './when-idle.ts'

/** In the first days of a month, last month's report is what has to be handed in. */
const handInDays = 5

interface ThisMonth {
  /** All records of today's month. */
  readonly entries: readonly StoredEntry[]
  /** The month whose report is due: last month's in its first days, as long as it isn't closed. */
  readonly reportMonth: Month
  /** Only the running month's can be: before its end, that is. */
  readonly isClosed: boolean
  /** Of a closed month, nothing. Undefined a moment longer: its rules are fetched after the first screen is shown. */
  readonly missing: readonly Missing[] | undefined
  /**
   * What the report waits for, for the menu's count: all that is missing, that a month that is over be closed, and that
   * somebody looks at each that changed since, was closed on two devices, or was sent back.
   */
  readonly toDo: number
}

const MonthContext = createContext<ThisMonth | undefined>(undefined)

/** Undefined until it is read: nothing is shown as 0 before it was counted. */
export const useThisMonth = (): ThisMonth | undefined => useContext(MonthContext)

export function MonthProvider({ children }: { readonly children: ReactNode }) {
  const library = useLibrary()
  const today = useToday()
  const month = monthOf(today)
  const isHandIn = Number(today.slice(8)) <= handInDays

  const missingIn = useMissingRule()
  const toLookAt = useToLookAt(month)
  const read = useLiveQuery(async () => {
    const [entries, previous, profile] = await Promise.all([
      entriesOfMonth(library, month),
      isHandIn ? entriesOfMonth(library, addMonths(month, -1)) : [],
      entryById(library, 'library'),
    ])
    return { entries, previous, profile: profile?.values }
  }, [library, month, isHandIn])

  const value = useMemo(() => {
    if (!read) return undefined
    const { entries, previous, profile } = read
    const lastMonth = addMonths(month, -1)
    const isLastDue = previous.some(({ kind }) => kind !== 'monthReport') && !hasClosing(previous)
    const reportMonth = isLastDue ? lastMonth : month
    const isClosed = !isLastDue && hasClosing(entries)
    const lacking = missingIn?.(reportMonth, today, isLastDue ? previous : entries, profile)
    const missing = lacking && isClosed ? [] : lacking
    const toDo = (missing?.length ?? 0) + (isLastDue ? 1 : 0) + toLookAt
    return { entries, reportMonth, isClosed, missing, toDo }
  }, [read, month, today, missingIn, toLookAt])

  return <MonthContext.Provider value={value}>{children}</MonthContext.Provider>
}

/** A month has one report, so the kind is enough to find it by. */
const hasClosing = (entries: readonly StoredEntry[]): boolean =>
  entries.some((entry) => entry.kind === 'monthReport' && handedIn(entry) !== 'not')

type MissingRule = typeof import('../../domain/missing.ts').missingIn

/** It counts with the indicators, which the first screen does without. */
const useMissingRule = (): MissingRule | undefined => {
  const [rule, setRule] = useState<MissingRule>()
  useEffect(() => {
    let current = true
    const cancel = whenIdle(() => {
      import('../../domain/missing.ts').then(
        ({ missingIn }) => current && setRule(() => missingIn),
        (error: unknown) => noteError('missing', error),
      )
    })
    return () => {
      current = false
      cancel()
    }
  }, [])
  return rule
}

/** Those of the months before that somebody has to look at. */
const useToLookAt = (month: Month): number => {
  const library = useLibrary()
  const [count, setCount] = useState(0)
  useEffect(() => {
    let isOver = false
    let stop = () => {}
    const cancel = whenIdle(() => {
      import('../letter/past-months.ts').then(
        ({ countToLookAt, watchPastMonths }) => {
          if (isOver) return
          const tell = () => setCount(countToLookAt(library, month))
          stop = watchPastMonths(library, month, tell)
          tell()
        },
        (error: unknown) => noteError('months', error),
      )
    })
    return () => {
      isOver = true
      cancel()
      stop()
    }
  }, [library, month])
  return count
}

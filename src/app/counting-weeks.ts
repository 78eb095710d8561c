// The library's counting weeks as this device holds them, the latest first. Live.
import { useLiveQuery } from 'dexie-react-hooks'
import { type CountingWeek, countingWeek, lastOfWeek } from '../domain/counting-week.ts'
import { isDay } from '../domain/day.ts'
import { entriesOfDays, entriesOfKind } from '../store/records/live-queries.ts'
import { useLibrary, useToday } from './library-context.tsx'

/** Undefined until they are read. */
export function useCountingWeeks(): readonly CountingWeek[] | undefined {
  const library = useLibrary()
  const today = useToday()
  return useLiveQuery(async () => {
    const records = await entriesOfKind(library, 'countingWeek')
    const weeks = await Promise.all(
      records.map(async (record) => {
        const first = record.values.date
        return isDay(first)
          ? countingWeek(record, await entriesOfDays(library, first, lastOfWeek(first)), today)
          : null
      }),
    )
    return weeks.filter((week) => week !== null).sort((a, b) => b.first.localeCompare(a.first))
  }, [library, today])
}

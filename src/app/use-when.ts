// A moment as people say it: "hari ini, 15.40", "kemarin, 9.05", "Rabu, 18 November, 15.40". Library's zone.
import { dayIn, daysBetween, timeIn } from '../domain/day.ts'
import { useWords } from './language.tsx'
import { useLibrary, useToday } from './library-context.tsx'

/** Takes milliseconds since 1970. */
export const useWhen = (): ((ms: number) => string) => {
  const { t, format } = useWords()
  const { zone } = useLibrary()
  const today = useToday()
  return (ms) => {
    const day = dayIn(zone, ms)
    const time = format.time(timeIn(zone, ms))
    const ago = daysBetween(day, today)
    if (ago === 0) return t.settings.todayAt(time)
    if (ago === 1) return t.settings.yesterdayAt(time)
    return t.settings.at(format.day(day, 'weekdayDay'), time)
  }
}

// Until when a month's report is on time: some days after the month, as the nearest office above the village says, and
// later where an office gave one month more time.
import { addDays, type Day } from '../../domain/day.ts'
import { lastDay, type Month } from '../../domain/month.ts'
import { isWithin, placesAbove } from '../../domain/village-code.ts'
import type { LaterDeadline, Office } from '../storage/officers.ts'

/** As long as the app itself reminds a library to hand in. */
const usualDays = 5
/** `later`: at most so many days after the month's end may a later deadline be; `reason`: characters to say why. */
export const deadlineLimits = { least: 1, most: 28, later: 183, reason: 200 }

/** Of a village, or of a whole scope, by its code. */
export interface Deadlines {
  /** Days after a month's end until which a report is on time, usually. */
  days(code: string): number
  /** The last day on which that month's report is on time. Nobody has less time than usual: the latest day counts. */
  dayOf(month: Month, code: string): Day
  /** The places within a wider one that may have another day in that month, villages too. */
  exceptions(month: Month, place: string): readonly string[]
  /** Why that day is later than usual, for whoever shows it: nothing where nobody said. */
  reasonOf(month: Month, code: string): { readonly deadlineReason?: string }
}

export function deadlinesOf(offices: readonly Office[], later: readonly LaterDeadline[]): Deadlines {
  const daysOf = new Map(offices.map(({ scope, deadlineDays }) => [scope, deadlineDays]))
  const laterOf = new Map<Month, Map<string, Day>>()
  for (const { month, scope, day } of later)
    laterOf.set(month, (laterOf.get(month) ?? new Map<string, Day>()).set(scope, day))
  const usual = new Map<string, Day>()
  const usualDay = (month: Month, days: number): Day => {
    const key = `${month} ${days}`
    const day = usual.get(key) ?? addDays(lastDay(month), days)
    usual.set(key, day)
    return day
  }
  const days = (code: string): number => {
    for (const place of [...placesAbove(code)].reverse()) {
      const found = daysOf.get(place)
      if (found !== undefined) return found
    }
    return usualDays
  }
  const dayOf = (month: Month, code: string): Day => {
    const until = usualDay(month, days(code))
    const ofMonth = laterOf.get(month)
    if (!ofMonth) return until
    return placesAbove(code).reduce((latest, place) => {
      const day = ofMonth.get(place)
      return day !== undefined && day > latest ? day : latest
    }, until)
  }
  return {
    days,
    exceptions: (month, place) =>
      [...new Set([...daysOf.keys(), ...(laterOf.get(month)?.keys() ?? [])])].filter(
        (one) => one !== place && isWithin(one, place),
      ),
    dayOf,
    reasonOf: (month, code) => {
      const [until, above] = [dayOf(month, code), placesAbove(code)]
      if (until === usualDay(month, days(code))) return {}
      const holds = later.filter((one) => one.month === month && one.day === until)
      const said = holds.find(({ scope, reason }) => reason && above.includes(scope))
      return said ? { deadlineReason: said.reason } : {}
    },
  }
}

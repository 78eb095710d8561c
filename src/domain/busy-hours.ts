// "Jam ramai": how many come in which hour of which weekday, per day that the library was open, to choose opening
// hours by. Only taps know their hour; how many visits do not is told beside it.
import { type Day, weekday } from './day.ts'
import { peopleOf, plus } from './read-values.ts'
import type { Entry } from './record.ts'
import { pairsOf } from './tally.ts'

export interface BusyDay {
  /** 0 is Sunday. */
  readonly weekday: number
  readonly openDays: number
  /** Visitors of the hour `09` per open day; nothing for an hour in which nobody ever came. */
  readonly hours: ReadonlyMap<string, number>
  /** Visitors with an hour per open day. */
  readonly perDay: number
}

interface BusyHours {
  /** Monday first, as opening hours are written. */
  readonly days: readonly BusyDay[]
  /** The hours in which anybody came, in order, without gaps. */
  readonly hours: readonly string[]
  /** Visits with an hour, and those without (groups, numbers from a notebook). */
  readonly withHour: number
  readonly withoutHour: number
  readonly openDays: number
  /** Weeks with at least one open day: below four a pattern is chance. */
  readonly openWeeks: number
}

const weekOrder = [1, 2, 3, 4, 5, 6, 0]
const hourPattern = /^(?:[01]\d|2[0-3])$/
const DAYS_A_WEEK = 7

/** From the visits and service days of a period. A day with visits was open, unless it was recorded as closed. */
export function busyHours(entries: readonly Entry[]): BusyHours {
  const closed = new Set<Day>()
  const open = new Set<Day>()
  const saidOpen = new Set<Day>()
  const sums = new Map<number, Map<string, number>>()
  let [withHour, withoutHour] = [0, 0]
  for (const { kind, values } of entries) {
    if (typeof values.date !== 'string') continue
    if (kind === 'serviceDay') (values.state === 'closed' ? closed : saidOpen).add(values.date)
    if (kind !== 'visit') continue
    const people = peopleOf(values) ?? 0
    if (people > 0) open.add(values.date)
    const ofDay = sums.get(weekday(values.date)) ?? new Map<string, number>()
    sums.set(weekday(values.date), ofDay)
    let tapped = 0
    for (const [hour, [men, women]] of pairsOf(values.people, 'hours')) {
      if (!hourPattern.test(hour)) continue
      ofDay.set(hour, plus(ofDay.get(hour) ?? 0, plus(men, women)))
      tapped = plus(tapped, plus(men, women))
    }
    withHour = plus(withHour, tapped)
    withoutHour = plus(withoutHour, Math.max(0, people - tapped))
  }
  // A day that is said to be both counts as open, as in the report.
  const openDays = [...new Set([...saidOpen, ...[...open].filter((day) => !closed.has(day))])]
  const days = weekOrder.map((ofWeek): BusyDay => {
    const count = openDays.filter((day) => weekday(day) === ofWeek).length
    const counts = [...(sums.get(ofWeek) ?? [])].filter(([, visits]) => visits > 0)
    const hours = new Map(counts.map(([hour, visits]) => [hour, count === 0 ? 0 : visits / count]))
    return {
      weekday: ofWeek,
      openDays: count,
      hours,
      perDay: [...hours.values()].reduce((sum, each) => sum + each, 0),
    }
  })
  const known = days.flatMap(({ hours }) => [...hours.keys()]).map(Number)
  const weeks = new Set(openDays.map((day) => Math.floor(Date.parse(day) / 86_400_000 / DAYS_A_WEEK)))
  return {
    days,
    hours:
      known.length === 0
        ? []
        : Array.from({ length: Math.max(...known) - Math.min(...known) + 1 }, (_, index) =>
            String(Math.min(...known) + index).padStart(2, '0'),
          ),
    withHour,
    withoutHour,
    openDays: openDays.length,
    openWeeks: weeks.size,
  }
}

/** The two neighbouring hours of one weekday in which most people come. */
interface Busiest {
  readonly weekday: number
  readonly from: string
  /** The hour that begins when they end: `11` for 09 and 10. */
  readonly to: string
  /** Visitors in both together, per open day. */
  readonly visitors: number
}

const nextHour = (hour: string, by = 1): string => String(Number(hour) + by).padStart(2, '0')

export function busiest({ days, hours }: BusyHours): Busiest | undefined {
  let found: Busiest | undefined
  for (const day of days)
    for (const hour of hours) {
      const visitors = (day.hours.get(hour) ?? 0) + (day.hours.get(nextHour(hour)) ?? 0)
      if (visitors > (found?.visitors ?? 0))
        found = { weekday: day.weekday, from: hour, to: nextHour(hour, 2), visitors }
    }
  return found
}

/** A stretch at the day's end in which few come, on working days. */
interface Quietest {
  readonly after: string
  /** Visitors of all its hours together, per open day from Monday to Friday. */
  readonly visitors: number
}

/** The last two hours (or what there is of them) of Monday to Friday; undefined where the day is too short. */
export function quietest({ days, hours }: BusyHours): Quietest | undefined {
  const lastHours = hours.slice(-2)
  const workdays = days.filter(({ weekday: day, openDays }) => day >= 1 && day <= 5 && openDays > 0)
  const openDays = workdays.reduce((sum, day) => sum + day.openDays, 0)
  if (hours.length < 4 || openDays === 0 || lastHours[0] === undefined) return undefined
  const visits = workdays.reduce(
    (sum, day) => sum + lastHours.reduce((of, hour) => of + (day.hours.get(hour) ?? 0), 0) * day.openDays,
    0,
  )
  return { after: lastHours[0], visitors: visits / openDays }
}

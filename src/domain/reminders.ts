// When a month's report is reminded of, while it is not closed: gently before its end, and twice after it.
import { addDays, type Day } from './day.ts'
import { addMonths, firstDay, lastDay, type Month } from './month.ts'

/** `soon` on the 25th, `lastDay` on the month's last day, `over` on the 1st and `late` on the 5th after it. */
type ReminderKind = 'soon' | 'lastDay' | 'over' | 'late'

export interface Reminder {
  readonly month: Month
  readonly kind: ReminderKind
  readonly day: Day
  /** The day on which it no longer holds, for a device that was off: the next one's, or the 10th. */
  readonly until: Day
}

export const remindersOf = (month: Month): readonly Reminder[] => {
  const next = addMonths(month, 1)
  const days: readonly (readonly [ReminderKind, Day])[] = [
    ['soon', `${month}-25`],
    ['lastDay', lastDay(month)],
    ['over', firstDay(next)],
    ['late', `${next}-05`],
  ]
  return days.map(([kind, day], index) => ({
    month,
    kind,
    day,
    until: days[index + 1]?.[1] ?? addDays(day, 5),
  }))
}

/** What still lies ahead, or holds today, of these months. */
export const remindersFrom = (today: Day, months: readonly Month[]): readonly Reminder[] =>
  months.flatMap(remindersOf).filter(({ until }) => until > today)

// The reminders of the months ahead with their words, left in Cache Storage, where the service worker finds them: it
// knows neither the calendar nor the languages. Nothing personal: on a lock screen anybody reads along.
import { type Day, startIn } from '../../domain/day.ts'
import { addMonths, type Month, monthOf, monthsFrom } from '../../domain/month.ts'
import { type Reminder, remindersFrom } from '../../domain/reminders.ts'
import type { Zone } from '../../domain/zone.ts'
import { reportAddress } from '../addresses.ts'
import type { Words } from '../language.tsx'

/** As the service worker reads it; see src/worker/remind.ts. */
export interface PlannedReminder {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly until: number
  readonly title: string
  readonly body: string
  readonly lang: string
  readonly url: string
}

const cacheName = 'lumbung-reminders'
const planAddress = '/reminders/plan'
const shownFolder = '/reminders/shown/'

/** Eight in the morning, when the library opens. */
const OPENING_MS = 8 * 3_600_000

/** The running month and the two after it: an app that nobody opens for longer has no library any more. */
const MONTHS_AHEAD = 2

/** The months to be reminded of: this one and those to come, and the last one where it `isDue`. */
export const monthsToRemind = (
  today: Day,
  isClosed: (month: Month) => boolean,
  isLastDue: boolean,
): readonly Month[] => {
  const now = monthOf(today)
  const ahead = monthsFrom(now, addMonths(now, MONTHS_AHEAD))
  return [...(isLastDue ? [addMonths(now, -1)] : []), ...ahead].filter((month) => !isClosed(month))
}

export const plannedReminders = (
  today: Day,
  months: readonly Month[],
  zone: Zone,
  words: Pick<Words, 't' | 'language' | 'format'>,
): readonly PlannedReminder[] =>
  remindersFrom(today, months).map((reminder) => ({
    id: `${reminder.month}-${reminder.kind}`,
    at: startIn(zone, reminder.day) + OPENING_MS,
    until: startIn(zone, reminder.until),
    ...reminderWords(reminder, words),
    lang: words.language,
    url: reportAddress(reminder.month),
  }))

export const reminderWords = (
  { month, kind }: Pick<Reminder, 'month' | 'kind'>,
  { t, format }: Pick<Words, 't' | 'format'>,
): Pick<PlannedReminder, 'title' | 'body'> => ({
  title: t.reminders.notification(format.month(month)),
  body: t.reminders.bodies[kind],
})

/** Leaves the plan for the worker, and forgets what was shown of plans long past. */
export async function keepPlan(reminders: readonly PlannedReminder[]): Promise<void> {
  const cache = await caches.open(cacheName)
  // Not `Response.json`, which iOS 16 lacks.
  await cache.put(planAddress, new Response(JSON.stringify(reminders)))
  const current = new Set(reminders.map(({ id }) => shownFolder + id))
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url)
    if (pathname.startsWith(shownFolder) && !current.has(pathname)) await cache.delete(url)
  }
}

export async function dropPlan(): Promise<void> {
  await caches.delete(cacheName)
}

// The number on each of the four books: what matters about it today, else what the month has so far.
import { addDays, type Day } from '../../../domain/day.ts'
import type { Entry, Strand, Values } from '../../../domain/record.ts'

/** Which of the words of `t.home` stands after the number. */
export type CountWord =
  | 'countToday'
  | 'countMonth'
  | 'countPlanned'
  | 'countInUse'
  | 'stepToday'
  | 'stepTomorrow'
  | 'stepLate'

export interface BookCount {
  readonly count: number
  readonly word: CountWord
}

/**
 * `entries` are the records of today's month, `advocacies` the latest ones of any month, whose next steps
 * may fall on today.
 */
export const bookCounts = (
  entries: readonly Entry[],
  advocacies: readonly Entry[],
  today: Day,
): Record<Strand, BookCount> => {
  const of = (kind: Strand) => entries.filter((entry) => entry.kind === kind)
  return {
    visit: visits(of('visit'), today),
    activity: activities(of('activity'), today),
    computerUse: computerUses(of('computerUse'), today),
    advocacy: nextSteps(advocacies, today) ?? { count: of('advocacy').length, word: 'countMonth' },
  }
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0)
const valuesOf = (value: unknown): Values => (typeof value === 'object' && value ? (value as Values) : {})

/** Shown as 0 too: nobody has come yet today, and that was counted. */
const visits = (entries: readonly Entry[], today: Day): BookCount => {
  const people = entries
    .filter(({ values }) => values.date === today)
    .map(({ values }) => number(valuesOf(values.people).men) + number(valuesOf(values.people).women))
  return { count: people.reduce((sum, each) => sum + each, 0), word: 'countToday' }
}

const activities = (entries: readonly Entry[], today: Day): BookCount => {
  const planned = entries.filter(
    ({ values: { status, date } }) => status === 'planned' && typeof date === 'string' && date >= today,
  )
  if (planned.length > 0) return { count: planned.length, word: 'countPlanned' }
  const done = entries.filter(({ values: { status } }) => status !== 'planned' && status !== 'cancelled')
  return { count: done.length, word: 'countMonth' }
}

const computerUses = (entries: readonly Entry[], today: Day): BookCount => {
  const ofToday = entries.filter(({ values }) => values.date === today)
  const running = ofToday.filter(isRunning)
  if (running.length > 0) return { count: running.length, word: 'countInUse' }
  const sessions = ofToday.map(({ values }) => (values.way === 'timed' ? 1 : number(values.sessions)))
  return { count: sessions.reduce((sum, each) => sum + each, 0), word: 'countToday' }
}

/** A use that was begun with its clock time and has no end yet. */
export const isRunning = ({ kind, values }: Entry): boolean =>
  kind === 'computerUse' &&
  values.way === 'timed' &&
  typeof valuesOf(values.time).start === 'string' &&
  !valuesOf(values.time).end

/** Settled advocacy has no next step that anybody waits for. */
const isOpen = ({ values: { stage } }: Entry): boolean => stage !== 'received' && stage !== 'refused'

const nextSteps = (advocacies: readonly Entry[], today: Day): BookCount | undefined => {
  const days = advocacies.filter(isOpen).map(({ values }) => valuesOf(values.nextStep).date)
  const count = (fits: (day: string) => boolean) =>
    days.filter((day) => typeof day === 'string' && fits(day)).length
  const steps: readonly BookCount[] = [
    { count: count((day) => day === today), word: 'stepToday' },
    { count: count((day) => day < today), word: 'stepLate' },
    { count: count((day) => day === addDays(today, 1)), word: 'stepTomorrow' },
  ]
  return steps.find((step) => step.count > 0)
}

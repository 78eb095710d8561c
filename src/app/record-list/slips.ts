// What the slips in the books count, and so what the list that one opens shows: the same question asks both.
import { addDays, type Day } from '../../domain/day.ts'
import { partOf, textIn } from '../../domain/read-values.ts'
import type { Entry } from '../../domain/record.ts'

/** A use that was begun with its clock time and has no end yet. */
export const isRunning = ({ kind, values }: Entry): boolean =>
  kind === 'computerUse' &&
  values.way === 'timed' &&
  textIn(partOf(values.time, 'start')) !== undefined &&
  !partOf(values.time, 'end')

/** The day of a next step that somebody waits for: settled advocacy has none. Of a matter as it stands now. */
export const stepDay = ({ values: { stage, nextStep } }: Entry): Day | undefined =>
  stage === 'received' || stage === 'refused' ? undefined : (partOf(nextStep, 'date') as Day | undefined)

type Fits = (entry: Entry, today: Day) => boolean

/** By the word of `t.home` that stands after the number. */
export const slips = {
  countToday: ({ values }, today) => values.date === today,
  countMonth: ({ values: { status } }) => status !== 'planned' && status !== 'cancelled',
  countPlanned: ({ values: { status, date } }, today) => status === 'planned' && (date as Day) >= today,
  countInUse: (entry, today) => entry.values.date === today && isRunning(entry),
  stepToday: (entry, today) => stepDay(entry) === today,
  stepLate: (entry, today) => (stepDay(entry) ?? today) < today,
  stepTomorrow: (entry, today) => stepDay(entry) === addDays(today, 1),
} satisfies Record<string, Fits>

export type Slip = keyof typeof slips

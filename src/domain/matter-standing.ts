// How a matter of advocacy stands: by its latest step, with what is promised and what came, and the next step that
// somebody waits for.
import { addDays, type Day, isDay, weekday } from './day.ts'
import { openPromises, type Step, stageOf, stepsOf } from './matters.ts'
import { partOf, plus, textIn } from './read-values.ts'
import type { Entry } from './record.ts'

export interface NextStep<E extends Entry = Entry> {
  /** The record that names it: the matter's own, or a follow-up. */
  readonly of: E
  /** What is to be done; undefined where only a day was written. */
  readonly what: string | undefined
  readonly day: Day | undefined
}

export interface MatterStanding<E extends Entry = Entry> {
  readonly matter: E
  /** The matter's own record first, then what came of it, in the order in which it happened. */
  readonly steps: readonly Step<E>[]
  /** As its choice says; a promise of which only a part came is still promised. */
  readonly stage: string
  /** Rupiah that were promised and have not come. */
  readonly owed: number
  readonly promised: number
  readonly received: number
  /** Received in full, or refused: nobody waits for anything. */
  readonly isSettled: boolean
  readonly next: NextStep<E> | undefined
}

/** Every matter among these records, which hold its follow-ups too. */
export const standingsOf = <E extends Entry>(records: readonly E[]): readonly MatterStanding<E>[] => {
  const byMatter = new Map<E, Step<E>[]>()
  for (const step of stepsOf(records)) {
    const known = byMatter.get(step.matter)
    if (known) known.push(step)
    else byMatter.set(step.matter, [step])
  }
  return [...byMatter].map(([matter, steps]) => standingOf(matter, steps))
}

const standingOf = <E extends Entry>(matter: E, steps: readonly Step<E>[]): MatterStanding<E> => {
  const sum = (what: 'promised' | 'received') =>
    steps.reduce((all, { brought }) => plus(all, brought[what]), 0)
  const owed = openPromises(steps, '9999-12-31')
  const entries = steps.map(({ entry }) => entry)
  const reached = textIn(stageOf(matter, entries)) ?? 'raised'
  const stage = reached === 'received' && owed > 0 ? 'promised' : reached
  const isSettled = stage === 'received' || stage === 'refused'
  return {
    matter,
    steps,
    stage,
    owed,
    promised: sum('promised'),
    received: sum('received'),
    isSettled,
    next: isSettled ? undefined : nextOf(entries),
  }
}

/**
 * The next step that was named last, unless it was taken since: by a step that names one of its own (or says, with
 * null, that there is none), or that happened on its day or later.
 */
const nextOf = <E extends Entry>(entries: readonly E[]): NextStep<E> | undefined => {
  let next: NextStep<E> | undefined
  for (const of of entries) {
    const { nextStep, date } = of.values
    if (next?.day !== undefined && isDay(date) && date >= next.day) next = undefined
    if (nextStep === undefined) continue
    const [what, day] = [textIn(partOf(nextStep, 'what')), partOf(nextStep, 'date')]
    next = what || isDay(day) ? { of, what: what || undefined, day: isDay(day) ? day : undefined } : undefined
  }
  return next
}

/** When a next step is due, as people say it. */
export const dueGroups = [
  'late',
  'today',
  'tomorrow',
  'thisWeek',
  'nextWeek',
  'later',
  'noDay',
  'settled',
] as const
type DueGroup = (typeof dueGroups)[number]

/** Weeks begin on Monday, as those of an office do. */
export const dueGroupOf = ({ isSettled, next }: MatterStanding, today: Day): DueGroup => {
  if (isSettled) return 'settled'
  const day = next?.day
  if (day === undefined) return 'noDay'
  if (day < today) return 'late'
  if (day === today) return 'today'
  if (day === addDays(today, 1)) return 'tomorrow'
  const monday = nextMonday(today)
  if (day < monday) return 'thisWeek'
  return day < addDays(monday, 7) ? 'nextWeek' : 'later'
}

/** The Monday after this day. */
export const nextMonday = (day: Day): Day => addDays(day, 7 - ((weekday(day) + 6) % 7))

/** Who waits longest comes first; what has no day comes last. */
export const byNextStep = (a: MatterStanding, b: MatterStanding): number =>
  (a.next?.day ?? '9999').localeCompare(b.next?.day ?? '9999')

/** The latest step that brought a promise. */
export const promiseOf = <E extends Entry>({ steps }: MatterStanding<E>): Step<E> | undefined =>
  steps.filter(({ brought }) => brought.promised > 0).at(-1)

/** The day of the latest step. */
export const lastStepDay = ({ steps }: MatterStanding): Day => {
  const date = steps.at(-1)?.entry.values.date
  return isDay(date) ? date : ''
}

/** Who was approached: an office, a firm, by its name where it has one. There is one village head. */
export const stakeholderOf = ({ values }: Entry): string => {
  const target = textIn(values.target) ?? 'other'
  const name = textIn(values.partner)?.trim().toLowerCase() ?? ''
  return target === 'villageHead' || name === '' ? target : `${target} ${name}`
}

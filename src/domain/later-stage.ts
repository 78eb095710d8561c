// A new stage in the form of an older matter is news: it becomes a follow-up with a day of its own, and the matter's
// own record keeps how it stood on its own day. So a month that was handed in stays as it was.
import { type Day, isDay } from './day.ts'
import type { Entry, Values } from './record.ts'

/** What belongs to the stage, and so to the step that reached it. */
const OF_STEP = ['stage', 'result', 'amount', 'inKind', 'regulation']
/** What a stage brings. */
const BROUGHT = { money: 'amount', inKind: 'inKind', regulation: 'regulation' } as const

interface LaterStage {
  /** What the matter's own record keeps of the edit; perhaps nothing. */
  readonly own: Values
  /** The values of the follow-up, but for its day and what was done. */
  readonly later: Values
}

/**
 * The edit of a record taken apart; undefined where it is no news: another kind, another register, a matter of today, or
 * a plan, which begins with what it becomes.
 */
export const laterStage = (
  { id, kind, values }: Entry,
  changed: Values,
  today: Day,
): LaterStage | undefined => {
  const isOlder = isDay(values.date) && values.date < today && values.stage !== 'planned'
  if (kind !== 'advocacy' || !isOlder || !changed.stage || changed.stage === 'planned') return undefined
  const result = changed.result ?? values.result
  const brought = Object.hasOwn(BROUGHT, String(result)) ? BROUGHT[result as keyof typeof BROUGHT] : undefined
  const isGiven = changed.stage === 'promised' || changed.stage === 'received'
  const what = brought && (changed[brought] ?? values[brought])
  return {
    own: Object.fromEntries(Object.entries(changed).filter(([name]) => !OF_STEP.includes(name))),
    later: {
      advocacy: id,
      stage: changed.stage,
      ...(isGiven && result !== undefined && result !== null && { result }),
      ...(isGiven && brought && what !== undefined && what !== null && { [brought]: what }),
    },
  }
}

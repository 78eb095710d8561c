// The number on each of the four books: what matters about it today, else what the month has so far.
import type { Day } from '../../../domain/day.ts'
import { peopleOf, wholeIn } from '../../../domain/read-values.ts'
import type { Entry, Strand } from '../../../domain/record.ts'
import { type Slip, slips } from '../../record-list/slips.ts'

interface BookCount {
  readonly count: number
  readonly word: Slip
}

/**
 * `entries` are the records of today's month, `matters` those of any month as they stand now, whose next steps may
 * fall on today.
 */
export const bookCounts = (
  entries: readonly Entry[],
  matters: readonly Entry[],
  today: Day,
): Record<Strand, BookCount> => {
  /** The first of the slips that holds something; else the last. */
  const count = (records: readonly Entry[], words: readonly Slip[], worth = one): BookCount => {
    const [word = 'countMonth', ...others] = words
    const held = records.filter((entry) => slips[word](entry, today))
    return held.length > 0 || others.length === 0
      ? { count: held.reduce((sum, entry) => sum + worth(entry), 0), word }
      : count(records, others, worth)
  }
  const of = (kind: Strand) => entries.filter((entry) => entry.kind === kind)
  const uses = count(of('computerUse'), ['countInUse'])
  const step = count(matters, ['stepToday', 'stepLate', 'stepTomorrow'])
  return {
    visit: count(of('visit'), ['countToday'], people),
    activity: count(of('activity'), ['countPlanned', 'countMonth']),
    computerUse: uses.count > 0 ? uses : count(of('computerUse'), ['countToday'], sessions),
    advocacy: step.count > 0 ? step : count(of('advocacy'), ['countMonth']),
  }
}

const one = (_: Entry): number => 1
const people = ({ values }: Entry): number => peopleOf(values) ?? 0
const sessions = ({ values }: Entry): number => (values.way === 'timed' ? 1 : (wholeIn(values.sessions) ?? 0))

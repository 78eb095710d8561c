// What an office wrote into a library's records, and what the library has not answered yet.
import { closingOf } from './closing.ts'
import type { Entry, Values } from './record.ts'
import { returnedState } from './returned-report.ts'

/** Nobody of the library has read the note. */
export const isUnread = ({ values }: Pick<Entry, 'values'>): boolean => values.seen !== true

/** Which records of the library answer those of an office: by the register that holds the other's id. */
export const answers = {
  aid: { kind: 'equipment', register: 'aid' },
  districtTraining: { kind: 'training', register: 'ofDistrict' },
} as const

export type Answered = keyof typeof answers

/**
 * Those that none of the library's own records names. `own` are its live ones: where the one that named it was deleted,
 * it waits again.
 */
export const unanswered = <E extends Entry>(
  kind: Answered,
  written: readonly E[],
  own: readonly Entry[],
): readonly E[] => {
  const named = new Set(own.map(({ values }) => values[answers[kind].register]))
  return written.filter(({ id }) => !named.has(id))
}

/** Those that more than one of the library's own records names: two devices answered without knowing. */
export const answeredTwice = <E extends Entry>(
  kind: Answered,
  own: readonly E[],
): readonly (readonly E[])[] => {
  const byId = new Map<unknown, E[]>()
  for (const entry of own) {
    const named = entry.values[answers[kind].register]
    if (typeof named !== 'string') continue
    const others = byId.get(named)
    if (others) others.push(entry)
    else byId.set(named, [entry])
  }
  return [...byId.values()].filter(({ length }) => length > 1)
}

/** Whether a month's report has to be looked at again; `returned` and `monthReport` are what these records say. */
export const isReturned = (returned: Values | undefined, monthReport: Values | undefined): boolean =>
  returnedState(returned?.revision, closingOf(monthReport)?.revision ?? null) === 'open'

// What an office wrote into a library's records, and what the library has not answered yet.
import { closingOf } from './closing.ts'
import type { Entry, Values } from './record.ts'
import { returnedState } from './returned-report.ts'

/** Nobody of the library has read the note. */
export const isUnread = ({ values }: Pick<Entry, 'values'>): boolean => values.seen !== true

/** Whether a month's report has to be looked at again; `returned` and `monthReport` are what these records say. */
export const isReturned = (returned: Values | undefined, monthReport: Values | undefined): boolean =>
  returnedState(returned?.revision, closingOf(monthReport)?.revision ?? null) === 'open'

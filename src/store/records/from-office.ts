// What the office gave or held and this library has not recorded yet, and what it recorded twice.
import { type Answered, answeredTwice, answers, unanswered } from '../../domain/from-office.ts'
import type { Library } from '../library.ts'
import { entriesOfKind } from './live-queries.ts'
import type { StoredEntry } from './stored-entry.ts'

export interface Waiting {
  readonly waiting: readonly StoredEntry[]
  readonly twice: readonly (readonly StoredEntry[])[]
}

/** The latest first. */
export async function waitingOf(library: Library, kind: Answered): Promise<Waiting> {
  const [written, own] = await Promise.all(
    [kind, answers[kind].kind].map((one) => entriesOfKind(library, one)),
  )
  return {
    waiting: unanswered(kind, written ?? [], own ?? []),
    twice: answeredTwice(kind, own ?? []),
  }
}

// The notes that the office wrote to this library, as this device holds them: when each was written, who answered it, and
// whether the answer is on its way.
import { isUnread } from '../../domain/from-office.ts'
import { shownValue } from '../../sync/register.ts'
import type { StoredRecord } from '../database.ts'
import type { Library } from '../library.ts'
import { draftOf } from './drafts.ts'
import { ofKind } from './live-queries.ts'
import { placesOf } from './open-draft.ts'
import { attempt, type Saving, saveRecord, writing } from './save-record.ts'
import { type StoredEntry, toEntry } from './stored-entry.ts'
import { firstStamp } from './stored-record.ts'
import { type WrittenValue, whoAndWhen } from './who-and-when.ts'

export interface ReceivedNote {
  readonly entry: StoredEntry
  /** When the office wrote it, in milliseconds since 1970, as far as that is known. */
  readonly at?: number | undefined
  /** Who answered it, and when; undefined where nobody did. */
  readonly answered?: Omit<WrittenValue, 'value'>
  /** The answer is not known to have arrived. */
  readonly isAnswerUnsent: boolean
}

/** The latest first. */
export async function receivedNotes(library: Library): Promise<readonly ReceivedNote[]> {
  const records = await ofKind(library, 'note').toArray()
  return Promise.all(records.reverse().map((record) => receivedNote(library, record)))
}

async function receivedNote(library: Library, record: StoredRecord): Promise<ReceivedNote> {
  const { registers, pending } = record
  const [answer] = registers.answer?.values ?? []
  const { at } = await whoAndWhen(library, firstStamp(registers))
  return {
    entry: toEntry(record),
    at,
    ...(answer && Boolean(answer[1]) && { answered: await whoAndWhen(library, answer[0]) }),
    isAnswerUnsent: pending?.includes('answer') ?? false,
  }
}

export const unreadNotes = async (library: Library): Promise<readonly StoredEntry[]> =>
  (await ofKind(library, 'note').toArray()).map(toEntry).filter(isUnread).reverse()

/** Says that these notes were read, of those of which nobody has said so yet. */
export async function markRead(library: Library, ids: readonly string[]): Promise<void> {
  for (const record of await library.database.records.bulkGet([...ids]))
    if (record && shownValue(record.registers.seen) !== true)
      await attempt(library, { id: record.id, anyTime: true, edit: writing('note', { seen: true }) })
}

/** Empty takes the answer back. */
export const answerNote = (library: Library, id: string, answer: string): Promise<Saving> =>
  saveRecord(library, { kind: 'note', id, values: { answer: answer.trim() || null } })

/** Somebody began to write this, and has not saved it. */
export const isTextBegun = async (library: Library, key: string): Promise<boolean> =>
  (await Promise.all(placesOf(key).map((place) => draftOf(library, place)))).some(Boolean)

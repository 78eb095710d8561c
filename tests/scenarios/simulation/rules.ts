// The rules that a simulated world lives by: the very functions that the store and the server call. A mutant
// is the same rules with one of them broken.

import { mayWrite } from '../../../src/domain/closed-month.ts'
import { type Merged, mergePush, needsNoEcho } from '../../../src/server/sync/merge-push.ts'
import type { ReadPush } from '../../../src/server/sync/read-push.ts'
import { explained, isBurnt } from '../../../src/store/records/change-record.ts'
import { erasing } from '../../../src/store/records/erase-value.ts'
import { deleting, undoing, writing } from '../../../src/store/records/save-record.ts'
import { sweptChange } from '../../../src/store/records/swept-change.ts'
import { allUnsent, startOfEpoch } from '../../../src/store/sync/start-over.ts'
import { type AnswerRules, answerRules, importRow } from '../../../src/store/sync/take-answer.ts'
import type { Registers } from '../../../src/sync/register.ts'
import { type Row, toRow } from '../../../src/sync/row.ts'
import { drawWriter, issueStamp, type Stamp, type Writer } from '../../../src/sync/stamp.ts'

type Kept = Parameters<typeof mergePush>[1]

export interface Rules extends AnswerRules {
  readonly issueStamp: typeof issueStamp
  /** Whether a record knows of the stamp, or a later one of its writer, before it is written. */
  readonly isBurnt: (registers: Registers, stamp: Stamp) => boolean
  /** The writer of a start of the app, on a device that may have had one before. */
  readonly startWriter: (before: Writer | undefined, random: () => number) => Writer
  /** The writer of a person who takes over from the one who recorded before. */
  readonly writerOfNext: (before: Writer, random: () => number) => Writer
  readonly mayWrite: typeof mayWrite
  readonly explained: typeof explained
  readonly writing: typeof writing
  readonly deleting: typeof deleting
  readonly undoing: typeof undoing
  readonly erasing: typeof erasing
  readonly sweptChange: typeof sweptChange
  readonly importRow: (...given: Parameters<typeof importRow>) => ReturnType<typeof importRow>
  readonly pushedRow: typeof toRow
  readonly allUnsent: typeof allUnsent
  readonly startOfEpoch: (epoch: string, cursorBefore: number) => { epoch: string; cursor: number }
  /** A record, and where the pull begins, on a device that comes back with a new code. */
  readonly connected: typeof allUnsent
  readonly startOfConnection: (epoch: string, cursorBefore: number) => { epoch: string; cursor: number }
  /** Where the pull of a device begins that takes another's place. */
  readonly startOfNext: (epoch: string, seq: number) => { epoch: string; cursor: number }
  readonly mergePush: (push: ReadPush, kept: Kept, now: number) => Merged
  readonly needsNoEcho: typeof needsNoEcho
  /** Rows above the cursor that an answer leaves out all the same: none. */
  readonly leftOut: (row: Row, push: ReadPush) => boolean
  /** The cursor of an answer with these rows, from a library at this sequence. */
  readonly cursorAfter: (rows: readonly Row[], seq: number) => number
  /** The sequence under which a changed record is kept. */
  readonly sequence: (before: number | undefined, next: number) => number
  readonly epochOfRestored: (before: string, drawn: string) => string
}

export const realRules: Rules = {
  ...answerRules,
  issueStamp,
  isBurnt,
  startWriter: (_before, random) => drawWriter(random),
  writerOfNext: (_before, random) => drawWriter(random),
  mayWrite,
  explained,
  writing,
  deleting,
  undoing,
  erasing,
  sweptChange,
  importRow,
  pushedRow: toRow,
  allUnsent,
  startOfEpoch,
  connected: allUnsent,
  startOfConnection: startOfEpoch,
  startOfNext: startOfEpoch,
  mergePush: (push, kept, now) => mergePush(push, kept, now),
  needsNoEcho,
  leftOut: () => false,
  cursorAfter: (rows, seq) => rows.at(-1)?.q ?? seq,
  sequence: (_before, next) => next,
  epochOfRestored: (_before, drawn) => drawn,
}

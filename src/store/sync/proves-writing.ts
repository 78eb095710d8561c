// A proof that the server writes. An empty push is none: a server whose disk is full still answers it.
import type { SyncAnswer } from '../../sync/wire.ts'
import type { Position } from '../meta.ts'
import type { Batch } from './batch.ts'

/**
 * Whether the answer shows that this push has raised the library's sequence. What a push changes comes last in the
 * sequence, and is echoed unless the sender was level with the library. From the cursor 0 every row comes, also of a
 * server that has them all already and writes nothing.
 */
export function provesWriting(
  asked: Position,
  batch: Batch,
  { cursor, more, rows }: Pick<SyncAnswer, 'cursor' | 'more' | 'rows'>,
): boolean {
  if (batch.length === 0 || cursor <= asked.cursor) return false
  const last = rows.at(-1)
  return last === undefined || (asked.cursor > 0 && !more && batch.some(({ id }) => id === last.i))
}

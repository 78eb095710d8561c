// A proof that the server writes. An empty push is none: a server whose disk is full still answers it.
import type { SyncAnswer } from '../../sync/wire.ts'
import type { Position } from '../meta.ts'
import type { Batch } from './batch.ts'

/**
 * Whether the answer shows that this push has raised the library's sequence. What a push changes comes last in the
 * sequence, and is echoed unless the sender was level with the library. That echo is one only where the sender was
 * level before (`wasLevel`): while it catches up, its own rows of long ago come, also from a server that writes nothing.
 */
export function provesWriting(
  asked: Position,
  batch: Batch,
  { cursor, more, rows }: Pick<SyncAnswer, 'cursor' | 'more' | 'rows'>,
  wasLevel: boolean,
): boolean {
  if (batch.length === 0 || cursor <= asked.cursor) return false
  const last = rows.at(-1)
  return last === undefined || (wasLevel && !more && batch.some(({ id }) => id === last.i))
}

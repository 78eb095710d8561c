// When a library gets a new epoch: where its row is not the one that was left (a restore brought it back),
// where the database has forgotten what this process has seen, and where a device knows more than there is.
import type { Transaction } from 'kysely'
import type { CursorAhead } from '../storage.ts'
import type { LibraryRow, LibraryRows } from './library-row.ts'
import { everyLibrary, type Scope } from './library-scope.ts'
import type { Schema } from './schema.ts'

/** A device that lies about its cursor costs its library at most so many rounds of sending all again. */
const hour = 3_600_000
const day = 24 * hour

export interface EpochsAround {
  readonly now: () => number
  /** Draws an epoch or a mark. */
  readonly newEpoch: () => string
  /**
   * Told of every library whose records were found to be older than they were, and of how many devices it says are
   * connected: among them may be some that were revoked since that copy.
   */
  readonly onRestored?: ((library: string, devices: number) => void) | undefined
  /** Told of every device that a restore had brought back to life, and that is shut out again. */
  readonly onRevokedAgain?: ((library: string, device: string) => void) | undefined
  /** Told once of every kept row that can't be read, by its sequence. */
  readonly onDamaged?: ((library: string, seq: number) => void) | undefined
}

interface Seen {
  readonly epoch: string
  readonly seq: number
}

export function sqlEpochs(scope: Scope, rows: LibraryRows, around: EpochsAround) {
  const { now, newEpoch, onRestored } = around
  const latest = new Map<string, Seen>()

  const draw = async (
    transaction: Transaction<Schema>,
    id: string,
    more: Parameters<LibraryRows['update']>[2] = {},
  ) => {
    const epoch = newEpoch()
    await rows.update(transaction, id, { epoch, ...more })
    return epoch
  }

  return {
    /** What this process has answered of the library; taken before a transaction begins. */
    seen: (id: string): Seen | undefined => latest.get(id),
    see: (id: string, now: Seen): void => {
      const before = latest.get(id)
      if (!before || before.epoch !== now.epoch || before.seq < now.seq) latest.set(id, now)
    },
    isDue: ({ library, isOwn, epochDrawn, epochOwed }: LibraryRow, seen: Seen | undefined): boolean =>
      !isOwn ||
      (seen !== undefined && seen.epoch === library.epoch && library.seq < seen.seq) ||
      (epochOwed && now() >= (epochDrawn ?? 0) + hour),
    /** Draws a new epoch where the library has the old one still; another process may have been faster. */
    renew: async (id: string, { library: { epoch }, epochOwed, epochDrawn }: LibraryRow): Promise<void> => {
      const devices = await scope.transact(id, async (transaction) => {
        const row = await rows.lock(transaction, id)
        if (row?.library.epoch === epoch)
          await draw(transaction, id, { epoch_owed: 0, epoch_drawn: epochOwed ? now() : epochDrawn })
        return connected(transaction, id)
      })
      onRestored?.(id, devices)
    },
    renewEpochs: (newEpoch: () => string) =>
      scope.transact(everyLibrary, async (transaction) => {
        // An older copy may have brought back sessions that were ended since.
        await transaction.deleteFrom('officer_session').execute()
        for (const { id } of await transaction.selectFrom('library').select('id').execute()) {
          await rows.update(transaction, id, { epoch: newEpoch() })
        }
      }),

    cursorAhead: (id: string, device: string): Promise<CursorAhead | undefined> =>
      scope.transact(id, async (transaction): Promise<CursorAhead | undefined> => {
        const row = await rows.lock(transaction, id)
        if (!row) return undefined
        const { epoch } = row.library
        const mayAsk = await transaction
          .updateTable('device')
          .set({ epoch_drawn: now() })
          .where('library', '=', id)
          .where('id', '=', device)
          .where((is) => is.or([is('epoch_drawn', 'is', null), is('epoch_drawn', '<=', now() - day)]))
          .returning('id')
          .executeTakeFirst()
        if (!mayAsk) return { epoch, outcome: 'alone' }
        if (row.epochDrawn !== null && now() < row.epochDrawn + hour) {
          await rows.update(transaction, id, { epoch_owed: 1 })
          return { epoch, outcome: 'owed' }
        }
        const drawn = await draw(transaction, id, { epoch_drawn: now(), epoch_owed: 0 })
        return { epoch: drawn, outcome: 'drawn' }
      }),
  }
}

async function connected(transaction: Transaction<Schema>, id: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('device')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('library', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

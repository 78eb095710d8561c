// How often somebody tried to sign in in vain, for all servers that share the database.
import { sql, type Transaction } from 'kysely'
import type { Officers, Tries, TryPlace } from '../officers.ts'
import { everyLibrary, type Scope } from './library-scope.ts'
import type { Schema } from './schema.ts'

/** What is older counts no more, in milliseconds. */
const remembered = 86_400_000

export const sqlTries = ({ transact }: Scope): Pick<Officers, 'countTry' | 'rightTry'> => ({
  countTry: (places, now, waitOf) =>
    transact(everyLibrary, async (transaction) => {
      const held = new Map<TryPlace, Tries>()
      // In one order, so that two who try at once don't wait for each other.
      for (const place of inOrder(places)) held.set(place, await hold(transaction, place, now))
      const wait = waitOf(places.map((place) => held.get(place) ?? { ...place, wrong: 0, last: now }))
      if (wait > 0) return wait
      for (const [place, { wrong }] of held) await save(transaction, place, { wrong: wrong + 1, last: now })
      return 0
    }),
  rightTry: (places) =>
    transact(everyLibrary, async (transaction) => {
      const [own] = places
      for (const place of inOrder(places)) {
        const at = transaction
          .updateTable('sign_in_try')
          .set(place === own ? { wrong: 0 } : (is) => ({ wrong: is('wrong', '-', 1) }))
        await at
          .where('name', '=', place.name)
          .where('origin', '=', place.origin)
          .where('wrong', '>', 0)
          .execute()
      }
    }),
})

/** Whoever asks for the same place waits until this transaction has ended. */
async function hold(transaction: Transaction<Schema>, place: TryPlace, now: number): Promise<Tries> {
  const { wrong, last } = await transaction
    .insertInto('sign_in_try')
    .values({ ...place, wrong: 0, last: now })
    .onConflict((conflict) =>
      conflict.columns(['name', 'origin']).doUpdateSet({ wrong: sql.ref('sign_in_try.wrong') }),
    )
    .returning(['wrong', 'last'])
    .executeTakeFirstOrThrow()
  return { ...place, wrong: now - last > remembered ? 0 : wrong, last }
}

async function save(
  transaction: Transaction<Schema>,
  { name, origin }: TryPlace,
  tries: Pick<Tries, 'wrong' | 'last'>,
): Promise<void> {
  await transaction
    .updateTable('sign_in_try')
    .set(tries)
    .where('name', '=', name)
    .where('origin', '=', origin)
    .execute()
}

const inOrder = (places: readonly TryPlace[]): readonly TryPlace[] =>
  [...places].sort((a, b) => (`${a.name} ${a.origin}` < `${b.name} ${b.origin}` ? -1 : 1))

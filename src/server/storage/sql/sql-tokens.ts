// Tokens by which an office's own programs read, in either database.
import type { Selectable } from 'kysely'
import type { KeptToken, Officers } from '../officers.ts'
import type { Way } from './library-scope.ts'
import type { Schema } from './schema.ts'
import { within } from './within.ts'

type Tokens = Pick<Officers, 'addToken' | 'token' | 'tokens' | 'revokeToken' | 'noteTokenUse'>

export const sqlTokens = (read: Way, query: Way): Tokens => ({
  addToken: ({ id, hash, name, scope, madeBy, madeAt }) =>
    query(async (database) => {
      await database
        .insertInto('reading_token')
        .values({
          id,
          hash,
          name,
          scope,
          made_by: madeBy,
          made_at: madeAt,
          last_used: null,
          revoked_at: null,
        })
        .execute()
    }),
  token: (id) =>
    read(async (database) => {
      const found = await database
        .selectFrom('reading_token')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return found && toToken(found)
    }),
  tokens: (scope) =>
    read(async (database) =>
      (
        await database
          .selectFrom('reading_token')
          .selectAll()
          .where(within('scope', scope))
          .orderBy('made_at', 'desc')
          .orderBy('id')
          .execute()
      ).map(toToken),
    ),
  revokeToken: (id, at) =>
    query(async (database) => {
      const revoked = await database
        .updateTable('reading_token')
        .set({ revoked_at: at })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst()
      return revoked.numUpdatedRows > 0n
    }),
  noteTokenUse: (id, at) =>
    query(async (database) => {
      await database.updateTable('reading_token').set({ last_used: at }).where('id', '=', id).execute()
    }),
})

const toToken = (found: Selectable<Schema['reading_token']>): KeptToken => ({
  id: found.id,
  hash: found.hash,
  name: found.name,
  scope: found.scope,
  madeBy: found.made_by,
  madeAt: found.made_at,
  lastUsed: found.last_used,
  revokedAt: found.revoked_at,
})

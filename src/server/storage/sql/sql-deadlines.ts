// The days that offices set for all months, and later deadlines of single ones, in either database.
import type { Kysely } from 'kysely'
import { placesAbove } from '../../../domain/village-code.ts'
import type { LaterDeadline, Office, Officers } from '../officers.ts'
import { everyLibrary, type Scope } from './library-scope.ts'
import type { Schema } from './schema.ts'
import { within } from './within.ts'

export const sqlDeadlines = ({
  readWithin,
  query,
}: Scope): Pick<Officers, 'laterDeadlines' | 'setLaterDeadline'> => ({
  laterDeadlines: (scope) => readWithin(scope, (database) => laterDeadlinesOf(database, scope)),
  setLaterDeadline: ({ scope, month }, day, reason = '') =>
    query(everyLibrary, async (database) => {
      if (day === null) {
        await database.deleteFrom('deadline').where('scope', '=', scope).where('month', '=', month).execute()
        return
      }
      await database
        .insertInto('deadline')
        .values({ scope, month, day, reason })
        .onConflict((conflict) => conflict.columns(['scope', 'month']).doUpdateSet({ day, reason }))
        .execute()
    }),
})

export const laterDeadlinesOf = (
  database: Kysely<Schema>,
  scope: string,
): Promise<readonly LaterDeadline[]> =>
  database
    .selectFrom('deadline')
    .select(['scope', 'month', 'day', 'reason'])
    .where((is) => is.or([within('scope', scope), is('scope', 'in', placesAbove(scope))]))
    .orderBy('month')
    .orderBy('scope')
    .execute()

export const officesOf = (database: Kysely<Schema>): Promise<readonly Office[]> =>
  database.selectFrom('office').select(['scope', 'deadline_days as deadlineDays']).execute()

// Later deadlines of single months, in either database.
import { placesAbove } from '../../../domain/village-code.ts'
import type { Officers } from '../officers.ts'
import { everyLibrary, type Scope } from './library-scope.ts'
import { within } from './within.ts'

export const sqlDeadlines = ({
  readWithin,
  query,
}: Scope): Pick<Officers, 'laterDeadlines' | 'setLaterDeadline'> => ({
  laterDeadlines: (scope) =>
    readWithin(scope, (database) =>
      database
        .selectFrom('deadline')
        .select(['scope', 'month', 'day'])
        .where((is) => is.or([within('scope', scope), is('scope', 'in', placesAbove(scope))]))
        .orderBy('month')
        .orderBy('scope')
        .execute(),
    ),
  setLaterDeadline: ({ scope, month }, day) =>
    query(everyLibrary, async (database) => {
      if (day === null) {
        await database.deleteFrom('deadline').where('scope', '=', scope).where('month', '=', month).execute()
        return
      }
      await database
        .insertInto('deadline')
        .values({ scope, month, day })
        .onConflict((conflict) => conflict.columns(['scope', 'month']).doUpdateSet({ day }))
        .execute()
    }),
})

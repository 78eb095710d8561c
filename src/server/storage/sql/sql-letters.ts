// The letterheads of offices, in either database.
import type { Officers } from '../officers.ts'
import type { Way } from './library-scope.ts'

export const sqlLetters = (read: Way, query: Way): Pick<Officers, 'letters' | 'saveLetter'> => ({
  letters: (scopes) =>
    read(async (database) =>
      (await database.selectFrom('office_letter').selectAll().where('scope', 'in', scopes).execute()).map(
        ({ scope, ...letter }) => ({ scope, letter }),
      ),
    ),
  saveLetter: (scope, letter) =>
    query(async (database) => {
      await database
        .insertInto('office_letter')
        .values({ scope, ...letter })
        .onConflict((conflict) => conflict.column('scope').doUpdateSet(letter))
        .execute()
    }),
})

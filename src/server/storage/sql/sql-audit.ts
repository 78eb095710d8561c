// What officers did, in the order in which it was done. Lines are added and read; nothing here changes one, and the
// database itself refuses to.
import type { Officers } from '../officers.ts'
import { everyLibrary, type Scope } from './library-scope.ts'
import { within } from './within.ts'

/** Lines of one millisecond that find a moment of their own. */
const atOnce = 1_000

export const sqlAudit = ({ read, query }: Scope): Pick<Officers, 'note' | 'audit'> => ({
  // Each has its own millisecond, the next free one, so that a page ends between two lines.
  note: ({ at, officer, what, about, code }) =>
    query(everyLibrary, async (database) => {
      for (let late = 0; late < atOnce; late++) {
        const added = await database
          .insertInto('audit')
          .values({ at: at + late, officer, what, about, code })
          .onConflict((conflict) => conflict.column('at').doNothing())
          .returning('at')
          .executeTakeFirst()
        if (added) return
      }
      throw new Error('no free moment in the audit log')
    }),
  audit: (whose, before, limit) =>
    read(everyLibrary, async (database) => {
      const all = database
        .selectFrom('audit')
        .select(['at', 'officer', 'what', 'about'])
        .where('at', '<', before)
      const asked =
        'officer' in whose ? all.where('officer', '=', whose.officer) : all.where(within('code', whose.scope))
      return asked.orderBy('at', 'desc').limit(limit).execute()
    }),
})

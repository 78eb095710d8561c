// What officers did, in the order in which it was done. Lines are added and read; nothing here changes one, and the
// database itself refuses to.
import { type Kysely, sql } from 'kysely'
import type { AuditNote, Officers } from '../officers.ts'
import { everyLibrary, type Scope } from './library-scope.ts'
import type { Schema } from './schema.ts'
import { within } from './within.ts'

/** So many lines find a moment of their own, however fast they come. */
const atOnce = 100_000

export const sqlAudit = ({ read, query }: Scope): Pick<Officers, 'note' | 'audit'> => ({
  note: (line) => query(everyLibrary, (database) => addLine(database, line)),
  audit: (whose, before, limit) =>
    read(everyLibrary, async (database) => {
      const all = database
        .selectFrom('audit')
        .select(['at', 'officer', 'what', 'about', 'code'])
        .where('at', '<', before)
      const asked =
        'officer' in whose ? all.where('officer', '=', whose.officer) : all.where(within('code', whose.scope))
      return asked.orderBy('at', 'desc').limit(limit).execute()
    }),
})

/** Each has its own millisecond, the next free one, so that a page ends between two lines. */
export async function addLine(
  database: Kysely<Schema>,
  { at, officer, what, about, code }: AuditNote,
): Promise<void> {
  for (let moment = at; moment < at + atOnce; moment = await freeAfter(database, moment)) {
    const added = await database
      .insertInto('audit')
      .values({ at: moment, officer, what, about, code })
      .onConflict((conflict) => conflict.column('at').doNothing())
      .returning('at')
      .executeTakeFirst()
    if (added) return
  }
  throw new Error('no free moment in the audit log')
}

/** As far as is seen from here: somebody may be taking it. */
async function freeAfter(database: Kysely<Schema>, moment: number): Promise<number> {
  const found = await database
    .selectFrom('audit as line')
    .select('at')
    .where('at', '>=', moment)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('audit as next')
            .select('next.at')
            .where('next.at', '=', sql<number>`${sql.ref('line.at')} + 1`),
        ),
      ),
    )
    .orderBy('at')
    .limit(1)
    .executeTakeFirst()
  return (found?.at ?? moment) + 1
}

// The steps of the schema in SQLite: those of every database, and its own way to keep the log of officers as it is.
import { type Kysely, sql } from 'kysely'
import { migrations } from '../sql/schema.ts'

export const sqliteSteps = { ...migrations, '015-audit-stays': { up: keepAudit } }

async function keepAudit(database: Kysely<unknown>): Promise<void> {
  for (const change of ['UPDATE', 'DELETE']) {
    const name = sql.raw(`audit_no_${change.toLowerCase()}`)
    await sql`CREATE TRIGGER ${name} BEFORE ${sql.raw(change)} ON audit
      BEGIN SELECT RAISE(ABORT, 'what officers did is not changed'); END`.execute(database)
  }
}

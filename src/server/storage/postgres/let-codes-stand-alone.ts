// A code is found before its library is known, so the table of codes can't be spread over machines by library. It stays
// on one, without a key into tables that are spread.
import { type Kysely, sql } from 'kysely'

export async function letCodesStandAlone(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE enrolment DROP CONSTRAINT IF EXISTS enrolment_library_fkey`.execute(database)
}

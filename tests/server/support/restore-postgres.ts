// What `pg_restore` leaves behind, told in SQL: tables made anew or emptied, and rows loaded from the dump. The
// dump is held in a schema of its own, which the server never looks at.
import type { Kysely } from 'kysely'
import pg from 'pg'
import { connect } from '../../../src/server/storage/postgres/connect.ts'
import { addRowLevelSecurity } from '../../../src/server/storage/postgres/row-level-security.ts'

const tables = ['library', 'server', 'device', 'enrolment', 'record', 'month_figures', 'blob', 'blob_part']

/** As its options do: `--clean`, or `--data-only` into tables that were emptied one way or the other. */
export type RestoreWay = 'clean' | 'after TRUNCATE' | 'after DELETE'

export interface Dump {
  /** `midway` happens when policies are gone, and again when tables are empty. */
  restore(way: RestoreWay, only?: readonly string[], midway?: () => Promise<void>): Promise<void>
}

/** Takes a dump by a role that walks through row-level security, as `pg_dump` needs to. */
export async function dumpPostgres(url: string): Promise<Dump> {
  const admin = new URL(url)
  admin.username = 'admin'
  const run = async (...statements: readonly string[]) => {
    const client = new pg.Client(admin.href)
    await client.connect()
    try {
      for (const statement of statements) await client.query(statement)
    } finally {
      await client.end()
    }
  }
  await run(
    'CREATE SCHEMA dump',
    ...tables.map((name) => `CREATE TABLE dump.${name} AS TABLE public.${name}`),
  )
  return {
    restore: async (way, only = tables, midway) => {
      const names = tables.filter((name) => only.includes(name))
      const all = names.map((name) => `public.${name}`).join(', ')
      if (way === 'clean') {
        // As it begins: the policies go first, and nobody is shown anything.
        for (const name of names.filter((name) => name !== 'server'))
          await run(`DROP POLICY own_library ON public.${name}`)
        await midway?.()
        for (const name of names) {
          await run(
            `CREATE TABLE public.${name}_new (LIKE public.${name} INCLUDING ALL)`,
            `ALTER TABLE public.${name}_new OWNER TO lumbung`,
            `DROP TABLE public.${name} CASCADE`,
            `ALTER TABLE public.${name}_new RENAME TO ${name}`,
          )
        }
      } else if (way === 'after TRUNCATE') await run(`TRUNCATE ${all} CASCADE`)
      else
        await run(
          'SET session_replication_role = replica',
          ...names.map((name) => `DELETE FROM public.${name}`),
        )
      await midway?.()
      for (const name of names) {
        await run(
          'SET session_replication_role = replica',
          `INSERT INTO public.${name} SELECT * FROM dump.${name}`,
        )
      }
      if (way === 'clean') {
        const database = connect(url)
        await addRowLevelSecurity(database as unknown as Kysely<unknown>)
        await database.destroy()
      }
    },
  }
}

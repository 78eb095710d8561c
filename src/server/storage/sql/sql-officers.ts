// Accounts of officers and their sessions, in either database.
import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { OfficerRole } from '../../../sync/officer-wire.ts'
import type { Account, OfficerRows, Officers } from '../officers.ts'
import { everyLibrary, type Scope, type Way } from './library-scope.ts'
import type { Schema } from './schema.ts'
import { sqlAudit } from './sql-audit.ts'
import { officesOf, sqlDeadlines } from './sql-deadlines.ts'
import { sqlLetters } from './sql-letters.ts'
import { sqlOfficeRecords } from './sql-office-records.ts'
import { sqlTokens } from './sql-tokens.ts'
import { sqlTries } from './sql-tries.ts'

/** What is carried along, in an order of its own; sessions are not. */
const carried = [
  ['officer', 'name'],
  ['recovery_code', 'hash'],
  ['office', 'scope'],
  ['office_record', 'id'],
  ['office_letter', 'scope'],
  ['reading_token', 'id'],
  ['deadline', 'scope', 'month'],
  ['audit', 'at'],
] as const

export const sqlOfficers = (scope: Scope): Officers => {
  // No library is read by it.
  const read = <T>(work: (database: Kysely<Schema>) => Promise<T>) => scope.readWithin('', work)
  const query = <T>(work: (database: Kysely<Schema>) => Promise<T>) => scope.transact(everyLibrary, work)
  return {
    ...sqlAudit(scope),
    ...sqlTries(scope),
    ...sqlOfficeRecords(scope),
    ...secondFactor(query),
    ...sessions(read, query),
    ...sqlLetters(read, query),
    ...sqlTokens(read, query),

    add: (account, now) =>
      query(async (database) => {
        const added = await database
          .insertInto('officer')
          .values({
            name: account.name,
            full_name: account.fullName,
            role: account.role,
            scope: account.scope,
            password_hash: account.passwordHash,
            created_at: now,
            is_demo: account.isDemo ? 1 : 0,
          })
          .onConflict((conflict) => conflict.column('name').doNothing())
          .returning('name')
          .executeTakeFirst()
        return added !== undefined
      }),
    account: (name) =>
      read(async (database) => {
        const found = await database
          .selectFrom('officer')
          .selectAll()
          .where('name', '=', name)
          .executeTakeFirst()
        return found && toAccount(found)
      }),
    accounts: () =>
      read(async (database) =>
        (await database.selectFrom('officer').selectAll().orderBy('name').execute()).map(toAccount),
      ),
    setPassword: (name, passwordHash, keptSession = '') =>
      query(async (database) => {
        await database
          .updateTable('officer')
          .set({ password_hash: passwordHash })
          .where('name', '=', name)
          .execute()
        await database
          .deleteFrom('officer_session')
          .where('officer', '=', name)
          .where('hash', '<>', keptSession)
          .execute()
        await database.deleteFrom('known_browser').where('officer', '=', name).execute()
      }),
    disable: (name, at) =>
      query(async (database) => {
        await database.updateTable('officer').set({ disabled_at: at }).where('name', '=', name).execute()
        await database.deleteFrom('officer_session').where('officer', '=', name).execute()
      }),

    copyOut: () =>
      read(async (database) => {
        const all: [string, object[]][] = []
        for (const [table, ...keys] of carried) {
          const rows = database.selectFrom(table).selectAll()
          const sorted = keys.reduce((some, key) => some.orderBy(sql.ref(key)), rows)
          all.push([table, await sorted.execute()])
        }
        return Object.fromEntries(all) as unknown as OfficerRows
      }),
    copyIn: (rows) =>
      query(async (database) => {
        for (const [table] of carried) {
          for (const row of rows[table] as readonly Insertable<Schema[typeof table]>[])
            await database
              .insertInto(table)
              .values(row)
              .onConflict((conflict) => conflict.doNothing())
              .execute()
        }
      }),

    offices: () => read(officesOf),
    saveOffice: ({ scope, deadlineDays }) =>
      query(async (database) => {
        await database
          .insertInto('office')
          .values({ scope, deadline_days: deadlineDays })
          .onConflict((conflict) => conflict.column('scope').doUpdateSet({ deadline_days: deadlineDays }))
          .execute()
      }),
    ...sqlDeadlines(scope),
  }
}

const secondFactor = (
  query: Way,
): Pick<
  Officers,
  'offerSecondFactor' | 'beginSecondFactor' | 'dropSecondFactor' | 'takeStep' | 'takeRecoveryCode'
> => ({
  offerSecondFactor: (name, secret) =>
    query(async (database) => {
      await database.updateTable('officer').set({ totp_offered: secret }).where('name', '=', name).execute()
    }),
  beginSecondFactor: (name, step, recoveryHashes) =>
    query(async (database) => {
      await database
        .updateTable('officer')
        .set((is) => ({ totp_secret: is.ref('totp_offered'), totp_offered: null, totp_step: step }))
        .where('name', '=', name)
        .where('totp_offered', 'is not', null)
        .execute()
      await database.deleteFrom('recovery_code').where('officer', '=', name).execute()
      await database
        .insertInto('recovery_code')
        .values(recoveryHashes.map((hash) => ({ officer: name, hash })))
        .execute()
    }),
  dropSecondFactor: (name) =>
    query(async (database) => {
      await database
        .updateTable('officer')
        .set({ totp_secret: null, totp_offered: null, totp_step: null })
        .where('name', '=', name)
        .execute()
      await database.deleteFrom('recovery_code').where('officer', '=', name).execute()
    }),
  takeStep: (name, step) =>
    query(async (database) => {
      const taken = await database
        .updateTable('officer')
        .set({ totp_step: step })
        .where('name', '=', name)
        .where((is) => is.or([is('totp_step', 'is', null), is('totp_step', '<', step)]))
        .executeTakeFirst()
      return taken.numUpdatedRows > 0n
    }),
  takeRecoveryCode: (name, hash) =>
    query(async (database) => {
      const taken = await database
        .deleteFrom('recovery_code')
        .where('officer', '=', name)
        .where('hash', '=', hash)
        .executeTakeFirst()
      return taken.numDeletedRows > 0n
    }),
})

const sessions = (
  read: Way,
  query: Way,
): Pick<
  Officers,
  'beginSession' | 'session' | 'noteUse' | 'endSession' | 'sweep' | 'knowBrowser' | 'isKnownBrowser'
> => ({
  beginSession: (hash, name, now) =>
    query(async (database) => {
      await database
        .insertInto('officer_session')
        .values({ hash, officer: name, begun: now, last_used: now })
        .execute()
    }),
  session: (hash) =>
    read(async (database) => {
      const found = await database
        .selectFrom('officer_session')
        .innerJoin('officer', 'officer.name', 'officer_session.officer')
        .selectAll('officer')
        .select(['officer_session.begun', 'officer_session.last_used'])
        .where('officer_session.hash', '=', hash)
        .where('officer.disabled_at', 'is', null)
        .executeTakeFirst()
      return found && { account: toAccount(found), begun: found.begun, lastUsed: found.last_used }
    }),
  noteUse: (hash, now) =>
    query(async (database) => {
      await database.updateTable('officer_session').set({ last_used: now }).where('hash', '=', hash).execute()
    }),
  endSession: (hash) =>
    query(async (database) => {
      await database.deleteFrom('officer_session').where('hash', '=', hash).execute()
    }),
  sweep: ({ begun, used, tried, known }) =>
    query(async (database) => {
      await database
        .deleteFrom('officer_session')
        .where((is) => is.or([is('begun', '<', begun), is('last_used', '<', used)]))
        .execute()
      await database.deleteFrom('sign_in_try').where('last', '<', tried).execute()
      await database.deleteFrom('known_browser').where('last_used', '<', known).execute()
    }),
  knowBrowser: (hash, name, now) =>
    query(async (database) => {
      await database
        .insertInto('known_browser')
        .values({ hash, officer: name, last_used: now })
        .onConflict((conflict) => conflict.columns(['hash', 'officer']).doUpdateSet({ last_used: now }))
        .execute()
    }),
  isKnownBrowser: (hash, name) =>
    read(async (database) => {
      const found = await database
        .selectFrom('known_browser')
        .select('hash')
        .where('hash', '=', hash)
        .where('officer', '=', name)
        .executeTakeFirst()
      return found !== undefined
    }),
})

const toAccount = (found: Selectable<Schema['officer']>): Account => ({
  name: found.name,
  fullName: found.full_name,
  role: found.role as OfficerRole,
  scope: found.scope,
  passwordHash: found.password_hash,
  disabledAt: found.disabled_at,
  isDemo: found.is_demo > 0,
  totpSecret: found.totp_secret,
  totpOffered: found.totp_offered,
})

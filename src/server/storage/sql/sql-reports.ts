// What was handed in, by scope. Every query says the scope itself, and PostgreSQL holds it to that a second time.
import { type Kysely, sql } from 'kysely'
import type { Month } from '../../../domain/month.ts'
import type {
  KeptReport,
  KnownFields,
  OfficeLibrary,
  OfficeMark,
  OfficeMonths,
  OfficeReport,
  Reports,
} from '../reports.ts'
import { fieldsIn, firstFieldColumn, toFieldColumns } from './field-columns.ts'
import type { Scope } from './library-scope.ts'
import type { Schema } from './schema.ts'
import { within } from './within.ts'

export const sqlReports = ({ readWithin }: Scope): Reports => ({
  provinces: (scope) =>
    readWithin(scope, async (database) => {
      const province = sql<string>`substr(code, 1, 2)`
      const found = await database
        .selectFrom('library')
        .select(province.as('province'))
        .distinct()
        .where(within('code', scope))
        .orderBy('province')
        .execute()
      return found.map(({ province }) => province)
    }),
  ofScope: (scope, months, library) =>
    readWithin(scope, async (database) => ({
      libraries: await librariesOf(database, scope, library),
      marks: await marksOf(database, scope, months, library),
      reports: await reportsOf(database, scope, { ...months, from: months.shown }, library),
    })),
  libraryIn: (scope, library) =>
    readWithin(scope, (database) =>
      database
        .selectFrom('library')
        .select(['id', 'code', 'name'])
        .select(expected)
        .where(within('code', scope))
        .where('id', '=', library)
        .executeTakeFirst(),
    ),
  librariesOf: async (scope, codes) =>
    codes.length === 0
      ? []
      : readWithin(scope, (database) =>
          database
            .selectFrom('library')
            .select(['id', 'code'])
            .where(within('code', scope))
            .where('code', 'in', codes)
            .orderBy('id')
            .execute(),
        ),
})

const expected = ['expected_from as expectedFrom', 'expected_until as expectedUntil'] as const

async function librariesOf(
  database: Kysely<Schema>,
  scope: string,
  library: string | undefined,
): Promise<readonly OfficeLibrary[]> {
  const all = database
    .selectFrom('library')
    .select(['id', 'code', 'name', 'since'])
    .select(expected)
    .where(within('code', scope))
  const found = await (library === undefined ? all : all.where('id', '=', library))
    .orderBy('code')
    .orderBy('id')
    .execute()
  const first = database
    .selectFrom('month_report')
    .select((is) => ['library', is.fn.min<Month>('month').as('first')])
    .where(within('code', scope))
    .groupBy('library')
  const firsts = await (library === undefined ? first : first.where('library', '=', library)).execute()
  const last = database
    .selectFrom('device')
    .select((is) => ['library', is.fn.max<number | null>('last_seen').as('last')])
    .where(within('code', scope))
    .groupBy('library')
  const lasts = await (library === undefined ? last : last.where('library', '=', library)).execute()
  const firstOf = new Map(firsts.map(({ library, first }) => [library, first]))
  const lastOf = new Map(lasts.map(({ library, last }) => [library, last]))
  return found.map((one) => ({
    ...one,
    firstMonth: firstOf.get(one.id) ?? null,
    lastSeen: lastOf.get(one.id) ?? null,
  }))
}

const handedIn = (
  database: Kysely<Schema>,
  scope: string,
  { from, to }: Pick<OfficeMonths, 'from' | 'to'>,
  library: string | undefined,
) => {
  const all = database
    .selectFrom('month_report')
    .where('month_report.revision', 'is not', null)
    .where(within('month_report.code', scope))
    .where('month_report.month', '>=', from)
    .where('month_report.month', '<=', to)
  return library === undefined ? all : all.where('month_report.library', '=', library)
}

async function marksOf(...asked: Parameters<typeof handedIn>): Promise<readonly OfficeMark[]> {
  const found = await handedIn(...asked)
    .select(['library', 'month', 'first_received', 'is_nil'])
    .execute()
  return found.map(({ library, month, first_received, is_nil }) => ({
    library,
    month,
    firstReceived: first_received,
    isNil: is_nil > 0,
  }))
}

async function reportsOf(...asked: Parameters<typeof handedIn>): Promise<readonly OfficeReport[]> {
  const found = await handedIn(...asked)
    .leftJoin('month_figures', (join) =>
      join
        .onRef('month_figures.library', '=', 'month_report.library')
        .onRef('month_figures.month', '=', 'month_report.month'),
    )
    .selectAll('month_report')
    .select('month_figures.is_changed')
    .execute()
  return found.map((row) => ({
    library: row.library,
    month: row.month,
    firstReceived: row.first_received,
    revision: row.revision ?? 1,
    returnedRevision: row.returned_revision,
    reportCode: row.report_code,
    isNil: row.is_nil > 0,
    figures: {
      'visits.total': row.visits,
      'activities.count': row.activities,
      'activities.people': row.participants,
      'computers.sessions': row.computer_sessions,
      'computers.wifi': row.wifi_sessions,
      'advocacy.received': row.money_received,
    },
    fields: fieldsIn(row),
    isChanged: row.is_changed === null ? null : row.is_changed > 0,
  }))
}

/** Of these months, those that are handed in. In its library's transaction, as what follows. */
export async function knownFields(
  transaction: Kysely<Schema>,
  library: string,
  months: readonly Month[],
): Promise<readonly KnownFields[]> {
  if (months.length === 0) return []
  const found = await transaction
    .selectFrom('month_report')
    .select(['month', 'revision', 'report_code', `${firstFieldColumn} as known`])
    .where('library', '=', library)
    .where('month', 'in', months)
    .where('revision', 'is not', null)
    .execute()
  return found.map(({ month, revision, report_code, known }) => ({
    month,
    revision: revision ?? 1,
    reportCode: report_code,
    isKnown: known !== null,
  }))
}

export async function saveReport(
  transaction: Kysely<Schema>,
  library: { readonly id: string; readonly code: string },
  { month, receivedAt, handedIn, returnedRevision }: KeptReport,
): Promise<void> {
  const values = {
    revision: handedIn?.revision ?? null,
    returned_revision: returnedRevision ?? null,
    report_code: handedIn?.reportCode ?? null,
    is_nil: handedIn?.isNil ? 1 : 0,
    visits: handedIn?.figures['visits.total'] ?? null,
    activities: handedIn?.figures['activities.count'] ?? null,
    participants: handedIn?.figures['activities.people'] ?? null,
    computer_sessions: handedIn?.figures['computers.sessions'] ?? null,
    wifi_sessions: handedIn?.figures['computers.wifi'] ?? null,
    money_received: handedIn?.figures['advocacy.received'] ?? null,
    ...(handedIn?.fields !== undefined || !handedIn ? toFieldColumns(handedIn?.fields ?? null) : {}),
  }
  if (!handedIn) {
    await transaction
      .updateTable('month_report')
      .set(values)
      .where('library', '=', library.id)
      .where('month', '=', month)
      .execute()
    return
  }
  await transaction
    .insertInto('month_report')
    .values({
      library: library.id,
      month,
      code: library.code,
      first_received: receivedAt,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['library', 'month']).doUpdateSet(values))
    .execute()
}

/** When the first of a library's records came, as far as is known: a later edit moves it. */
export async function firstReceived(transaction: Kysely<Schema>, library: string): Promise<number | null> {
  const { first } = await transaction
    .selectFrom('record')
    .select(sql<number | null>`min(received_at)`.as('first'))
    .where('library', '=', library)
    .executeTakeFirstOrThrow()
  return first
}

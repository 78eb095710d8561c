// What was handed in, by scope. Every query says the scope itself, and PostgreSQL holds it to that a second time.
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Month } from '../../../domain/month.ts'
import { type BoardFigures, boardFigures } from '../../../sync/officer-wire.ts'
import type { HandedIn, KeptReport, OfficeLibrary, OfficeReport, Reports } from '../reports.ts'
import type { Scope } from './library-scope.ts'
import type { Schema } from './schema.ts'
import { within } from './within.ts'

/** Where each figure of the board stands. */
const columns = {
  'visits.total': 'visits',
  'activities.count': 'activities',
  'activities.people': 'participants',
  'computers.sessions': 'computer_sessions',
  'computers.wifi': 'wifi_sessions',
  'advocacy.received': 'money_received',
} as const satisfies Readonly<Record<keyof BoardFigures, keyof Schema['month_report']>>

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
  ofScope: (scope, from, to, library) =>
    readWithin(scope, async (database) => ({
      libraries: await librariesOf(database, scope, library),
      reports: await reportsOf(database, scope, from, to, library),
    })),
})

async function librariesOf(
  database: Kysely<Schema>,
  scope: string,
  library: string | undefined,
): Promise<readonly OfficeLibrary[]> {
  const all = database
    .selectFrom('library')
    .select(['id', 'code', 'name', 'since'])
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

async function reportsOf(
  database: Kysely<Schema>,
  scope: string,
  from: Month,
  to: Month,
  library: string | undefined,
): Promise<readonly OfficeReport[]> {
  const all = database
    .selectFrom('month_report')
    .leftJoin('month_figures', (join) =>
      join
        .onRef('month_figures.library', '=', 'month_report.library')
        .onRef('month_figures.month', '=', 'month_report.month'),
    )
    .selectAll('month_report')
    .select('month_figures.is_changed')
    .where(within('month_report.code', scope))
    .where('month_report.month', '>=', from)
    .where('month_report.month', '<=', to)
  const found = await (library === undefined
    ? all
    : all.where('month_report.library', '=', library)
  ).execute()
  return found.flatMap((row) => {
    const handedIn = toHandedIn(row)
    if (!handedIn) return []
    const { library, month, first_received: firstReceived, is_changed: isChanged } = row
    return [{ library, month, firstReceived, handedIn, isChanged: isChanged === null ? null : isChanged > 0 }]
  })
}

function toHandedIn(row: Selectable<Schema['month_report']>): HandedIn | undefined {
  if (row.revision === null) return undefined
  const figures = Object.fromEntries(boardFigures.map((id) => [id, row[columns[id]]])) as BoardFigures
  return { revision: row.revision, reportCode: row.report_code, isNil: row.is_nil > 0, figures }
}

/** In its library's transaction, see `LibraryTransaction`. */
export async function saveReport(
  transaction: Kysely<Schema>,
  library: { readonly id: string; readonly code: string },
  { month, receivedAt, handedIn }: KeptReport,
): Promise<void> {
  const values = {
    revision: handedIn?.revision ?? null,
    report_code: handedIn?.reportCode ?? null,
    is_nil: handedIn?.isNil ? 1 : 0,
    ...Object.fromEntries(boardFigures.map((id) => [columns[id], handedIn?.figures[id] ?? null])),
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
      visits: null,
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

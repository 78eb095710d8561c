// What was handed in, by scope. Every query says the scope itself, and PostgreSQL holds it to that a second time.
import { type Kysely, type RawBuilder, sql } from 'kysely'
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
import { figuresIn, toFigureColumns } from './figure-columns.ts'
import type { Scope } from './library-scope.ts'
import type { Schema } from './schema.ts'
import { laterDeadlinesOf, officesOf } from './sql-deadlines.ts'
import { sumReports } from './sum-reports.ts'
import { isIn } from './within.ts'

/** `inOrder`: the code of a library, by which places lie beside each other: see `isIn`. */
export const sqlReports = ({ readWithin }: Scope, inOrder: RawBuilder<string>): Reports => ({
  provinces: (scope) =>
    readWithin(scope, async (database) => {
      const province = sql<string>`substr(code, 1, 2)`
      const found = await database
        .selectFrom('library')
        .select(province.as('province'))
        .distinct()
        .where(isIn(inOrder, scope))
        .orderBy('province')
        .execute()
      return found.map(({ province }) => province)
    }),
  ofScope: (scope, months, library) =>
    readWithin(scope, async (database) => {
      const here = { database, inOrder, scope, library }
      const reports = await reportsOf(here, months)
      return {
        offices: await officesOf(database),
        later: await laterDeadlinesOf(database, scope),
        libraries: await librariesOf(here),
        marks: months.shown > months.from ? [...(await marksOf(here, months)), ...reports] : reports,
        reports,
      }
    }),
  sums: (place, asked) => readWithin(place, (database) => sumReports(database, isIn(inOrder, place), asked)),
  uncounted: (libraries) =>
    readWithin('', (database) =>
      database
        .selectFrom('month_report')
        .leftJoin('month_figures', (join) => join.on(isSameMonth))
        .select(['month_report.library', 'month_report.month'])
        .where('month_report.library', 'in', libraries)
        .where('month_report.revision', 'is not', null)
        .where('month_figures.is_changed', 'is', null)
        .execute(),
    ),
  libraryIn: (scope, library) =>
    readWithin(scope, (database) =>
      database
        .selectFrom('library')
        .select(['id', 'code', 'name'])
        .select(expected)
        .where(isIn(inOrder, scope))
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
            .where(isIn(inOrder, scope))
            .where('code', 'in', codes)
            .orderBy('id')
            .execute(),
        ),
})

const expected = ['expected_from as expectedFrom', 'expected_until as expectedUntil'] as const

/** The libraries that are read: of a scope, or one of them. */
interface Here {
  readonly database: Kysely<Schema>
  readonly inOrder: RawBuilder<string>
  readonly scope: string
  readonly library: string | undefined
}

/** Those who read begin with the libraries, which lie in the order of their codes, and look up each one's rows. */
const from = ({ database, inOrder, scope, library }: Here) => {
  const all = database.selectFrom('library').where(isIn(inOrder, scope))
  return library === undefined ? all : all.where('library.id', '=', library)
}

async function librariesOf(here: Here): Promise<readonly OfficeLibrary[]> {
  return from(here)
    .select(['id', 'code', 'name', 'since'])
    .select(expected)
    .select((is) => [
      is
        .selectFrom('month_report')
        .whereRef('month_report.library', '=', 'library.id')
        .select('month_report.month')
        // The first one by the index; asked for the least, PostgreSQL looks at all.
        .orderBy('month_report.month')
        .limit(1)
        .as('firstMonth'),
      is
        .selectFrom('device')
        .whereRef('device.library', '=', 'library.id')
        .select((is) => is.fn.max<number | null>('last_seen').as('last'))
        .as('lastSeen'),
    ])
    .orderBy(here.inOrder)
    .orderBy('id')
    .execute()
}

const handedIn = (here: Here) =>
  from(here)
    .innerJoin('month_report', 'month_report.library', 'library.id')
    .where('month_report.revision', 'is not', null)

const isSameMonth = sql<boolean>`month_figures.library = month_report.library
  AND month_figures.month = month_report.month`

/** Of the months before those that are shown. */
async function marksOf(here: Here, { from: first, shown }: OfficeMonths): Promise<readonly OfficeMark[]> {
  const found = await handedIn(here)
    .where('month_report.month', '>=', first)
    .where('month_report.month', '<', shown)
    .select(['month_report.library', 'month', 'first_received', 'is_nil'])
    .execute()
  return found.map(({ library, month, first_received, is_nil }) => ({
    library,
    month,
    firstReceived: first_received,
    isNil: is_nil > 0,
  }))
}

async function reportsOf(here: Here, { shown, to }: OfficeMonths): Promise<readonly OfficeReport[]> {
  const found = await handedIn(here)
    .where('month_report.month', '>=', shown)
    .where('month_report.month', '<=', to)
    .leftJoin('month_figures', (join) => join.on(isSameMonth))
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
    figures: figuresIn(row),
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
    ...toFigureColumns(handedIn?.figures),
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

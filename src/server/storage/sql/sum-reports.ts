// How the reports of one month stand and what they sum up to, for each part of a place, by the database. What `reportStatus`
// says of one report is said here of all: tests compare the two.
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Due, PartSum, SumsAsked } from '../reports.ts'
import { figureColumns, figuresIn } from './figure-columns.ts'
import type { Schema } from './schema.ts'

/** Anything may have been handed in as a figure; PostgreSQL gives up on a sum that no number can hold. */
const largest = 1e300

export async function sumReports(
  database: Kysely<Schema>,
  isHere: RawBuilder<boolean>,
  { month, length, now, over, due }: SumsAsked,
): Promise<readonly PartSum[]> {
  const count = (condition: RawBuilder<boolean>) => sql`sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`
  const [received, until] = [sql.ref('received'), sql.ref('until')]
  const [inTime, isMissing] = [
    sql<boolean>`${received} < ${until}`,
    sql<boolean>`${received} IS NULL AND ${until} <= ${whole(now)} AND has_begun = 1`,
  ]
  const { rows } = await sql<Record<string, number | null> & { readonly part: string }>`
    SELECT part, count(*) AS villages,
      ${count(sql`${inTime} AND is_nil = 0`)} AS on_time,
      ${count(sql`${inTime} AND is_nil = 1`)} AS nil,
      ${count(sql`${received} >= ${until}`)} AS late,
      ${count(isMissing)} AS missing,
      ${sql.join(Object.values(figureColumns).map(sumOf))}
    FROM (
      SELECT substr(library.code, 1, ${sql.lit(length)}) AS part, report.first_received AS received, report.is_nil,
        ${untilOf(due)} AS until, ${hasBegun(month, over)} AS has_begun,
        ${sql.join(Object.values(figureColumns).map((column) => sql.ref(`report.${column}`)))}
      FROM library LEFT JOIN month_report AS report
        ON report.library = library.id AND report.month = ${month} AND report.revision IS NOT NULL
      WHERE ${isHere} AND (expected_until IS NULL OR expected_until >= ${month} OR report.library IS NOT NULL)
    ) AS stands
    GROUP BY part`.execute(database)
  return rows
    .map(({ part, ...row }) => {
      const { villages, on_time, nil, late, missing } = row as Record<string, number>
      const known = { onTime: on_time!, nil: nil!, late: late!, missing: missing! }
      const others = villages! - on_time! - nil! - late! - missing!
      return {
        part,
        villages: villages!,
        counts: { ...known, notDue: others },
        figures: figuresIn(row),
      }
    })
    .sort((a, b) => (a.part < b.part ? -1 : 1))
}

const sumOf = (column: string) =>
  sql`sum(CASE WHEN ${sql.ref(column)} BETWEEN ${sql.lit(-largest)} AND ${sql.lit(largest)} THEN ${sql.ref(column)} END)
    AS ${sql.ref(column)}`

/** The moment at which the deadline of a library is over: the exception of the smallest place around it counts. */
function untilOf({ until, exceptions }: Due): RawBuilder<number> {
  let otherwise = whole(until)
  for (const length of [5, 8, 13]) {
    const here = exceptions.filter(({ place }) => place.length === length)
    if (here.length === 0) continue
    const each = here.map(({ place, until }) => sql`WHEN ${place} THEN ${whole(until)}`)
    otherwise = sql<number>`CASE substr(library.code, 1, ${sql.lit(length)}) ${sql.join(each, sql` `)} ELSE ${otherwise} END`
  }
  return otherwise
}

/** Whether the first month that it owes is this one or an earlier one; see `begunIn`. */
const hasBegun = (month: string, over: number): RawBuilder<number> => sql<number>`CASE
  WHEN expected_from IS NOT NULL THEN CASE WHEN expected_from <= ${month} THEN 1 ELSE 0 END
  WHEN since < ${whole(over)} THEN 1
  WHEN EXISTS (SELECT 1 FROM month_report AS earlier WHERE earlier.library = library.id AND earlier.month <= ${month})
  THEN 1 ELSE 0 END`

/** PostgreSQL takes a parameter for text where nothing else tells it. */
const whole = (value: number): RawBuilder<number> => sql<number>`CAST(${value} AS bigint)`

// Which village codes lie within a scope, as a condition of SQL: `33.15.14.2006` in `33.15`, and not in `33.1`.
import { type RawBuilder, sql } from 'kysely'
import { isScope } from '../../../domain/village-code.ts'

/** Codes and scopes are digits and dots, and none of these means anything to LIKE. */
export const within = (column: string, scope: string): RawBuilder<boolean> => {
  if (scope === '') return sql<boolean>`1 = 1`
  // Never a pattern: what is no scope has nothing.
  if (!isScope(scope)) return sql<boolean>`1 = 0`
  return sql<boolean>`(${sql.ref(column)} = ${scope} OR ${sql.ref(column)} LIKE ${`${scope}.%`})`
}

/**
 * The same of a code that is compared as bytes, so that an index finds the place: `33.15` and what follows `33.15.` up to
 * `33.15/`, the next character. LIKE finds nothing by an index: SQLite takes capitals for small letters, and PostgreSQL
 * looks at every row's own wall first.
 */
export const isIn = (code: RawBuilder<string>, place: string): RawBuilder<boolean> => {
  if (place === '') return sql<boolean>`1 = 1`
  if (!isScope(place)) return sql<boolean>`1 = 0`
  return sql<boolean>`(${code} >= ${place} AND ${code} < ${`${place}/`})`
}

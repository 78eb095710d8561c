// A query that is asked again and again, with other values each time: it is built, and written out as SQL, once for
// each database. To build one costs more than a small query itself.
import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely'
import type { Schema } from './schema.ts'

type Query<Values, Row> = (database: Kysely<Schema>, values: Values) => Promise<QueryResult<Row>>

/**
 * `build` is given values of the shape that is asked with, to be put where values belong and not to be looked at.
 * Lists of another length make another query.
 */
export function askedAgain<Values extends object, Row>(
  build: (database: Kysely<Schema>, values: Values) => Compilable<Row>,
): Query<Values, Row> {
  const built = new WeakMap<object, Map<string, CompiledQuery<Row>>>()
  return (database, values) => {
    const { adapter } = database.getExecutor()
    const queries = built.get(adapter) ?? new Map<string, CompiledQuery<Row>>()
    built.set(adapter, queries)
    const shape = shapeOf(values)
    const query = queries.get(shape) ?? build(database, placesIn(values, []) as Values).compile()
    keep(queries, shape, query)
    const parameters = query.parameters.map((one) => (one instanceof Place ? one.in(values) : one))
    return database.executeQuery({ ...query, parameters })
  }
}

/** How many shapes of a query are kept, those used last, and how many values one may have to be worth it. */
const [shapes, values] = [64, 1_000]

function keep<Row>(queries: Map<string, CompiledQuery<Row>>, shape: string, query: CompiledQuery<Row>): void {
  if (query.parameters.length > values) return
  queries.delete(shape)
  queries.set(shape, query)
  if (queries.size > shapes) queries.delete(queries.keys().next().value ?? '')
}

/** Stands for a value while a query is built. */
class Place {
  readonly #path: readonly string[]
  constructor(path: readonly string[]) {
    this.#path = path
  }
  in(values: unknown): unknown {
    let found = values
    for (const name of this.#path) found = (found as Record<string, unknown>)[name]
    return found
  }
}

function placesIn(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one, index) => placesIn(one, [...path, String(index)]))
  if (!isPlain(value)) return new Place(path)
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, placesIn(one, [...path, name])]),
  )
}

/** All members of a list are of one shape. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `${value.length}${shapeOf(value[0])}`
  if (!isPlain(value)) return '.'
  let shape = '{'
  for (const name in value) shape += `${name}:${shapeOf(value[name])},`
  return shape
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

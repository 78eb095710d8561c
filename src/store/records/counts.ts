// How many records there are, by kind, counted in the index: the hub asks for all kinds at once.
import type { Month } from '../../domain/month.ts'
import type { Library } from '../library.ts'
import { LAST } from './live-queries.ts'

/** By kind; of a month where one is named, else of all time. Deleted records don't count. */
export async function countsByKind(
  { database }: Library,
  wanted: readonly { readonly kind: string; readonly month?: Month }[],
): Promise<ReadonlyMap<string, number>> {
  const counts = await Promise.all(
    wanted.map(async ({ kind, month }) => {
      const index = month === undefined ? '[kind+order]' : '[month+kind+order]'
      const from = month === undefined ? [kind] : [month, kind]
      const count = await database.records
        .where(index)
        .between(from, [...from, LAST], true, true)
        .count()
      return [kind, count] as const
    }),
  )
  return new Map(counts)
}

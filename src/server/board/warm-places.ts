// Counts the last month of every wide place that somebody may see, so that whoever comes first after the start is not the one
// who waits for it.
import type { PlacesReader } from '../server-parts.ts'
import type { Storage } from '../storage/storage.ts'
import { lastMonth } from './last-month.ts'
import { isWide } from './read-places.ts'

export async function warmPlaces(
  { officers }: Pick<Storage, 'officers'>,
  readPlaces: PlacesReader,
  now: number,
): Promise<void> {
  const seen = (await officers.accounts()).filter(({ disabledAt }) => disabledAt === null)
  for (const scope of new Set(seen.map(({ scope }) => scope)))
    if (isWide(scope)) await readPlaces(scope, lastMonth(scope, now))
}

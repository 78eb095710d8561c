// What the board of the computers is made of, as plain functions for `useLiveQuery`.
import type { BoardFacts } from '../../domain/computer-board.ts'
import { isComputer } from '../../domain/computer-board.ts'
import { addDays, type Day } from '../../domain/day.ts'
import type { Entry } from '../../domain/record.ts'
import type { Library } from '../library.ts'
import { entriesOfKind, LAST } from './live-queries.ts'
import { toEntry } from './stored-entry.ts'

/** A use left open is asked about for so many days; later the report still says that it has no end. */
const askedForDays = 14

/** All that the board of a day is drawn from, asked at once; the facilities only where no equipment says enough. */
export function readBoard(
  library: Library,
  day: Day,
): Promise<Pick<BoardFacts, 'uses' | 'equipment' | 'facilities'>> {
  const { database } = library
  return database.transaction('r', database.records, async () => {
    const [uses, equipment] = await Promise.all([
      usesBetween(library, day, day),
      entriesOfKind(library, 'equipment'),
    ])
    const facilities = equipment.some(isComputer) ? [] : await entriesOfKind(library, 'facility')
    return { uses, equipment, facilities }
  })
}

/** The uses of earlier days, of which some may be open still. */
export const readEarlierUses = (library: Library, day: Day): Promise<readonly Entry[]> =>
  usesBetween(library, addDays(day, -askedForDays), addDays(day, -1))

/** From one day to another, both included, the latest first. */
async function usesBetween({ database }: Library, from: Day, to: Day): Promise<readonly Entry[]> {
  const range = ['computerUse', from] as const
  const rows = database.records.where('[kind+order]').between(range, ['computerUse', to + LAST], true, true)
  return (await rows.toArray()).map(toEntry).reverse()
}

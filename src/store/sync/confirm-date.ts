// The person says what day it is, when the computer's clock is surely wrong.
import { type Day, daysBetween } from '../../domain/day.ts'
import type { Library } from '../library.ts'
import { readMeta, writeMeta, writingAtStart } from '../meta.ts'

const DAY_MS = 86_400_000

/** Known-good time becomes noon UTC (an Indonesian afternoon) of that day, if it was earlier. */
export async function confirmDate(library: Library, day: Day): Promise<void> {
  const { database, env } = library
  const confirmed = (daysBetween('1970-01-01', day) + 0.5) * DAY_MS
  await database.transaction('rw', database.meta, async () => {
    const writing = (await readMeta(database, 'writing')) ?? writingAtStart
    const knownGood = Math.max(writing.knownGood, env.buildTime, confirmed)
    await writeMeta(database, 'writing', { ...writing, knownGood })
    library.knownGood = knownGood
  })
}

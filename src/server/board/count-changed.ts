// Counts ahead which months changed since they were handed in, so that whoever opens a year of many villages does not
// wait for it: after an upgrade all of it is to be counted anew.
import type { Storage } from '../storage/storage.ts'
import { monthFigures } from '../sync/month-figures.ts'

/** Milliseconds between two months, and between two questions which months there are, for everybody else. */
const pause = 20
/** Libraries that are asked about at once. */
const atOnce = 100

/** Gives how many it counted. */
export async function countChanged(storage: Storage): Promise<number> {
  const ids = (await storage.libraries()).map(({ id }) => id)
  let counted = 0
  for (let from = 0; from < ids.length; from += atOnce) {
    for (const { library, month } of await storage.reports.uncounted(ids.slice(from, from + atOnce))) {
      await monthFigures(storage, library, month)
      counted += 1
      await later()
    }
    await later()
  }
  return counted
}

const later = () => new Promise((go) => setTimeout(go, pause))

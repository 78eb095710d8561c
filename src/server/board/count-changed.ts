// Counts ahead which months changed since they were handed in, so that whoever opens a year of many villages does not
// wait for it: after an upgrade all of it is to be counted anew.
import type { Storage } from '../storage/storage.ts'
import { monthFigures } from '../sync/month-figures.ts'

const all = { from: '2000-01', to: '2099-12', shown: '2000-01' }
/** Milliseconds between two months, for everybody else. */
const pause = 20

/** Gives how many it counted. */
export async function countChanged(storage: Storage): Promise<number> {
  let counted = 0
  for (const { id } of await storage.libraries()) {
    const { reports } = await storage.reports.ofScope('', all, id)
    for (const { month, isChanged } of reports) {
      if (isChanged !== null) continue
      await monthFigures(storage, id, month)
      counted += 1
      await new Promise((later) => setTimeout(later, pause))
    }
  }
  return counted
}

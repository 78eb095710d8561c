// The months whose report waits for somebody: not closed, closed twice, or, of last month, changed since.
import { useLiveQuery } from 'dexie-react-hooks'
import { addMonths, type Month } from '../../domain/month.ts'
import { monthlyReport } from '../../domain/monthly-report.ts'
import type { Library } from '../../store/library.ts'
import { type MonthStanding, monthStandings } from '../../store/report/month-standings.ts'
import { readFacts } from '../../store/report/read-facts.ts'
import { useLibrary } from '../library-context.tsx'
import { closingState } from './closing-state.ts'

export interface MonthDue extends Omit<MonthStanding, 'standing'> {
  readonly standing: MonthStanding['standing'] | 'changed'
}

/** The months before this one, the latest first. Undefined until they are read. */
export const useMonthStandings = (thisMonth: Month): readonly MonthDue[] | undefined => {
  const library = useLibrary()
  return useLiveQuery(() => readStandings(library, thisMonth), [library, thisMonth])
}

async function readStandings(library: Library, thisMonth: Month): Promise<readonly MonthDue[]> {
  const standings = await monthStandings(library, thisMonth)
  const lastMonth = addMonths(thisMonth, -1)
  return Promise.all(
    standings.map(async (one) =>
      // What changed takes a month's records to know; older months say so on their own page.
      one.month === lastMonth && one.standing === 'closed' && (await hasChanged(library, lastMonth))
        ? { ...one, standing: 'changed' }
        : one,
    ),
  )
}

async function hasChanged(library: Library, month: Month): Promise<boolean> {
  const facts = await readFacts(library, month)
  const entry = facts.entries.find(({ id }) => id === `monthReport:${month}`)
  return closingState(facts, monthlyReport(facts), entry).isChanged
}

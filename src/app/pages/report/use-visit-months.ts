// The twelve months of the chart. A month without visits is a gap, unless something else was recorded or
// reported in it: then it was counted, and is 0.
import { useLiveQuery } from 'dexie-react-hooks'
import { addMonths, type Month } from '../../../domain/month.ts'
import { monthlyReport } from '../../../domain/monthly-report.ts'
import { visitMonths, visitSums } from '../../../domain/visit-months.ts'
import type { Library } from '../../../store/library.ts'
import { entriesOfMonth } from '../../../store/live-queries.ts'
import { useLibrary } from '../../library-context.tsx'
import type { MonthVisits } from './visits-chart.tsx'

const readMonths = async (library: Library, last: Month): Promise<readonly MonthVisits[]> => {
  const months = Array.from({ length: 12 }, (_, index) => addMonths(last, index - 11))
  const visits = await Promise.all(months.map((month) => entriesOfMonth(library, month, 'visit')))
  return Promise.all(
    visitMonths(last, visitSums(visits.flat())).map(async ({ month, visits: sum }) => {
      if (sum) return { month, visits: { ...sum, total: sum.men + sum.women } }
      const isReported = await reported(library, month)
      return { month, visits: isReported ? { men: 0, women: 0, total: 0 } : null }
    }),
  )
}

const reported = async (library: Library, month: Month): Promise<boolean> => {
  const entries = await entriesOfMonth(library, month)
  return monthlyReport({ month, entries, facilities: [], partners: [] }).state !== 'empty'
}

export const useVisitMonths = (last: Month): readonly MonthVisits[] | undefined => {
  const library = useLibrary()
  return useLiveQuery(() => readMonths(library, last), [library, last])
}

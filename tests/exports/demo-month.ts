// The demonstration library's months as the exports read them: a year of Karangsari, always the same.
import { demoRecords } from '../../src/cli/demo/demo-records.ts'
import { demoVillages } from '../../src/cli/demo/demo-villages.ts'
import type { MonthFacts } from '../../src/domain/indicator.ts'
import { addMonths, type Month } from '../../src/domain/month.ts'
import { monthlyReport } from '../../src/domain/monthly-report.ts'
import { recordMonth } from '../../src/domain/record-month.ts'
import type { MonthVisits } from '../../src/exports/month-document.ts'

const village = demoVillages.find(({ code }) => code === '33.15.14.2006')
if (!village) throw new Error('no Karangsari in the demonstration')

export const demonstration = demoRecords({ library: village, until: '2026-11-22' })

const ofMonth = (month: Month) =>
  demonstration.filter(({ kind, id, values }) => recordMonth(kind, id, values) === month)
const ofKind = (kind: string) => demonstration.filter((record) => record.kind === kind)

export const demoProfile = ofKind('library')[0]?.values ?? {}

export const demoMonth = (month: Month): MonthFacts => ({
  month,
  entries: ofMonth(month),
  previous: ofMonth(addMonths(month, -1)),
  facilities: ofKind('facility'),
  partners: ofKind('partner'),
  library: demoProfile,
})

/** The twelve months of the chart. */
export const demoVisits = (last: Month): readonly MonthVisits[] =>
  Array.from({ length: 12 }, (_, index) => addMonths(last, index - 11)).map((month) => {
    const {
      'visits.men': men,
      'visits.women': women,
      'visits.total': total,
    } = monthlyReport(demoMonth(month)).figures
    return { month, visits: total === null ? null : { men: men ?? 0, women: women ?? 0, total: total ?? 0 } }
  })

export const enteredOn = (id: string) => demonstration.find((record) => record.id === id)?.entered ?? null

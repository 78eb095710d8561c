// Which records of a month go into the sheets of SIM: those that its report counts, the earliest first.
import type { Day } from '../domain/day.ts'
import type { MonthFacts } from '../domain/indicator.ts'
import { facilityAt } from '../domain/indicators/facilities.ts'
import { isAdvocated } from '../domain/matters.ts'
import { monthlyReport } from '../domain/monthly-report.ts'
import type { Entry } from '../domain/record.ts'
import { byDay } from './by-day.ts'
import { doneActivities } from './report-parts.ts'
import type { EnteredRecord, SimMonth } from './sim-sheets.ts'

/** `enteredOn` gives the local day on which a record was entered, null where it is not known. */
export const simMonth = (facts: MonthFacts, enteredOn: (id: string) => Day | null): SimMonth => {
  const { state, figures } = monthlyReport(facts)
  const entered = (entry: Entry): EnteredRecord => ({ entry, enteredOn: enteredOn(entry.id) })
  const ofKind = (kind: string) => byDay(facts.entries.filter((entry) => entry.kind === kind))
  const facility = facilityAt(facts)
  return {
    month: facts.month,
    visits:
      state === 'empty' ? null : { men: figures['visits.men'] ?? 0, women: figures['visits.women'] ?? 0 },
    activities: doneActivities(facts.entries).map(entered),
    publications: ofKind('publication').map(entered),
    advocacy: ofKind('advocacy')
      .filter(({ values }) => isAdvocated(values))
      .map(entered),
    facility: facility && entered(facility),
  }
}

/** The ids whose day of entry the sheets say. */
export const idsInSim = (month: SimMonth): string[] =>
  [
    ...month.activities,
    ...month.publications,
    ...month.advocacy,
    ...(month.facility ? [month.facility] : []),
  ].map(({ entry }) => entry.id)

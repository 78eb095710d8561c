// Which records of a month go into the sheets of SIM: those that its report counts, the earliest first.
import type { Day } from '../domain/day.ts'
import type { Figures, MonthFacts } from '../domain/indicator.ts'
import { type Brought, isAdvocated, type Step, stepsOf } from '../domain/matters.ts'
import { monthlyReport } from '../domain/monthly-report.ts'
import type { Entry } from '../domain/record.ts'
import { monthlyId } from '../domain/record-month.ts'
import { byDay } from './by-day.ts'
import { doneActivities } from './part-blocks.ts'
import type { EnteredRecord, SimMonth, SimVisits } from './sim-sheets.ts'

/** `enteredOn` gives the local day on which a record was entered, null where it is not known. */
export const simMonth = (facts: MonthFacts, enteredOn: (id: string) => Day | null): SimMonth => {
  const { figures } = monthlyReport(facts)
  const entered = (entry: Entry): EnteredRecord => ({ entry, enteredOn: enteredOn(entry.id) })
  const ofKind = (kind: string) => byDay(facts.entries.filter((entry) => entry.kind === kind))
  const facilityId = monthlyId('facility', facts.month)
  const facility = facts.facilities.find(({ id }) => id === facilityId)
  return {
    month: facts.month,
    visits: simVisits(figures),
    activities: doneActivities(facts.entries).map(entered),
    publications: ofKind('publication').map(entered),
    advocacy: mattersOf(facts).map(({ entry, steps }) => ({ ...entered(entry), steps })),
    facility: facility && entered(facility),
  }
}

/** The figures of a month, or those that were handed in of it; null where nobody counted. */
export const simVisits = (figures: Figures): SimVisits | null => {
  const [men, women, total] = (['visits.men', 'visits.women', 'visits.total'] as const).map(
    (id) => figures[id] ?? null,
  )
  return total === null || total === undefined ? null : { men: men ?? null, women: women ?? null, total }
}

/** Those raised in the month, and those of before that brought something in it. */
const mattersOf = ({ entries, matters = entries }: MonthFacts) => {
  const within = new Set(entries.map(({ id }) => id))
  const byMatter = new Map<string, Step[]>()
  for (const step of stepsOf(matters).filter(({ entry }) => within.has(entry.id))) {
    const others = byMatter.get(step.matter.id)
    if (others) others.push(step)
    else byMatter.set(step.matter.id, [step])
  }
  return [...byMatter.values()].flatMap((all) => {
    const own = all.find(({ entry, matter }) => entry === matter && isAdvocated(matter.values))
    const bringing = all.filter(({ entry, matter, brought }) => entry !== matter && brings(brought))
    const [first] = own ? [own] : bringing
    return first ? [{ entry: first.entry, steps: own ? [own, ...bringing] : bringing }] : []
  })
}

const brings = ({ received, people, goods, rules }: Brought): boolean => received + people + goods + rules > 0

/** The ids whose day of entry the sheets say. */
export const idsInSim = (month: SimMonth): string[] =>
  [
    ...month.activities,
    ...month.publications,
    ...month.advocacy,
    ...(month.facility ? [month.facility] : []),
  ].map(({ entry }) => entry.id)

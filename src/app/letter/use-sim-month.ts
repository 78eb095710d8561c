// What "Salin ke SIM" reads: the month's steps in SIM's order, each with how far it is copied. Live, so that a mark
// made on the phone beside the PC shows here too.
import { useLiveQuery } from 'dexie-react-hooks'
import type { Day } from '../../domain/day.ts'
import type { Month } from '../../domain/month.ts'
import { type MonthState, monthState } from '../../domain/month-state.ts'
import { idsInSim, simMonth, simVisits } from '../../exports/sim-month.ts'
import type { SimMonth } from '../../exports/sim-sheets.ts'
import { copiedValues, formerValues, type SimStep, simSteps } from '../../exports/sim-steps.ts'
import type { Library } from '../../store/library.ts'
import { type CopiedMark, changedSince, copiedMarks } from '../../store/records/copied-marks.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { daysEntered } from '../../store/records/who-and-when.ts'
import { type ReportFacts, readMonth } from '../../store/report/read-months.ts'
import { useLibrary } from '../library-context.tsx'

export interface OpenStep extends SimStep {
  readonly state: 'left' | 'copied' | 'changed'
  /** When it was marked. */
  readonly day?: Day
  /** The columns that are no longer what was copied. */
  readonly changed: readonly string[]
  /** The record as stored, where the values come from one. */
  readonly stored?: StoredEntry
}

interface OpenSimMonth {
  readonly steps: readonly OpenStep[]
  /** How the month stands: what was handed in goes into SIM, until it is handed in again. */
  readonly state: MonthState
}

/** Undefined until it is read. */
export const useSimMonth = (month: Month): OpenSimMonth | undefined => {
  const library = useLibrary()
  const read = useLiveQuery(() => readSim(library, month), [library, month])
  return read?.state.month === month ? read : undefined
}

async function readSim(library: Library, month: Month): Promise<OpenSimMonth> {
  const facts = await readMonth(library, month)
  const state = monthState(facts)
  return { state, steps: await readSteps(library, facts, state) }
}

async function readSteps(
  library: Library,
  facts: ReportFacts,
  state: MonthState,
): Promise<readonly OpenStep[]> {
  const { month } = facts
  const days = await daysEntered(library, idsInSim(simMonth(facts, () => null)))
  const known = simMonth(facts, (id) => days.get(id) ?? null)
  const steps = simSteps({ ...known, visits: visitsHandedIn(state) ?? known.visits })
  const marks = await copiedMarks(
    library,
    steps.map(({ marked }) => marked.id),
  )
  const stored = new Map([...facts.entries, ...facts.facilities].map((entry) => [entry.id, entry]))
  return steps.map((step) => ({
    ...step,
    ...stateOf(month, step, marks.get(step.marked.id)),
    ...(step.entry && { stored: stored.get(step.entry.id)! }),
  }))
}

/** Of a month that changed since, the visits that stand on the signed paper; undefined where nobody kept them. */
export const visitsHandedIn = ({ standing, closing }: MonthState): SimMonth['visits'] | undefined =>
  standing === 'changed' && closing?.figures && Object.hasOwn(closing.figures, 'visits.total')
    ? simVisits(closing.figures)
    : undefined

function stateOf(
  month: Month,
  step: SimStep,
  marks: readonly CopiedMark[] | undefined,
): Pick<OpenStep, 'state' | 'changed' | 'day'> {
  const [latest] = marks ?? []
  if (!marks || !latest) return { state: 'left', changed: [] }
  const changed = changedSince(marks, copiedValues(step), formerValues(month, step))
  return { state: changed.length > 0 ? 'changed' : 'copied', changed, day: latest.day }
}

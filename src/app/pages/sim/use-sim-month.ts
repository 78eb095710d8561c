// What "Salin ke SIM" reads: the month's steps in SIM's order, each with how far it is copied. Live, so that a mark
// made on the phone beside the PC shows here too.
import { useLiveQuery } from 'dexie-react-hooks'
import type { Day } from '../../../domain/day.ts'
import type { Month } from '../../../domain/month.ts'
import { idsInSim, simMonth } from '../../../exports/sim-month.ts'
import { copiedValues, type SimStep, simSteps } from '../../../exports/sim-steps.ts'
import type { Library } from '../../../store/library.ts'
import { type CopiedMark, changedSince, copiedMarks } from '../../../store/records/copied-marks.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { daysEntered } from '../../../store/records/who-and-when.ts'
import { readFacts } from '../../../store/report/read-facts.ts'
import { useLibrary } from '../../library-context.tsx'

export interface OpenStep extends SimStep {
  readonly state: 'left' | 'copied' | 'changed'
  /** When it was marked. */
  readonly day?: Day
  /** The columns that are no longer what was copied. */
  readonly changed: readonly string[]
  /** The record as stored, where the values come from one. */
  readonly stored?: StoredEntry
}

/** Undefined until it is read. */
export const useSimMonth = (month: Month): readonly OpenStep[] | undefined => {
  const library = useLibrary()
  const read = useLiveQuery(async () => ({ month, steps: await readSteps(library, month) }), [library, month])
  return read?.month === month ? read.steps : undefined
}

async function readSteps(library: Library, month: Month): Promise<readonly OpenStep[]> {
  const facts = await readFacts(library, month)
  const days = await daysEntered(library, idsInSim(simMonth(facts, () => null)))
  const steps = simSteps(simMonth(facts, (id) => days.get(id) ?? null))
  const marks = await copiedMarks(
    library,
    steps.map(({ marked }) => marked.id),
  )
  const stored = new Map([...facts.entries, ...facts.facilities].map((entry) => [entry.id, entry]))
  return steps.map((step) => ({
    ...step,
    ...stateOf(step, marks.get(step.marked.id)),
    ...(step.entry && { stored: stored.get(step.entry.id)! }),
  }))
}

function stateOf(
  step: SimStep,
  marks: readonly CopiedMark[] | undefined,
): Pick<OpenStep, 'state' | 'changed' | 'day'> {
  const [latest] = marks ?? []
  if (!marks || !latest) return { state: 'left', changed: [] }
  const changed = changedSince(marks, copiedValues(step))
  return { state: changed.length > 0 ? 'changed' : 'copied', changed, day: latest.day }
}

// The same schedules on the real parts: Dexie on an IndexedDB in memory, the real server on SQLite files. After
// every act the real device and the real server are compared with the model, record by record.
import fc from 'fast-check'
import { canonical } from '../../../src/sync/canonical.ts'
import type { Act } from './act.ts'
import { agree, briefly } from './fault.ts'
import { RealWorld } from './real-world.ts'
import { type Rules, realRules } from './rules.ts'
import { type Outcome, Tally, tell } from './simulate.ts'
import { type Step, schedules } from './step.ts'
import { story } from './story.ts'
import { judge } from './verdict.ts'
import { World } from './world.ts'

/** Plays one schedule on both. Throws where they differ, or where a promise is broken. */
export async function playReal(schedule: readonly Step[], rules: Rules = realRules): Promise<World> {
  const model = new World(rules)
  const real = await RealWorld.begin(model)
  try {
    for (const act of story(model, schedule)) {
      model.perform(act)
      await real.perform(act, model)
      await compare(act, model, real)
    }
    judge(model)
    return model
  } finally {
    await real.end()
  }
}

async function compare(act: Act, model: World, real: RealWorld): Promise<void> {
  const device = deviceOf(act, model)
  if (device !== undefined) {
    const { records, own, ...rest } = model.devices[device]!.disk
    const inModel = { records: [...records.values()].sort(byId), own: [...own].sort(), ...rest }
    same(act, model.devices[device]!.name, inModel, await real.disk(device))
  }
  if (act.do === 'arrive' || act.do === 'restore' || act.do === 'round') {
    same(act, 'the server', model.server.rowsAfter(0), await real.rows())
  }
}

const same = (act: Act, who: string, inModel: unknown, inReality: unknown): void =>
  agree(`after ${briefly(act)} ${who}`, canonical(inModel), canonical(inReality))

const onlyReads: readonly Act['do'][] = ['ask', 'keepDisk', 'export', 'clock', 'revoke']

/** The device whose disk an act may change, if there is one. */
function deviceOf(act: Act, model: World): number | undefined {
  if (act.do === 'copyProfile' || act.do === 'handOver') return model.devices.length - 1
  if (act.do === 'take') return model.messages[act.message]!.device
  return 'device' in act && !onlyReads.includes(act.do) ? act.device : undefined
}

export async function simulateReal({
  runs,
  seed,
  rules = realRules,
  shrinks = true,
}: {
  readonly runs: number
  readonly seed: number
  /** The model's; the real parts have their own. */
  readonly rules?: Rules
  readonly shrinks?: boolean
}): Promise<Outcome> {
  const tally = new Tally()
  const property = fc.asyncProperty(schedules, async (schedule) =>
    tally.add(schedule, await playReal(schedule, rules)),
  )
  const checked = await fc.check(property, { seed, numRuns: runs, unbiased: true, endOnFailure: !shrinks })
  const error = checked.errorInstance instanceof Error ? checked.errorInstance.message : checked.errorInstance
  const failure = checked.counterexample
    ? `seed ${seed}, after ${checked.numRuns} schedules, shrunk to:\n${tell(checked.counterexample[0])}\nOn the real parts: ${error}`
    : undefined
  return { runs: checked.numRuns, ...tally.means(), failure }
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

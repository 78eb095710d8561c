// Runs schedules on the pure rules, many a second, and tells the shortest story of what went wrong.
import fc from 'fast-check'
import { inWords } from './act.ts'
import { type Rules, realRules } from './rules.ts'
import { hostileSchedules, type Step, schedules } from './step.ts'
import { story } from './story.ts'
import { judge } from './verdict.ts'
import { World } from './world.ts'

export interface Outcome {
  readonly runs: number
  /** In the mean of all schedules: steps, writes, and writes that went with a disk or a server's newest state. */
  readonly steps: number
  readonly writes: number
  readonly lost: number
  /** What went wrong in the shortest schedule that was found, and how it came to it; undefined if nothing did. */
  readonly failure: string | undefined
}

/** Counts what was played. */
export class Tally {
  #played = 0
  #steps = 0
  #writes = 0
  #lost = 0

  add(schedule: readonly Step[], { ledger }: World): void {
    this.#played += 1
    this.#steps += schedule.length
    this.#writes += ledger.writes.length
    this.#lost += ledger.lost
  }

  means(): Pick<Outcome, 'steps' | 'writes' | 'lost'> {
    const of = (sum: number) => sum / Math.max(1, this.#played)
    return { steps: of(this.#steps), writes: of(this.#writes), lost: of(this.#lost) }
  }
}

export const summary = ({ runs, steps, writes, lost }: Outcome): string =>
  `${runs} schedules; in the mean ${steps.toFixed(1)} steps, ${writes.toFixed(1)} writes, ${lost.toFixed(2)} of them gone with a disk`

/** Plays one schedule. Throws where a promise is broken. */
export function play(schedule: readonly Step[], rules: Rules): World {
  const world = new World(rules)
  for (const act of story(world, schedule)) world.perform(act)
  judge(world)
  return world
}

export function simulate({
  runs,
  seed,
  rules = realRules,
  shrinks = true,
  hostile = false,
}: {
  readonly runs: number
  readonly seed: number
  readonly rules?: Rules
  /** Whether to look for the shortest story: it takes a while. */
  readonly shrinks?: boolean
  /** One device of the library breaks the rules. */
  readonly hostile?: boolean
}): Outcome {
  const tally = new Tally()
  const property = fc.property(hostile ? hostileSchedules : schedules, (schedule) =>
    tally.add(schedule, play(schedule, rules)),
  )
  // Unbiased: fast-check would make every second schedule a short one, in search of edge cases.
  const checked = fc.check(property, { seed, numRuns: runs, unbiased: true, endOnFailure: !shrinks })
  const failure = checked.counterexample
    ? `seed ${seed}, after ${checked.numRuns} schedules, shrunk to:\n${tell(checked.counterexample[0], rules)}`
    : undefined
  return { runs: checked.numRuns, ...tally.means(), failure }
}

/** The schedule as a story, up to where it broke. */
export function tell(schedule: readonly Step[], rules: Rules = realRules): string {
  const world = new World(rules)
  const words: string[] = []
  try {
    for (const act of story(world, schedule)) {
      try {
        world.perform(act)
      } finally {
        words.push(inWords(act, world))
      }
    }
    judge(world)
  } catch (error) {
    words.push(`then: ${error instanceof Error ? error.message : error}`)
  }
  return words.map((line, index) => `${String(index + 1).padStart(4)}. ${line}`).join('\n')
}

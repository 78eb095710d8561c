// Runs schedules on the pure rules, many a second, and tells the shortest story of what went wrong.
import fc from 'fast-check'
import { inWords } from './act.ts'
import { type Rules, realRules } from './rules.ts'
import { type Step, schedules } from './step.ts'
import { story } from './story.ts'
import { judge } from './verdict.ts'
import { World } from './world.ts'

export interface Outcome {
  readonly runs: number
  /** Steps of a schedule, in the mean. */
  readonly meanSteps: number
  readonly meanWrites: number
  /** What went wrong in the shortest schedule that was found, and how it came to it; undefined if nothing did. */
  readonly failure: string | undefined
}

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
}: {
  readonly runs: number
  readonly seed: number
  readonly rules?: Rules
  /** Whether to look for the shortest story: it takes a while. */
  readonly shrinks?: boolean
}): Outcome {
  let played = 0
  let steps = 0
  let writes = 0
  const property = fc.property(schedules, (schedule) => {
    played += 1
    steps += schedule.length
    writes += play(schedule, rules).ledger.writes.length
  })
  // Unbiased: fast-check would make every second schedule a short one, in search of edge cases.
  const checked = fc.check(property, { seed, numRuns: runs, unbiased: true, endOnFailure: !shrinks })
  const failure = checked.counterexample
    ? `seed ${seed}, after ${checked.numRuns} schedules, shrunk to:\n${tell(checked.counterexample[0], rules)}`
    : undefined
  return { runs: checked.numRuns, meanSteps: steps / played, meanWrites: writes / played, failure }
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

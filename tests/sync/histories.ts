// Reachable states for the property tests: a few replicas write, erase, restart and merge one register, and
// every state that any of them passed through is kept. Also arbitrary states, that no history need explain.
import fc from 'fast-check'
import { emptyRegister, erase, merge, type Register, type Stamped, write } from '../../src/sync/register.ts'
import {
  type Clock,
  clockAtStart,
  drawWriter,
  issueStamp,
  observeStamp,
  type Stamp,
} from '../../src/sync/stamp.ts'

type Step =
  | { readonly do: 'write' | 'erase' | 'restart'; readonly at: number; readonly wall: number }
  | { readonly do: 'merge'; readonly at: number; readonly from: number }

export interface History {
  /** Every state that a replica was ever in, so also the stale ones that a late request or an old file holds. */
  readonly states: readonly Register[]
  readonly finals: readonly Register[]
  /** For each write, the stamps that its author saw and so replaced. */
  readonly writes: ReadonlyMap<Stamp, { readonly replaced: readonly Stamp[]; readonly erases: boolean }>
}

const replicas = 3
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('write' as const), at: fc.nat(replicas - 1), wall: walls() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('erase' as const), at: fc.nat(replicas - 1), wall: walls() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('restart' as const), at: fc.nat(replicas - 1), wall: walls() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('merge' as const), at: fc.nat(replicas - 1), from: fc.nat(30) }),
  },
)

/** Clocks that are right, eleven years behind and nine ahead. */
function walls(): fc.Arbitrary<number> {
  const right = 1_795_305_600_000
  const year = 365 * 86_400_000
  return fc.oneof(
    fc.integer({ min: right, max: right + 50 }),
    fc.constantFrom(right - 11 * year, right + 9 * year),
  )
}

/** Histories of 30 to 60 steps. Every written value is unique: its author's own count. */
export const histories: fc.Arbitrary<History> = fc
  .array(step, { minLength: 30, maxLength: 60, size: 'max' })
  .map(replay)

function replay(steps: readonly Step[]): History {
  const draws = randomNumbers()
  const registers: Register[] = Array(replicas).fill(emptyRegister)
  const clocks: Clock[] = Array(replicas).fill(clockAtStart)
  const writers = registers.map(() => drawWriter(draws))
  const states: Register[] = [emptyRegister]
  const writes = new Map<Stamp, { replaced: Stamp[]; erases: boolean }>()
  for (const step of steps) {
    const mine = registers[step.at]!
    if (step.do === 'restart') writers[step.at] = drawWriter(draws)
    else if (step.do === 'merge') {
      const other = states[step.from % states.length]!
      registers[step.at] = merge(mine, other)
      clocks[step.at] = Object.values(other.context).reduce(observeStamp, clocks[step.at]!)
    } else {
      const { stamp, clock } = issueStamp(clocks[step.at]!, step.wall, 0, writers[step.at]!)
      clocks[step.at] = clock
      writes.set(stamp, { replaced: mine.values.map(([seen]) => seen), erases: step.do === 'erase' })
      registers[step.at] =
        step.do === 'write' ? write(mine, stamp, `value ${writes.size}`) : erase(mine, stamp)
    }
    states.push(registers[step.at]!)
  }
  return { states, finals: registers, writes }
}

/** Deterministic numbers in [0, 1), so that a failing history replays alike. */
function randomNumbers(): () => number {
  let state = 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

export const stamps: fc.Arbitrary<Stamp> = fc
  .tuple(
    fc.constantFrom(0, 1, 2, 3),
    fc.nat(2),
    fc.constantFrom('aaaaaaaa', 'bbbbbbbb', 'cccccccc', '12345678'),
  )
  .map(([ms, counter, writer]) => `00000000${ms}000${counter}${writer}`)

/** Any state whose context covers its values; a hostile writer gives a stamp two values, and any generation. */
export const arbitraryRegisters: fc.Arbitrary<Register> = fc
  .tuple(
    fc.uniqueArray(stamps, { maxLength: 4 }),
    fc.array(stamps, { maxLength: 4 }),
    fc.constantFrom('by', 'after'),
    fc.constantFrom(0, 0, 0, 1, Number.MAX_SAFE_INTEGER),
  )
  .map(([own, known, word, generation]) => {
    const values: Stamped[] = own.map((stamp) => [stamp, `${word} ${stamp}`])
    const context: Record<string, Stamp> = {}
    for (const stamp of [...own, ...known]) {
      const writer = stamp.slice(13)
      if (stamp > (context[writer] ?? '')) context[writer] = stamp
    }
    const base = { values: values.sort(([a], [b]) => (a < b ? 1 : -1)), context }
    return generation > 0 ? { ...base, generation } : base
  })

import { describe, expect, it } from 'vitest'
import { mergePush } from '../../../src/server/sync/merge-push.ts'
import { storedRecord } from '../../../src/store/records/stored-record.ts'
import { importRow, mergeRow } from '../../../src/store/sync/take-answer.ts'
import { deletedRegister } from '../../../src/sync/record-state.ts'
import { merge, type Register, type Registers, write } from '../../../src/sync/register.ts'
import { type Rules, realRules } from './rules.ts'
import { simulate, summary } from './simulate.ts'

const runs = 4_000

it(`${runs} schedules with a hostile device lose no honest write, and all honest replicas end alike`, {
  timeout: 600_000,
}, () => {
  const outcome = simulate({ runs, seed: 1, hostile: true })
  expect(outcome.failure).toBeUndefined()
  expect(outcome.steps).toBeGreaterThanOrEqual(30)
  console.info(`With a hostile device: ${summary(outcome)}`)
})

/** Device, server and file import all merge by the broken rule. */
function merging(broken: typeof merge): Partial<Rules> {
  const registers = (a: Registers, b: Registers): Registers => {
    const joined: Record<string, Register> = { ...a }
    for (const [name, theirs] of Object.entries(b)) joined[name] = a[name] ? broken(a[name], theirs) : theirs
    return joined
  }
  return {
    mergeRow: (stored, row) => mergeRow(stored, row, registers),
    importRow: (stored, row) => importRow(stored, row, registers),
    mergePush: (push, kept, now) => mergePush(push, kept, now, broken),
  }
}

const mutants: readonly (readonly [name: string, broken: Partial<Rules>])[] = [
  ['what a row claims of this device’s writers is believed', { defended: (_defence, stored) => stored }],
  [
    'the lists of deletions keep the old stamps',
    {
      defended: (defence, stored, row) => {
        const after = realRules.defended(defence, stored, row)
        const before = stored?.registers[deletedRegister]
        if (!after || after === stored || !before) return after
        const registers = { ...after.registers, [deletedRegister]: before }
        return storedRecord({ ...after, registers }, after.pending ?? [])
      },
    },
  ],
  [
    'of one stamp with two values each replica keeps its own',
    merging((a, b) => {
      const mine = new Map(a.values)
      const joined = merge(a, b)
      return {
        ...joined,
        values: joined.values.map(([at, value]) => [at, mine.has(at) ? mine.get(at) : value]),
      }
    }),
  ],
  [
    'the context of a lower generation is joined',
    merging((a, b) => ({
      ...merge(a, b),
      context: merge({ values: [], context: a.context }, { values: [], context: b.context }).context,
    })),
  ],
  [
    'an erasure at the highest generation goes beyond it',
    {
      erasing: (register) => (before, stamp) => {
        const generation = (before[register]?.generation ?? 0) + 1
        const erased = { ...write(before[register]!, stamp, null), generation }
        return { registers: { ...before, [register]: erased }, names: [register] }
      },
    },
  ],
]

describe('a rule taken out is noticed', () => {
  it.each(mutants)('%s', { timeout: 600_000 }, (name, broken) => {
    const rules = { ...realRules, ...broken }
    const { failure, runs: caught } = simulate({ runs: 5_000, seed: 1, rules, shrinks: false, hostile: true })
    expect(failure, `survived: ${name}`).toBeDefined()
    console.info(`${caught}  ${name}`)
  })
})

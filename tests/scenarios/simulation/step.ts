// Random schedules. A step only says what kind of thing happens and draws numbers; which device, record or
// message that is depends on the world when its turn comes (acts.ts), so that every part of it can be shrunk.
import fc from 'fast-check'

export interface Step {
  readonly do: StepKind
  readonly device: number
  readonly what: number
  readonly how: number
}

/** How often each kind of step comes, of their sum. */
const weights = {
  save: 26,
  delete: 5,
  undo: 4,
  erase: 3,
  sync: 18,
  ask: 9,
  arrive: 10,
  take: 9,
  cut: 2,
  clock: 4,
  restart: 4,
  switchTab: 3,
  copyProfile: 1,
  keepDisk: 3,
  rollBack: 5,
  backUp: 2,
  restore: 3,
  export: 3,
  import: 4,
  takeOver: 3,
  close: 3,
  revoke: 2,
  connect: 3,
  handOver: 1,
  round: 3,
} as const

/** Where somebody is hostile no disk is rolled back: what a forged context hides, nobody could tell from lost. */
const hostileWeights = {
  save: 26,
  delete: 5,
  undo: 4,
  erase: 3,
  sync: 22,
  ask: 6,
  arrive: 8,
  take: 7,
  cut: 2,
  clock: 4,
  restart: 4,
  switchTab: 3,
  export: 3,
  import: 4,
  takeOver: 3,
  close: 2,
  hostile: 10,
} as const

export type StepKind = keyof typeof weights | keyof typeof hostileWeights

const kindsOf = (of: Readonly<Partial<Record<StepKind, number>>>): StepKind[] =>
  (Object.entries(of) as [StepKind, number][]).flatMap(([kind, weight]) => Array<StepKind>(weight).fill(kind))

const stepsOf = (of: Parameters<typeof kindsOf>[0]): fc.Arbitrary<Step> =>
  fc.record(
    { do: fc.constantFrom(...kindsOf(of)), device: fc.nat(11), what: fc.nat(59), how: fc.nat(59) },
    { noNullPrototype: true },
  )

/** 1 to 100 steps, 50 in the mean. fast-check's own idea of size would make them far shorter. */
const schedulesOf = (of: Parameters<typeof kindsOf>[0]): fc.Arbitrary<readonly Step[]> =>
  fc.array(stepsOf(of), { minLength: 1, maxLength: 100, size: 'max' })

export const schedules = schedulesOf(weights)
export const hostileSchedules = schedulesOf(hostileWeights)

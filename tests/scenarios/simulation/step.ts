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

export type StepKind = keyof typeof weights

const kinds = (Object.keys(weights) as StepKind[]).flatMap((kind) =>
  Array<StepKind>(weights[kind]).fill(kind),
)

const steps: fc.Arbitrary<Step> = fc.record(
  { do: fc.constantFrom(...kinds), device: fc.nat(11), what: fc.nat(59), how: fc.nat(59) },
  { noNullPrototype: true },
)

/** 1 to 100 steps, 50 in the mean. fast-check's own idea of size would make them far shorter. */
export const schedules: fc.Arbitrary<readonly Step[]> = fc.array(steps, {
  minLength: 1,
  maxLength: 100,
  size: 'max',
})

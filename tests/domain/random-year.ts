// A random year of a library, as two devices and a server live it: records entered on the day or late, edited,
// moved to another day, deleted and brought back on devices that do not know of each other, and synced in later.
import fc from 'fast-check'
import { dayIn } from '../../src/domain/day.ts'
import type { Entry, Values } from '../../src/domain/record.ts'
import type { Zone } from '../../src/domain/zone.ts'
import {
  type RecordState,
  shownValues,
  standing,
  withDeletion,
  withoutDeletion,
} from '../../src/sync/record-state.ts'
import { emptyRegister, mergeRegisters, write } from '../../src/sync/register.ts'
import { type Clock, clockAtStart, issueStamp, observeStamp } from '../../src/sync/stamp.ts'

export type Copy = ReadonlyMap<string, RecordState>

export interface RandomYear {
  readonly zone: Zone
  /** Each copy before the last sync, so with what the others do not have yet. */
  readonly apart: readonly Copy[]
  /** The copies of both devices and of the server after it. */
  readonly together: readonly Copy[]
  /** The moments at which something was entered as of today, and the day that was written. */
  readonly today: readonly { readonly at: number; readonly day: string }[]
}

type Step =
  | {
      readonly do: 'save'
      readonly on: number
      readonly at: number
      readonly day: string | null
      readonly record: Made
    }
  | {
      readonly do: 'edit'
      readonly on: number
      readonly at: number
      readonly which: number
      readonly record: Made
    }
  | {
      readonly do: 'move'
      readonly on: number
      readonly at: number
      readonly which: number
      readonly day: string
    }
  | { readonly do: 'delete' | 'undo'; readonly on: number; readonly at: number; readonly which: number }
  | { readonly do: 'sync'; readonly on: number }

interface Made {
  readonly kind: string
  readonly id?: string
  readonly values: Values
}

const whole = fc.oneof(
  { weight: 12, arbitrary: fc.nat(60) },
  { weight: 1, arbitrary: fc.constantFrom(undefined, null, -3, 1.5, Number.NaN, '12', 100_000) },
)
const people = fc.oneof(
  { weight: 12, arbitrary: fc.record({ men: whole, women: whole }) },
  { weight: 2, arbitrary: fc.record({ total: whole }) },
  { weight: 1, arbitrary: fc.constantFrom(undefined, null, 7, 'x') },
)
const time = fc.constantFrom(
  undefined,
  { start: '08:00' },
  { start: '08:00', end: '09:07' },
  { start: '07:30', end: '15:10' },
  { start: '13:10', end: '13:10' },
  { start: '16:00', end: '08:00' },
  { start: '22:30', end: '00:45' },
  { start: 8 },
)
const month = fc.integer({ min: 1, max: 14 }).map((ahead) => {
  const index = 11 + ahead
  return `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
})
/** Mostly the first and last days of months, where a report is easily wrong; also of the years beside. */
const day = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(month, fc.constantFrom('01', '02', '15', '27', '28')).map((parts) => parts.join('-')),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '2026-01-31',
      '2026-02-28',
      '2026-04-30',
      '2026-12-31',
      '2025-12-31',
      '2027-01-01',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('2026-02-29', '2026-2-3', '', 'kemarin') },
)

const made = <V extends Record<string, fc.Arbitrary<unknown>>>(kind: string, values: V): fc.Arbitrary<Made> =>
  fc.record({ kind: fc.constant(kind), values: fc.record(values) as fc.Arbitrary<Values> })
const fixed = <V extends Record<string, fc.Arbitrary<unknown>>>(
  kind: string,
  values: V,
): fc.Arbitrary<Made> =>
  fc
    .tuple(month, fc.record(values) as fc.Arbitrary<Values>)
    .map(([of, given]) => ({ kind, id: `${kind}:${of}`, values: given }))

const record: fc.Arbitrary<Made> = fc.oneof(
  { weight: 4, arbitrary: made('visit', { people }) },
  {
    weight: 4,
    arbitrary: made('activity', {
      people,
      status: fc.constantFrom('done', 'done', 'planned', 'cancelled', 'ofANewerApp', undefined, null),
      ofThem: fc.constantFrom(undefined, { youth: 3 }, { entrepreneurs: 2, youth: 0 }, { youth: 'x' }),
      field: fc.constantFrom('health', 'economy', 'ofANewerApp', undefined, 7),
      type: fc.constantFrom('training', 'promotion', undefined),
      target: fc.constantFrom('public', 'elderly', undefined),
    }),
  },
  {
    weight: 4,
    arbitrary: made('computerUse', {
      people,
      time,
      service: fc.constantFrom('computer', 'computer', 'wifi', 'basicTraining', 'staffHelp', 'other'),
      way: fc.constantFrom('counted', 'timed', undefined),
      sessions: whole,
    }),
  },
  {
    weight: 4,
    arbitrary: made('advocacy', {
      result: fc.constantFrom('money', 'money', 'inKind', 'regulation', undefined),
      stage: fc.constantFrom('planned', 'raised', 'promised', 'received', 'refused', undefined),
      amount: whole,
      inKind: fc.constantFrom(undefined, { people: 1 }, { goods: 2, people: 3 }, { goods: -1 }),
      regulation: fc.constantFrom(
        undefined,
        { issued: '2026-03-31' },
        { issued: 'besok' },
        { name: 'Perdes' },
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: made('followUp', {
      // Ids are drawn one after the other, so that most of these are matters of one of the two devices.
      advocacy: fc.oneof(
        fc.nat(40).map((number) => `advocacy-${number}`),
        fc.constantFrom(undefined, 7),
      ),
      stage: fc.constantFrom('raised', 'promised', 'received', 'received', 'refused', undefined),
      result: fc.constantFrom('money', 'inKind', 'regulation', undefined, undefined),
      amount: whole,
      inKind: fc.constantFrom(undefined, { people: 1 }, { goods: 2, people: 3 }, { goods: -1 }),
      regulation: fc.constantFrom(undefined, { issued: '2026-03-31' }, { name: 'Perdes' }),
    }),
  },
  { weight: 1, arbitrary: made('publication', { medium: fc.constantFrom('online', 'print', undefined) }) },
  { weight: 1, arbitrary: made('story', { consent: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: made('serviceDay', {
      state: fc.constantFrom('open', 'open', 'closed'),
      hours: time,
      // Few days, so that several records are about one.
      date: fc.constantFrom('2026-03-31', '2026-04-01', '2026-04-01', '2026-11-15'),
    }),
  },
  {
    weight: 2,
    arbitrary: fixed('facility', {
      books: whole,
      digitalBooks: whole,
      computers: fc.constantFrom(undefined, { total: 3, working: 2 }, { total: 1, working: 0 }, { total: 2 }),
      bandwidth: fc.constantFrom(undefined, 0, 12.5, -1),
      wifi: fc.constantFrom(undefined, true, false, 'yes'),
      noPowerDays: whole,
    }),
  },
  {
    weight: 1,
    arbitrary: fixed('monthReport', {
      nil: fc.constantFrom(true, true, false, null),
      problems: fc.constant('Hujan'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ start: fc.option(day), end: fc.option(day) })
      .map((period) => ({ kind: 'partner', values: { period } })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ hours: time }).map((values) => ({ kind: 'library', id: 'library', values })),
  },
)

const YEAR_MS = 366 * 86_400_000
const begin = Date.parse('2025-12-31T12:00:00Z')
/** Any moment of the year, often around the midnights that part months in Indonesia's zones. */
const at = fc.oneof(
  fc.nat(YEAR_MS).map((after) => begin + after),
  fc
    .tuple(fc.nat(11), fc.integer({ min: -11 * 3_600_000, max: -5 * 3_600_000 }))
    .map(([monthIndex, offset]) => Date.UTC(2026, monthIndex, 1) + offset),
)
const on = fc.nat(1)
const which = fc.nat(200)

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('save' as const),
      on,
      at,
      day: fc.option(day, { freq: 3 }),
      record,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), on, at, which, record }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), on, at, which, day }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'undo' as const), on, at, which }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sync' as const), on }) },
)

export const randomYears: fc.Arbitrary<RandomYear> = fc
  .tuple(
    fc.constantFrom<Zone>('WIB', 'WITA', 'WIT'),
    fc.array(step, { minLength: 10, maxLength: 90, size: 'max' }),
  )
  .map(([zone, steps]) => live(zone, steps))

/** Each device writes as one writer all year. */
const WRITERS = ['phone000', 'deskpc00']

function live(zone: Zone, steps: readonly Step[]): RandomYear {
  const server = new Map<string, RecordState>()
  const devices = WRITERS.map(() => new Map<string, RecordState>())
  const clocks: Clock[] = WRITERS.map(() => clockAtStart)
  const today: { at: number; day: string }[] = []
  let made = 0

  const stampOn = (device: number, moment: number) => {
    const { stamp, clock } = issueStamp(clocks[device]!, moment, 0, WRITERS[device]!)
    clocks[device] = clock
    return stamp
  }
  const put = (device: number, moment: number, { kind, id, values }: Made & { id: string }) => {
    const stamp = stampOn(device, moment)
    const registers = { ...devices[device]!.get(id)?.registers }
    for (const [name, value] of Object.entries(values))
      registers[name] = write(registers[name] ?? emptyRegister, stamp, value ?? null)
    devices[device]!.set(id, { id, kind, registers })
  }
  const sync = (device: number) => {
    const mine = devices[device]!
    join(server, mine)
    join(mine, server)
    for (const { registers } of mine.values())
      for (const { context } of Object.values(registers))
        for (const stamp of Object.values(context)) clocks[device] = observeStamp(clocks[device]!, stamp)
  }

  for (const one of steps) {
    const mine = devices[one.on]!
    if (one.do === 'sync') {
      sync(one.on)
      continue
    }
    if (one.do === 'save') {
      const now = dayIn(zone, one.at)
      if (one.day === null) today.push({ at: one.at, day: now })
      const { kind, id, values } = one.record
      const dated = id !== undefined || kind === 'partner' ? values : { date: one.day ?? now, ...values }
      put(one.on, one.at, { kind, id: id ?? `${kind}-${made++}`, values: dated })
      continue
    }
    const target = [...mine.values()][one.which % Math.max(mine.size, 1)]
    if (!target) continue
    if (one.do === 'edit') {
      if (one.record.kind === target.kind) put(one.on, one.at, { ...one.record, id: target.id })
    } else if (one.do === 'move') {
      if ('date' in target.registers) put(one.on, one.at, { ...target, values: { date: one.day } })
    } else {
      const stamp = stampOn(one.on, one.at)
      const change = one.do === 'delete' ? withDeletion : withoutDeletion
      mine.set(target.id, { ...target, registers: change(target.registers, stamp) })
    }
  }
  const apart = [...devices, server].map((copy) => new Map(copy))
  // Twice, so that what the second device brought reaches the first.
  for (const device of [0, 1, 0, 1]) sync(device)
  return { zone, apart, together: [...devices, server], today }
}

function join(into: Map<string, RecordState>, from: Copy): void {
  for (const record of from.values()) {
    const mine = into.get(record.id)
    into.set(
      record.id,
      mine ? { ...mine, registers: mergeRegisters(mine.registers, record.registers) } : record,
    )
  }
}

/** What people see of a copy: deleted records are none, of differing values the latest is shown. */
export const entriesOf = (copy: Copy): readonly Entry[] =>
  [...copy.values()]
    .filter(({ registers }) => standing(registers) !== 'deleted')
    .map(({ id, kind, registers }) => ({ id, kind, values: shownValues(registers) }))

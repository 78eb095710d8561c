// Deliberate faults, one in each. A simulation that lets one of them pass proves nothing, so each has to be caught.
import { mergePush } from '../../../src/server/sync/merge-push.ts'
import { storedRecord } from '../../../src/store/records/stored-record.ts'
import { answerRules, importRow, mergeRow } from '../../../src/store/sync/take-answer.ts'
import { deletedRegister } from '../../../src/sync/record-state.ts'
import { merge, type Register, type Registers, write } from '../../../src/sync/register.ts'
import { toRow } from '../../../src/sync/row.ts'
import { drawWriter, issueStamp, type Stamp } from '../../../src/sync/stamp.ts'
import { type Rules, realRules } from './rules.ts'

export interface Mutant {
  readonly name: string
  readonly rules: Rules
}

const mutant = (name: string, broken: Partial<Rules>): Mutant => ({
  name,
  rules: { ...realRules, ...broken },
})

/** Device, server and file import all merge by the broken rule. */
function merging(name: string, broken: typeof merge): Mutant {
  const registers = (a: Registers, b: Registers): Registers => {
    const joined: Record<string, Register> = { ...a }
    for (const [register, theirs] of Object.entries(b)) {
      joined[register] = a[register] ? broken(a[register], theirs) : theirs
    }
    return joined
  }
  return mutant(name, {
    mergeRow: (stored, row) => mergeRow(stored, row, registers),
    importRow: (stored, row) => importRow(stored, row, registers),
    mergePush: (push, kept, now) => mergePush(push, kept, now, broken),
  })
}

const stampOf = (register: Register): Stamp => register.values[0]?.[0] ?? ''
const withoutGeneration = ({ values, context }: Register): Register => ({ values, context })
const onlyValues = ({ values, context, ...rest }: Register): Register => ({
  ...rest,
  values,
  context: Object.fromEntries(
    Object.entries(context).filter(([, stamp]) => values.some(([own]) => own === stamp)),
  ),
})

export const mutants: readonly Mutant[] = [
  merging('register: the last writer wins', (a, b) => {
    const joined = merge(a, b)
    return { ...joined, values: joined.values.slice(0, 1) }
  }),
  merging('register: a value that the other side has overwritten is kept', (a, b) => {
    const values = [...a.values, ...b.values.filter(([stamp]) => !a.values.some(([mine]) => mine === stamp))]
    return { ...merge(a, b), values: values.sort(([x], [y]) => (x < y ? 1 : -1)) }
  }),
  merging('context: the later state is taken with its own context, not the joined one', (a, b) => ({
    ...merge(a, b),
    context: stampOf(a) >= stampOf(b) ? a.context : b.context,
  })),
  merging('context: pruned to the stamps of the values', (a, b) => onlyValues(merge(a, b))),
  merging('generation: ignored in a merge', (a, b) => merge(withoutGeneration(a), withoutGeneration(b))),
  mutant('generation: an erasure does not raise it', {
    erasing: (register) => (before, stamp) => ({
      registers: { ...before, [register]: write(before[register]!, stamp, null) },
      names: [register],
    }),
  }),
  mutant('generation: a change that was made elsewhere keeps what was erased', {
    sweptChange: (change) => change,
  }),
  mutant('acknowledgement: covers what was edited during the push', {
    acknowledge: (now, was, refused) =>
      refused
        ? answerRules.acknowledge(now, was, refused)
        : storedRecord(
            now,
            (now.pending ?? []).filter((name) => !was.pending?.includes(name)),
          ),
  }),
  mutant('acknowledgement: covers registers that were not in the push', {
    acknowledge: (now, was, refused) =>
      refused ? answerRules.acknowledge(now, was, refused) : storedRecord(now, []),
  }),
  mutant('acknowledgement: covers what was rejected', {
    acknowledge: (now, was) => answerRules.acknowledge(now, was),
  }),
  mutant('acknowledgement: an answer of a former epoch counts', { concerns: () => true }),
  mutant('unsent: nothing is after a row, whatever it left out', {
    mergeRow: (stored, row) =>
      stored?.parked ? mergeRow(stored, row) : storedRecord(mergeRow(stored, row), []),
  }),
  mutant('unsent: what a file brought counts as sent', {
    importRow: (stored, row) => storedRecord(importRow(stored, row), stored?.pending ?? []),
  }),
  mutant('push: only the shown value travels', {
    pushedRow: (record, names) => {
      const { alt, ...row } = toRow(record, names)
      const behind = Object.entries(alt ?? {}).map(
        ([name, others]) => [name, [...(row.c?.[name] ?? []), ...others.map(([stamp]) => stamp)]] as const,
      )
      return behind.length > 0 ? { ...row, c: { ...row.c, ...Object.fromEntries(behind) } } : row
    },
  }),
  mutant('paging: the cursor jumps over what did not fit in the page', {
    cursorAfter: (_rows, seq) => seq,
  }),
  mutant('paging: a changed record keeps its old sequence', { sequence: (before, next) => before ?? next }),
  mutant('echo: none whenever the push was whole, however far behind the sender is', {
    needsNoEcho: (push, asPushed) => push.records.length > 0 && asPushed,
  }),
  mutant('echo: what was pushed is never sent back, whatever it met', {
    leftOut: (row, push) => push.records.some(({ id }) => id === row.i),
  }),
  mutant('epoch: a restored server keeps the old one', { epochOfRestored: (before) => before }),
  mutant('epoch: what was sent before a restore counts as sent', { allUnsent: (record) => record }),
  mutant('epoch: the cursor stays where it was', {
    startOfEpoch: (epoch, cursor) => ({ epoch, cursor: Math.max(0, cursor - 1) }),
  }),
  mutant('writer: one for all starts of a device, and so for its copies', {
    startWriter: (before, random) => before ?? drawWriter(random),
  }),
  mutant('writer: goes on when somebody else takes over', { writerOfNext: (before) => before }),
  mutant('closed month: takes a change without a reason', { mayWrite: () => undefined }),
  mutant('closed month: does not keep the reason', { explained: (edited) => edited }),
  mutant('a new code: what was sent before counts as sent', { connected: (record) => record }),
  mutant('a new code: the cursor stays where it was', {
    startOfConnection: (epoch, cursor) => ({ epoch, cursor }),
  }),
  mutant('handover: the next device begins where the library stands', {
    startOfNext: (epoch, seq) => ({ epoch, cursor: seq }),
  }),
  mutant('clock: the wall clock is believed', {
    issueStamp: (clock, wall, _knownGood, writer) =>
      issueStamp({ ms: 0, counter: clock.counter }, wall, 0, writer),
  }),
  mutant('clock: does not follow the stamps that it sees', {
    observeRows: ({ ms, counter }) => ({ ms, counter }),
  }),
  mutant('deletion: names only what is shown, not what stands beside it', {
    deleting: (registers, stamp) => {
      const shown = Object.entries(registers).flatMap(([name, register]) =>
        name.startsWith('_') ? [] : [stampOf(register)],
      )
      const before = registers[deletedRegister] ?? { values: [], context: {} }
      return {
        registers: { ...registers, [deletedRegister]: write(before, stamp, shown) },
        names: [deletedRegister],
      }
    },
  }),
  mutant('deletion: also names what comes to be seen before it is sent', {
    mergeRow: (stored, row) => {
      const merged = answerRules.mergeRow(stored, row)
      const [deletion] = merged.registers[deletedRegister]?.values ?? []
      if (!stored || !Array.isArray(deletion?.[1]) || !merged.pending?.includes(deletedRegister))
        return merged
      const all = Object.entries(merged.registers).flatMap(([name, register]) =>
        name.startsWith('_') ? [] : register.values.map(([stamp]) => stamp),
      )
      const named = { ...merged.registers[deletedRegister]!, values: [[deletion[0], all]] as const }
      return storedRecord(
        { ...merged, registers: { ...merged.registers, [deletedRegister]: named } },
        merged.pending,
      )
    },
  }),
]

/** The schedules that each mutant may take to be caught. */
export const schedulesPerMutant = 5_000

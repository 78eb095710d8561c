// What has to be true once everything has synced: all replicas hold the same, which is just what the ledger says
// that people have written and nobody replaced, and all count the same figures from it.
import type { Figures } from '../../../src/domain/indicator.ts'
import { monthlyReport } from '../../../src/domain/monthly-report.ts'
import type { Entry, Values } from '../../../src/domain/record.ts'
import { recordMonth } from '../../../src/domain/record-month.ts'
import { canonical } from '../../../src/sync/canonical.ts'
import { type RecordState, shownValues, standing } from '../../../src/sync/record-state.ts'
import { sameRegister, shownValue } from '../../../src/sync/register.ts'
import { briefly, Fault } from './fault.ts'
import type { Expected, Write } from './ledger.ts'
import type { World } from './world.ts'

/** Throws a Fault that says in words what was lost, or came back, or differs. */
export function judge(world: World): void {
  const onServer = new Map(world.server.all().map((record) => [record.id, record]))
  const expected = world.ledger.expected()
  const kinds = new Map([...onServer.values()].map(({ id, kind }) => [id, kind]))
  judgeRecords('the server', onServer, expected)
  judgeWriters(world.ledger.writes, onServer)
  judgeHistories(onServer)
  const figures = figuresOf(onServer.values())
  const right = figuresOf(
    [...expected].flatMap(([id, { registers, standing: is }]) => {
      const values: Record<string, unknown> = {}
      for (const [name, [shown]] of registers) if (!name.startsWith('_')) values[name] = shown?.value
      return is === 'deleted' ? [] : [{ id, kind: kinds.get(id) ?? '', values }]
    }),
  )
  if (figures !== right) throw new Fault(`the server counts ${figures} and not ${right}`)

  for (const { name, disk } of world.devices) {
    sameRecords(name, disk.records, onServer)
    if (figuresOf(disk.records.values()) !== figures) throw new Fault(`${name} counts other figures`)
    const unsent = [...disk.records.values()].find(({ pending }) => pending)
    if (unsent) throw new Fault(`${name} still has ${unsent.id} ${unsent.pending} unsent`)
    const { epoch, seq } = world.server.state
    if (disk.position.epoch !== epoch || disk.position.cursor !== seq) {
      throw new Fault(`${name} stands at ${disk.position.epoch}:${disk.position.cursor}, not ${epoch}:${seq}`)
    }
  }
}

function judgeRecords(
  where: string,
  records: ReadonlyMap<string, RecordState>,
  expected: ReadonlyMap<string, Expected>,
): void {
  for (const [id, { registers, standing: right }] of expected) {
    const held = records.get(id)?.registers ?? {}
    for (const [name, writes] of registers) {
      const values = held[name]?.values ?? []
      for (const { stamp, value } of writes) {
        const one = values.find(([mine]) => mine === stamp)
        if (!one) throw new Fault(`${where} lost ${id} ${name} = ${briefly(value)}`)
        if (one[1] !== value && canonical(one[1]) !== canonical(value)) {
          throw new Fault(`${where} has another value for ${id} ${name} ${stamp}`)
        }
      }
      const more = values.find(([stamp]) => !writes.some((write) => write.stamp === stamp))
      if (more) throw new Fault(`${where} shows ${id} ${name} = ${briefly(more[1])}, which was replaced`)
      if (values[0]?.[0] !== writes[0]?.stamp)
        throw new Fault(`${where} does not show the latest of ${id} ${name}`)
    }
    const is = standing(held)
    if (is !== right) throw new Fault(`${where} has ${id} as ${is}, and it is ${right}`)
  }
  for (const { id, registers } of records.values()) {
    const unknown = Object.keys(registers).find((name) => !expected.get(id)?.registers.has(name))
    if (unknown && !/^(writer|change):/.test(id))
      throw new Fault(`${where} has ${id} ${unknown}, which nobody wrote`)
  }
}

/** Who wrote a value is read from its writer's record. It may have gone with a disk; it must never name another. */
function judgeWriters(writes: readonly Write[], records: ReadonlyMap<string, RecordState>): void {
  for (const { id, register, stamp, by, isAnew } of writes) {
    const start = records.get(`writer:${stamp.slice(13)}`)?.registers.start
    const said = start && (shownValue(start) as { readonly staff: string | null }).staff
    // Whoever wrote somebody else's deletion anew may not have heard yet who that was.
    if (isAnew && said === null) continue
    if (said !== undefined && said !== (by ?? null))
      throw new Fault(`${id} ${register} was written by ${by}, and ${said} is said to have`)
  }
}

/** Nothing that was erased may live on in a history: what it keeps has the generation that its register had. */
function judgeHistories(records: ReadonlyMap<string, RecordState>): void {
  for (const { id, kind, registers } of records.values()) {
    const of = kind === 'change' ? (shownValue(registers.of) as { readonly id: string }) : undefined
    for (const [name, register] of Object.entries(records.get(of?.id ?? '')?.registers ?? {})) {
      const was = registers[`was${name}`]
      if (!was || (was.generation ?? 0) >= (register.generation ?? 0)) continue
      const value = was.values.find(([, one]) => one !== null)?.[1]
      if (value) throw new Fault(`${id} still says ${briefly(value)}, which was erased in ${of?.id} ${name}`)
    }
  }
}

function sameRecords(
  name: string,
  mine: ReadonlyMap<string, RecordState>,
  theirs: ReadonlyMap<string, RecordState>,
): void {
  if (mine.size !== theirs.size)
    throw new Fault(`${name} has ${mine.size} records, the server ${theirs.size}`)
  for (const { id, registers } of mine.values()) {
    const other = theirs.get(id)?.registers ?? {}
    const names = Object.keys(registers)
    const same =
      names.length === Object.keys(other).length &&
      names.every((register) => other[register] && sameRegister(registers[register]!, other[register]))
    if (!same) throw new Fault(`${name} and the server hold different states of ${id}`)
  }
}

const month = '2026-11'

/** November's figures in a form that can be compared. */
function figuresOf(records: Iterable<RecordState | Entry>): string {
  const entries: Entry[] = []
  for (const record of records) {
    if ('values' in record) entries.push(record)
    else if (standing(record.registers) !== 'deleted') {
      entries.push({ id: record.id, kind: record.kind, values: shownValues(record.registers) })
    }
  }
  const of = (when: string) =>
    entries.filter(({ id, kind, values }) => recordMonth(kind, id, values as Values) === when)
  const figures: Figures = monthlyReport({
    month,
    entries: of(month),
    previous: of('2026-10'),
    facilities: entries.filter(({ kind }) => kind === 'facility'),
    partners: [],
    library: entries.find(({ id }) => id === 'library')?.values ?? {},
  }).figures
  return canonical(figures)
}

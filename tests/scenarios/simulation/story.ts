// From a schedule to what happens: each step looks at the world as it is by then and picks what it is about. The
// beginning and the end are alike for all: a library with a profile on three devices, and everything synced.
import { closingOf, nextClosing } from '../../../src/domain/closing.ts'
import { deletedRegister, shownValues } from '../../../src/sync/record-state.ts'
import { shownValue } from '../../../src/sync/register.ts'
import { morning } from '../../support/test-env.ts'
import type { Act, Status } from './act.ts'
import { Fault } from './fault.ts'
import { attacks } from './hostile.ts'
import { rowsOfABatch } from './simulated-device.ts'
import type { Step } from './step.ts'
import type { World } from './world.ts'

const year = 365 * 86_400_000
const walls = [
  morning,
  morning - 11 * year,
  morning + 9 * year,
  morning + 86_400_000,
  morning - 3_600_000,
  -5,
]
const statuses: readonly Status[] = [400, 413, 500]
const sizes = [1, 2, 5, rowsOfABatch]
const devicesAtMost = 5
const recordsAtMost = 6
/** More rounds than any device can have something new to say in. */
const roundsAtMost = 8
/** A sync that takes more requests than this will never end. */
const requestsAtMost = 200

type Save = Extract<Act, { do: 'save' }>

/** What happens, act by act. Whoever asks for the next act has performed the one before. */
export function* story(world: World, schedule: readonly Step[]): Generator<Act> {
  yield* beginning(world)
  for (const step of schedule) yield* actsOf(world, step)
  world.ledger.found(world.holders())
  yield* ending(world)
}

function* beginning(world: World): Generator<Act> {
  const values = { name: 'Perpustakaan Karangsari', village: '33.15.14.2006' }
  yield { do: 'save', device: 0, id: 'library', kind: 'library', values }
  for (const device of world.devices.keys()) yield* sync(world, device)
  yield { do: 'backUp' }
}

/** Who was let go gets a new code. All files are read in, everybody shortens what was too large, and all sync until nobody has anything to say. */
function* ending(world: World): Generator<Act> {
  for (const [device, { disk }] of world.devices.entries()) {
    if (world.server.access(disk.identity) !== 'active') yield { do: 'connect', device }
  }
  for (const bundle of world.bundles.keys()) {
    yield { do: 'import', device: bundle % world.devices.length, bundle }
  }
  for (const device of world.devices.keys()) {
    yield* sync(world, device)
    if (yield* shorten(world, device)) yield* sync(world, device)
  }
  // What one device learns of a hostile or rolled-back one may make it write something anew, for all the others.
  for (let round = 0; round < roundsAtMost && (round === 0 || !isLevel(world)); round++) {
    for (const device of world.devices.keys()) yield* sync(world, device)
  }
}

const isLevel = ({ devices, server }: World): boolean =>
  devices.every((device) => device.unsent().length === 0 && device.disk.position.cursor === server.state.seq)

/** Writes something shorter wherever the server could not take what was written. */
function* shorten(world: World, device: number): Generator<Act, boolean> {
  const parked = [...world.devices[device]!.disk.records.values()].filter((record) => record.parked)
  for (const { id, kind, pending = [], registers } of parked) {
    const long = pending.filter((name) => String(shownValue(registers[name])).startsWith(tooLong))
    const short = Object.fromEntries(long.map((name) => [name, `singkat ${world.draw()}`]))
    const values = long.length > 0 ? short : editOf(kind, world.draw(), 1)
    yield { do: 'save', device, id, kind, values, reason: 'diringkas' }
  }
  return parked.length > 0
}

function* actsOf(world: World, { do: kind, device: who, what, how }: Step): Generator<Act> {
  const device = who % world.devices.length
  const records = recordsOn(world, device)
  const record = records[what % Math.max(1, records.length)]
  switch (kind) {
    case 'save':
      return yield save(world, device, record?.id, what, how)
    case 'delete':
      if (record) yield { do: 'delete', device, id: record.id, reason: reasonOf(world, how) }
      return
    case 'undo': {
      const deleted = records.filter(({ registers }) => registers[deletedRegister])
      const one = deleted[what % Math.max(1, deleted.length)]
      if (one) yield { do: 'undo', device, id: one.id, reason: reasonOf(world, how) }
      return
    }
    case 'erase': {
      if (!record) return
      const names = Object.keys(record.registers).filter((name) => !name.startsWith('_'))
      const register = names[how % Math.max(1, names.length)]
      if (register) yield { do: 'erase', device, id: record.id, register }
      return
    }
    case 'ask':
      return yield { do: 'ask', device, rows: sizes[what % 4]!, limit: sizes[how % 4]! }
    case 'arrive':
    case 'take':
    case 'cut':
      return yield* post(world, kind, what, how)
    case 'sync':
      return yield* sync(world, device, { rows: sizes[what % 4]!, limit: sizes[(what >> 2) % 4]!, line: how })
    case 'clock':
      return yield { do: 'clock', device, wall: walls[what % walls.length]! + how }
    case 'copyProfile':
      if (world.devices.length < devicesAtMost) yield { do: 'copyProfile', device }
      return
    case 'rollBack':
      return yield* goBack(world, device, what)
    case 'restart':
    case 'switchTab':
    case 'keepDisk':
    case 'export':
      return yield { do: kind, device }
    case 'backUp':
      return yield { do: 'backUp' }
    case 'restore':
      return yield* restore(world, device, what, how)
    case 'takeOver':
      return yield { do: 'takeOver', device, staff: `staff${what % 3}` }
    case 'close':
      return yield close(world, device, what % 3 === 0 ? '2026-10' : '2026-11')
    case 'revoke':
      if (isActive(world, device)) yield { do: 'revoke', device }
      return
    case 'connect':
      if (!isActive(world, device) || what % 4 === 0) yield { do: 'connect', device }
      return
    case 'handOver':
      if (isActive(world, device) && world.devices.length < devicesAtMost) yield { do: 'handOver', device }
      return
    case 'round': {
      const unsent = world.devices[device]!.unsent().filter(
        ({ kind: one }) => one !== 'writer' && one !== 'change',
      )
      const poison = what % 3 === 0 ? undefined : unsent[how % Math.max(1, unsent.length)]?.id
      return yield { do: 'round', device, poison, status: statuses[how % 3]! }
    }
    case 'hostile':
      return yield* strike(world, what, how)
    case 'import':
      if (world.bundles.length > 0) yield { do: 'import', device, bundle: what % world.bundles.length }
  }
}

/** At what the server has by now. */
function* strike(world: World, what: number, how: number): Generator<Act> {
  const kept = [...world.server.state.records.values()].filter(
    ({ row }) => row.t !== 'writer' && row.t !== 'change',
  )
  const one = kept[what % Math.max(1, kept.length)]
  if (!one) return
  const names = Object.keys(one.row.f).filter((name) => !name.startsWith('_') && name !== 'closing')
  const register = names[how % Math.max(1, names.length)]
  if (register === undefined) return
  const attack = attacks[(what + how) % attacks.length]!
  yield { do: 'hostile', attack, id: one.row.i, register, reader: how % world.devices.length }
}

function* goBack(world: World, device: number, what: number): Generator<Act> {
  const copies = world.diskCopies[device]!
  if (copies.length === 0) yield { do: 'keepDisk', device }
  else yield { do: 'rollBack', device, copy: what % copies.length }
}

/** Now and then while an answer is on its way, which the device gets after it has heard of the new epoch. */
function* restore(world: World, device: number, what: number, how: number): Generator<Act> {
  const isUnderWay = how % 3 === 0
  if (isUnderWay) yield { do: 'ask', device, rows: rowsOfABatch, limit: rowsOfABatch }
  const message = world.messages.length - 1
  if (isUnderWay) yield { do: 'arrive', message }
  yield { do: 'restore', copy: what % world.backups.length }
  if (!isUnderWay) return
  yield { do: 'ask', device, rows: rowsOfABatch, limit: rowsOfABatch }
  yield { do: 'arrive', message: message + 1 }
  yield { do: 'take', message: message + 1, reply: 0 }
  yield { do: 'take', message, reply: 0 }
}

/** What moves on the line: mostly something recent, now and then something old. */
function* post(world: World, kind: 'arrive' | 'take' | 'cut', what: number, how: number): Generator<Act> {
  const here = [...world.messages.entries()]
    .filter(([, { device, session, replies }]) =>
      kind === 'arrive' ? true : replies.length > 0 && world.devices[device]?.session === session,
    )
    .map(([index]) => index)
    .slice(what % 5 === 0 ? -40 : -3)
  const message = here[how % Math.max(1, here.length)]
  if (message === undefined) return
  const reply = what % Math.max(1, world.messages[message]!.replies.length)
  if (kind === 'arrive') yield { do: kind, message }
  else if (kind === 'take') yield { do: kind, message, reply }
  else yield { do: kind, message, reply, at: how }
}

interface Line {
  readonly rows: number
  readonly limit: number
  /** What is wrong with the line, and when. */
  readonly line: number
}

/** Asks until there is nothing more to send or fetch; a bad line loses or repeats something on the way. */
function* sync(world: World, device: number, line?: Line): Generator<Act> {
  const { rows, limit } = line ?? { rows: rowsOfABatch, limit: rowsOfABatch }
  const fault = line && line.line % 4 === 0 ? (line.line >> 2) % 5 : -1
  const faultAt = line ? (line.line >> 4) % 3 : 0
  for (let n = 0; n < requestsAtMost; n++) {
    const happens = n === faultAt ? fault : -1
    yield { do: 'ask', device, rows, limit }
    const message = world.messages.length - 1
    if (happens === 0) return
    yield { do: 'arrive', message }
    if (happens === 1) return yield { do: 'cut', message, reply: 0, at: line?.line ?? 0 }
    if (happens === 2) yield { do: 'arrive', message }
    if (happens === 3) return
    const [sent] = world.messages[message]!.sent.batch
    if (happens === 4 && sent && !['writer', 'change', 'library'].includes(sent.kind))
      yield edit(world, device, sent.id, line?.line ?? 0)
    const reply = world.messages[message]!.replies.length - 1
    yield { do: 'take', message, reply }
    const taken = world.messages[message]!.replies[reply]!
    if (taken.kind === 'revoked' || taken.kind === 'needsCode') return
    if (taken.kind === 'answer' && !taken.answer.more && world.devices[device]!.unsent().length === 0) return
  }
  throw new Fault(`${world.devices[device]!.name} syncs without end`)
}

const isActive = (world: World, device: number): boolean =>
  world.server.access(world.devices[device]!.disk.identity) === 'active'

/** Mostly somebody says why, in case the month is closed. */
const reasonOf = (world: World, how: number): string | undefined =>
  how % 5 === 0 ? undefined : `alasan ${world.draw()}`

/** The month's report is handed in, the first time or again. */
function close(world: World, device: number, month: string): Act {
  const { disk, wall } = world.devices[device]!
  const id = `monthReport:${month}`
  const before = disk.records.get(id)
  const report = before && !before.deleted ? shownValues(before.registers) : undefined
  const closing = nextClosing(closingOf(report), { at: wall, reason: `tutup ${world.draw()}` })
  return { do: 'save', device, id, kind: 'monthReport', values: { closing } }
}

/** What people write about on this device. */
const recordsOn = (world: World, device: number) =>
  [...world.devices[device]!.disk.records.values()]
    .filter(({ kind }) => kind !== 'writer' && kind !== 'change' && kind !== 'library')
    .sort((a, b) => (a.id < b.id ? -1 : 1))

function save(world: World, device: number, id: string | undefined, what: number, how: number): Act {
  const made = new Set(world.ledger.writes.map((write) => write.id)).size
  const reason = reasonOf(world, what)
  if (id === undefined || (how % 4 === 0 && made < recordsAtMost))
    return { ...newRecord(device, world.draw(), how >> 2), reason }
  return { ...edit(world, device, id, what ^ how), reason }
}

function edit(world: World, device: number, id: string, choice: number): Save {
  const { kind } = world.devices[device]!.disk.records.get(id)!
  return { do: 'save', device, id, kind, values: editOf(kind, world.draw(), choice) }
}

function newRecord(device: number, n: number, choice: number): Save {
  // Singletons have one id on all devices, which may make them at the same time.
  if (choice % 4 === 0) {
    const values = { books: n, computers: { total: n, working: 0 } }
    return { do: 'save', device, id: 'facility:2026-11', kind: 'facility', values }
  }
  const kind = choice % 2 === 0 ? 'visit' : 'activity'
  const values = { ...dayOf(n), ...peopleOf(n), ...(kind === 'activity' && { title: `kegiatan ${n}` }) }
  return { do: 'save', device, id: `r${n}`, kind, values }
}

function editOf(kind: string, n: number, choice: number) {
  if (kind === 'monthReport') return { problems: `kendala ${n}` }
  if (kind === 'facility') return choice % 2 === 0 ? { books: n } : { bandwidth: n }
  if (choice === 37 || choice === 38) return { notes: `${tooLong} ${n}` }
  if (choice % 6 === 0) return dayOf(n)
  if (choice % 3 === 0) return peopleOf(n)
  return choice % 2 === 0 ? { title: `kegiatan ${n}` } : { ...peopleOf(n), notes: `catatan ${n}` }
}

/** More than the server takes in one register. */
const tooLong = 'panjang '.repeat(8_200)
const peopleOf = (n: number) => ({ people: { men: n, women: n % 7 } })
const dayOf = (n: number) => ({
  date: `2026-${n % 3 === 0 ? '10' : '11'}-${String(1 + (n % 28)).padStart(2, '0')}`,
})

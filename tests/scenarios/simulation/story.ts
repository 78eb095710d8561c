// From a schedule to what happens: each step looks at the world as it is by then and picks what it is about. The
// beginning and the end are alike for all: a library with a profile on three devices, and everything synced.
import { deletedRegister } from '../../../src/sync/record-state.ts'
import { morning } from '../../support/test-env.ts'
import type { Act } from './act.ts'
import { Fault } from './fault.ts'
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
const sizes = [1, 2, 5, rowsOfABatch]
const devicesAtMost = 5
const recordsAtMost = 6
/** A sync that takes more requests than this will never end. */
const requestsAtMost = 200

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

/** All files are read in, everybody shortens what was too large, and all sync until nobody has anything to say. */
function* ending(world: World): Generator<Act> {
  for (const bundle of world.bundles.keys()) {
    yield { do: 'import', device: bundle % world.devices.length, bundle }
  }
  for (const device of world.devices.keys()) {
    yield* sync(world, device)
    if (yield* shorten(world, device)) yield* sync(world, device)
  }
  for (const device of world.devices.keys()) yield* sync(world, device)
}

/** Writes something shorter wherever the server could not take what was written. */
function* shorten(world: World, device: number): Generator<Act, boolean> {
  const parked = [...world.devices[device]!.disk.records.values()].filter((record) => record.parked)
  for (const { id, kind, pending } of parked) {
    const values = Object.fromEntries((pending ?? []).map((name) => [name, `singkat ${world.draw()}`]))
    yield { do: 'save', device, id, kind, values }
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
      if (record) yield { do: 'delete', device, id: record.id }
      return
    case 'undo': {
      const deleted = records.filter(({ registers }) => registers[deletedRegister])
      const one = deleted[what % Math.max(1, deleted.length)]
      if (one) yield { do: 'undo', device, id: one.id }
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
      return yield { do: 'restore', copy: what % world.backups.length }
    case 'import':
      if (world.bundles.length > 0) yield { do: 'import', device, bundle: what % world.bundles.length }
  }
}

function* goBack(world: World, device: number, what: number): Generator<Act> {
  const copies = world.diskCopies[device]!
  if (copies.length === 0) yield { do: 'keepDisk', device }
  else yield { do: 'rollBack', device, copy: what % copies.length }
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
    if (happens === 4 && sent && sent.kind !== 'writer') yield edit(world, device, sent.id, line?.line ?? 0)
    const reply = world.messages[message]!.replies.length - 1
    yield { do: 'take', message, reply }
    const taken = world.messages[message]!.replies[reply]!
    if (taken.kind === 'answer' && !taken.answer.more && world.devices[device]!.unsent().length === 0) return
  }
  throw new Fault(`${world.devices[device]!.name} syncs without end`)
}

/** What people write about on this device. */
const recordsOn = (world: World, device: number) =>
  [...world.devices[device]!.disk.records.values()]
    .filter(({ kind }) => kind !== 'writer' && kind !== 'library')
    .sort((a, b) => (a.id < b.id ? -1 : 1))

function save(world: World, device: number, id: string | undefined, what: number, how: number): Act {
  const made = new Set(world.ledger.writes.map((write) => write.id)).size
  if (id === undefined || (how % 4 === 0 && made < recordsAtMost))
    return newRecord(device, world.draw(), how >> 2)
  return edit(world, device, id, what ^ how)
}

function edit(world: World, device: number, id: string, choice: number): Act {
  const { kind } = world.devices[device]!.disk.records.get(id)!
  return { do: 'save', device, id, kind, values: editOf(kind, world.draw(), choice) }
}

function newRecord(device: number, n: number, choice: number): Act {
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

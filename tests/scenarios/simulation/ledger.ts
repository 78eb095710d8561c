// What people wrote, kept apart from the system under test: each write with the values that its author saw. From
// it follows what has to be shown at the end, without contexts, merges or clocks.

import { canonical } from '../../../src/sync/canonical.ts'
import { deletedRegister } from '../../../src/sync/record-state.ts'
import { covers, type Registers } from '../../../src/sync/register.ts'
import type { Stamp } from '../../../src/sync/stamp.ts'
import { Fault } from './fault.ts'
import type { Blow } from './hostile.ts'
import type { Anew, Saved } from './simulated-device.ts'

export interface Write {
  readonly id: string
  readonly register: string
  readonly stamp: Stamp
  readonly value: unknown
  /** The values that the author saw, and so replaced. */
  readonly on: readonly Stamp[]
  /** How many erasures stand behind it. */
  readonly erasures: number
  /** Who wrote it. */
  readonly by: string | undefined
  /** It was written before, under another stamp. */
  readonly isAnew?: true
  /** Of a deletion: every value of the record that its author saw. Undefined for anything else. */
  readonly named: readonly Stamp[] | undefined
}

/** Anything that holds records: a disk, the server, a file. */
export type Holder = (id: string) => Registers | undefined

export interface Expected {
  /** Per register, the writes that nobody replaced, the latest first. */
  readonly registers: ReadonlyMap<string, readonly Write[]>
  readonly standing: 'live' | 'deleted' | 'disputed'
}

export class Ledger {
  readonly writes: Write[] = []
  readonly #byPlace = new Map<string, Write[]>()
  readonly #stamps = new Set<Stamp>()
  /** Writes that went with a disk that was rolled back, or a server restored, before anybody else had them. */
  readonly #lost = new Set<Write>()

  note({ id, stamp, names, before, after, by }: Saved, act: 'write' | 'delete' | 'erase'): void {
    if (this.#stamps.has(stamp)) throw new Fault(`the stamp ${stamp} was issued twice`)
    this.#stamps.add(stamp)
    for (const register of names) {
      const on = (before[register]?.values ?? []).map(([seen]) => seen)
      const late = on.find((seen) => seen >= stamp)
      if (late) throw new Fault(`${stamp} was written on ${late}, and is not later`)
      const held = after[register]?.values ?? []
      if (held.length !== 1 || held[0]?.[0] !== stamp) throw new Fault(`what was just saved is not shown`)
      const place = this.#placeOf(id, register)
      const erasures = Math.max(
        0,
        ...place.filter((one) => on.includes(one.stamp)).map((one) => one.erasures),
      )
      const write: Write = {
        id,
        register,
        stamp,
        value: held[0][1],
        on,
        by,
        erasures: Math.min(Number.MAX_SAFE_INTEGER, erasures + (act === 'erase' ? 1 : 0)),
        named: register === deletedRegister && act === 'delete' ? bodyStamps(before) : undefined,
      }
      place.push(write)
      this.writes.push(write)
    }
  }

  /** What somebody wrote who breaks the rules; of one stamp with two values the greater stands. */
  noteHostile({ id, register, stamp, value, on, isHighest }: NonNullable<Blow['write']>): void {
    const place = this.#placeOf(id, register)
    const before = place.filter((one) => on.includes(one.stamp)).map((one) => one.erasures)
    const erasures = isHighest ? Number.MAX_SAFE_INTEGER : Math.max(0, ...before)
    const again = place.find((one) => one.stamp === stamp)
    if (again) {
      const greater = canonical(value) > canonical(again.value) ? value : again.value
      Object.assign(again, { value: greater, on: [...again.on, ...on] })
      return
    }
    this.#stamps.add(stamp)
    const write: Write = { id, register, stamp, value, on, by: undefined, erasures, named: undefined }
    place.push(write)
    this.writes.push(write)
  }

  /** What a device wrote anew, so that a row would not drop it: the same write under another stamp. */
  noteAnew({ id, before, after }: Anew): void {
    const stampsOf = (register: Registers[string] | undefined) =>
      register?.values.map(([stamp]) => stamp) ?? []
    const renamed = new Map<Stamp, Stamp>()
    const all = Object.keys(after).flatMap((register) => {
      const [was, is] = [before[register]?.values ?? [], after[register]?.values ?? []]
      const olds = stampsOf(before[register]).filter((stamp) => !stampsOf(after[register]).includes(stamp))
      const news = is.filter(([stamp]) => !stampsOf(before[register]).includes(stamp))
      if (olds.length !== news.length)
        throw new Fault(`${id} ${register} was written anew and is not the same`)
      // Deletions may say the same; they are written anew one after the other, in their order.
      const inOrder = [...news].sort(([one], [other]) => (one < other ? -1 : 1))
      return olds.map((old, index) => {
        const value = was.find(([stamp]) => stamp === old)![1]
        const isBody = register !== deletedRegister
        const now = isBody ? news.find(([, one]) => one === value)! : inOrder[index]!
        renamed.set(old, now[0])
        return { register, old, now }
      })
    })
    // A deletion that the device knows deletes what it deleted, whatever that is called by now.
    for (const [held] of before[deletedRegister]?.values ?? []) {
      const deletion = this.#placeOf(id, deletedRegister).find(({ stamp }) => stamp === held)
      const named = deletion?.named?.flatMap((stamp) => [stamp, renamed.get(stamp) ?? stamp])
      if (deletion) Object.assign(deletion, { named })
    }
    for (const { register, old, now } of all) {
      const place = this.#placeOf(id, register)
      const first = place.find(({ stamp }) => stamp === old)
      if (!first) throw new Fault(`${id} ${register} was written anew, and nobody had written it`)
      this.#stamps.add(now[0])
      const write: Write = { ...first, stamp: now[0], value: now[1], on: [old], isAnew: true }
      place.push(write)
      this.writes.push(write)
    }
  }

  /** A state was replaced by an older one: what only it had is lost with it, and nobody can be blamed. */
  replaced(before: Holder, holders: readonly Holder[]): void {
    for (const write of this.writes) {
      if (knows(before, write) && !holders.some((holder) => knows(holder, write))) this.#lost.add(write)
    }
  }

  /** What was thought lost came back from a message or an old copy. */
  found(holders: readonly Holder[]): void {
    for (const write of this.#lost) {
      if (holders.some((holder) => knows(holder, write))) this.#lost.delete(write)
    }
  }

  /** How many writes nobody could have kept. */
  get lost(): number {
    return this.#lost.size
  }

  expected(): ReadonlyMap<string, Expected> {
    const records = new Map<string, Map<string, readonly Write[]>>()
    for (const place of this.#byPlace.values()) {
      const left = place.filter((write) => !this.#lost.has(write))
      const [first] = left
      if (!first) continue
      const erasures = Math.max(...left.map((write) => write.erasures))
      const replaced = new Set(left.flatMap(({ on }) => on))
      const standing = left.filter((write) => write.erasures === erasures && !replaced.has(write.stamp))
      const record = records.get(first.id) ?? new Map<string, readonly Write[]>()
      record.set(
        first.register,
        standing.sort((a, b) => (a.stamp < b.stamp ? 1 : -1)),
      )
      records.set(first.id, record)
    }
    return new Map(
      [...records].map(([id, registers]) => [id, { registers, standing: standingOf(registers) }]),
    )
  }

  #placeOf(id: string, register: string): Write[] {
    const key = `${id} ${register}`
    const place = this.#byPlace.get(key) ?? []
    this.#byPlace.set(key, place)
    return place
  }
}

/** Deleted only where every deletion stands and together they name all that is to be seen. */
function standingOf(registers: ReadonlyMap<string, readonly Write[]>): Expected['standing'] {
  const deletions = registers.get(deletedRegister) ?? []
  const named = new Set(deletions.flatMap((write) => write.named ?? []))
  if (!deletions.some((write) => write.named)) return 'live'
  const seen = [...registers].flatMap(([name, writes]) => (name.startsWith('_') ? [] : leftOf(writes)))
  const all = deletions.every((write) => write.named) && seen.every(({ stamp }) => named.has(stamp))
  return all ? 'deleted' : 'disputed'
}

/** Where a person's data was erased there is nothing left that a deletion could name. */
const leftOf = (writes: readonly Write[]): readonly Write[] =>
  writes.every(({ value, erasures }) => value === null && erasures > 0) ? [] : writes

const bodyStamps = (registers: Registers): readonly Stamp[] =>
  Object.entries(registers).flatMap(([name, register]) =>
    name.startsWith('_') ? [] : register.values.map(([stamp]) => stamp),
  )

const knows = (holder: Holder, { id, register, stamp }: Write): boolean => {
  const held = holder(id)?.[register]
  return held !== undefined && covers(held.context, stamp)
}

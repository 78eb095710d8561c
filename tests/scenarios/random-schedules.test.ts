import { describe, expect, it } from 'vitest'
import type { StoredRecord } from '../../src/store/database.ts'
import { canonical } from '../../src/sync/canonical.ts'
import { Device, losesAnswers, type Network } from '../support/device.ts'
import { randomFrom } from '../support/test-env.ts'
import { karangsari, villageServer } from '../support/village-server.ts'

// A sample on the real store and the real server of what the pure rules are simulated on at length.

const dead: Network = () => async () => {
  throw new TypeError('Failed to fetch')
}
const slow: Network = (fetch) => async (url, init) => {
  await new Promise((resolve) => setTimeout(resolve, 2))
  return fetch(url, init)
}

/** A sync that was under way when the app was closed ends with the tab. */
function unlessClosed(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'DatabaseClosedError') throw error
}

interface Written {
  readonly id: string
  readonly register: string
  readonly value: string
  /** The values that the writer saw and replaced. */
  readonly on: readonly unknown[]
}

/** Every written value is unique; a write counts as superseded only by a later one that was made on it. */
async function play(seed: number, steps: number) {
  const random = randomFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const server = await villageServer()
  const library = await server.addLibrary(karangsari)
  const devices: Device[] = []
  for (const name of ['PC', 'HP', 'Tablet']) {
    devices.push(await new Device(name).connects(server, await server.code(library)))
  }
  const ids: string[] = []
  const written: Written[] = []
  const underWay: Promise<unknown>[] = []

  for (let step = 0; step < steps; step++) {
    const device = pick(devices)
    const here = (await device.lists('activity')).map(({ id }) => id)
    const act = random()
    if (act < 0.12 || here.length === 0) {
      const value = `v${step}`
      const id = await device.records('activity', { title: value })
      ids.push(id)
      written.push({ id, register: 'title', value, on: [] })
    } else if (act < 0.5) {
      const [id, register, value] = [pick(here), pick(['title', 'place']), `v${step}`]
      // What the save itself found there: a sync under way may have brought something a moment before it.
      const { records } = device.library.database
      let on: readonly unknown[] = []
      const found = (_: object, key: string, before: StoredRecord) => {
        if (key === id) on = (before.registers[register]?.values ?? []).map(([, seen]) => seen)
      }
      records.hook('updating', found)
      await device.edits(id, { [register]: value })
      records.hook('updating').unsubscribe(found)
      written.push({ id, register, value, on })
    } else if (act < 0.56) device.env.clock += (random() - 0.5) * 20 * 365 * 86_400_000
    else if (act < 0.6) await device.reopens()
    else if (act < 0.63) await server.storage.renewEpochs(() => `e${step}`)
    else if (act < 0.75) underWay.push(device.syncs(slow).catch(unlessClosed))
    else await device.syncs(pick([(fetch) => fetch, losesAnswers, dead]))
  }
  await Promise.all(underWay)
  for (let round = 0; round < 3; round++) for (const device of devices) await device.syncs()
  return { devices, ids, written, server }
}

describe('three devices on a bad line, with jumping clocks and new epochs', () => {
  it.each([1, 2, 3, 4])('schedule %i converges and loses no write', { timeout: 60_000 }, async (seed) => {
    const { devices, ids, written, server } = await play(seed, 60)
    const states = await Promise.all(
      devices.map(async ({ library }) =>
        canonical((await library.database.records.toArray()).map(({ id, registers }) => [id, registers])),
      ),
    )
    expect(new Set(states).size).toBe(1)
    expect(await devices[0]!.lists('activity')).toHaveLength(ids.length)
    for (const device of devices) expect(await device.unsent()).toBe(0)

    for (const { id, register, value } of written) {
      const superseded = written.some((later) => later.id === id && later.on.includes(value))
      const held = (await devices[0]!.sides(id, register)).map((side) => side.value)
      expect(held.includes(value)).toBe(!superseded)
    }
    await server.close()
  })
})

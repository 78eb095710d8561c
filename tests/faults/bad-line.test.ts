// Faults 1, 2 and 24: the real client and the real server, with a line between them that cuts, loses and repeats.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readMeta } from '../../src/store/meta.ts'
import type { Device } from '../support/device.ts'
import { recordsOf, stateOf, Village } from './support/village.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

const kelas = { date: '2026-11-20', title: 'Kelas ibu hamil', people: { men: 0, women: 12 } }
let village: Village
let pc: Device
let phone: Device

beforeEach(async () => {
  village = await Village.begin()
  pc = await village.device('PC')
  phone = await village.device('HP')
  await pc.syncs()
})
afterEach(() => village.end())

test('fault 2: an answer that is cut at any of its bytes changes nothing, and the next one brings all', async () => {
  const theirs = await phone.records('activity', { ...kelas, title: 'Dari HP' })
  await phone.syncs()
  // Taken in turn, since a device may ask only 600 times a minute.
  const devices = [
    pc,
    await village.device('Tablet'),
    await village.device('Laptop'),
    await village.device('PC 2'),
  ]
  for (const device of devices) await device.syncs()
  await phone.edits(theirs, { title: 'Dari HP lagi' })
  await phone.syncs()
  let cuts = 0
  for (const [first, device] of devices.entries()) {
    const mine = await device.records('activity', kelas)
    cuts += await cutEverywhere(device, first, devices.length)
    expect(await device.sees(theirs)).toMatchObject({ values: { title: 'Dari HP lagi' } })
    expect(await device.sees(mine)).toMatchObject({ unsent: false })
  }
  console.log(`fault 2: ${cuts} cuts`)
  expect(cuts).toBeGreaterThan(1_000)
  for (const device of [phone, ...devices]) await device.syncs()
  const alike = new Set(await Promise.all([phone, ...devices].map(recordsOf)))
  expect(alike.size).toBe(1)
})

/** Cuts the device's next answer after its byte `first`, `first + step` … to its last; how many times. */
async function cutEverywhere(device: Device, first: number, step: number): Promise<number> {
  const before = [await stateOf(device), await readMeta(device.library.bulk, 'position')]
  for (let byte = first, cuts = 0; ; byte += step, cuts++) {
    const cut = village.line.cutAfter('answer', byte)
    const { kind } = await device.syncs()
    if (kind === 'done') {
      village.line.heal()
      return cuts
    }
    expect(kind, `cut after ${byte} bytes`).toBe('offline')
    await cut
    const after = [await stateOf(device), await readMeta(device.library.bulk, 'position')]
    expect(after, `cut after ${byte} bytes`).toEqual(before)
  }
}

test('fault 1: requests and answers that are lost, doubled and late lose and take back nothing', async () => {
  const { line } = village
  const id = await pc.records('activity', kelas)
  for (let n = 1; n <= 12; n++) {
    const title = `judul ${n}`
    await pc.edits(id, { title })
    const lost = line.cutAfter(n % 2 ? 'request' : 'answer', n % 3 === 0 ? 400 : 0)
    expect(await pc.syncs()).toEqual({ kind: 'offline' })
    await lost
    expect(await pc.sees(id)).toMatchObject({ unsent: true, values: { title } })
    const early = line.sent.length
    expect(await pc.syncs()).toMatchObject({ kind: 'done' })
    expect(await line.repeat(line.sent[early]!)).toMatch(/^HTTP\/1.1 200/)
    expect(await pc.sees(id)).toMatchObject({ unsent: false, values: { title } })
    await phone.syncs()
    expect(await phone.sees(id)).toMatchObject({ values: { title }, differing: [] })
  }
  for (const late of [...line.sent]) await line.repeat(late)
  for (const device of [phone, pc, phone]) expect(await device.syncs()).toMatchObject({ kind: 'done' })
  expect(await phone.sees(id)).toMatchObject({ values: { title: 'judul 12' }, differing: [] })
  expect(await recordsOf(pc)).toBe(await recordsOf(phone))
})

test('fault 24: 5,000 unsent records arrive over a line that cuts every 30 kB, there and back', async () => {
  const count = 5_000
  const ids = new Set<string>()
  for (let n = 0; n < count; n++) {
    const people = { men: n % 9, women: n % 31 }
    ids.add(await pc.records('activity', { ...kelas, title: `Kelas ke-${n} di balai desa`, people }))
  }
  const { line } = village
  line.cutsEvery = 30_000
  const from = line.carried
  const pushes = await untilDone(pc)
  const pulls = await untilDone(phone)
  line.cutsEvery = Number.POSITIVE_INFINITY
  console.log(`fault 24: ${pushes} tries to send, ${pulls} to fetch, ${line.carried - from} bytes in all`)
  expect(Math.min(pushes, pulls)).toBeGreaterThan(3)
  expect(await pc.unsent()).toBe(0)
  expect(new Set((await phone.lists('activity')).map(({ id }) => id))).toEqual(ids)
  await pc.syncs()
  expect(await recordsOf(pc)).toBe(await recordsOf(phone))
})

/** Tries again and again, as the sync loop does; how often. */
async function untilDone(device: Device): Promise<number> {
  for (let tries = 1; tries <= 400; tries++) {
    const end = await device.syncs()
    if (end.kind === 'done') return tries
    expect(end).toEqual({ kind: 'offline' })
  }
  throw new Error('no end after 400 tries')
}

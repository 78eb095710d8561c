// Faults 11 and 12: the past comes back, on the server (an old backup) or on a device (a copied profile, a disk that
// is set back every night).
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runScript } from '../cli/support/processes.ts'
import { Device } from '../support/device.ts'
import { copyProfile } from './support/copy-profile.ts'
import { fetchFrom, recordsOf, Village } from './support/village.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

let village: Village
let pc: Device
let phone: Device

beforeEach(async () => {
  village = await Village.begin()
  pc = await village.device('PC')
  phone = await village.device('HP')
})
afterEach(() => village.end())

const titled = (title: string) => ({ date: '2026-11-20', title })
const titles = async (device: Device) =>
  (await device.lists('activity')).map(({ values }) => values.title).sort()

test('fault 11: a server restored from an old backup by its command gets everything again from the devices', async () => {
  const { server, library } = village
  const early = await pc.records('activity', titled('sebelum cadangan'))
  for (const device of [pc, phone]) await device.syncs()
  const file = join(server.data, 'cadangan.sqlite')
  await runScript('lumbung', 'backup', '--data', server.data, '--out', file)
  expect(existsSync(file)).toBe(true)

  await pc.edits(early, { title: 'diubah sesudah cadangan' })
  for (let n = 0; n < 50; n++) await pc.records('activity', titled(`sesudah cadangan ${n}`))
  const late = await village.device('Tablet')
  await late.records('activity', titled('dari tablet'))
  for (const device of [pc, late, phone]) await device.syncs()
  await phone.records('activity', titled('belum terkirim'))

  await server.kill()
  const restored = await runScript('lumbung', 'restore', '--data', server.data, '--from', file)
  expect([restored.code, restored.err]).toEqual([0, ''])
  await server.start()

  // Enrolled after the backup: the server does not know it, and a new code is all it needs.
  expect(await late.syncs()).toEqual({ kind: 'needsCode' })
  const { enrolCode } = await server.command('enrol-code', '--library', library)
  await late.connects({ fetch: fetchFrom(village.line.origin) }, enrolCode!)
  for (const device of [pc, phone, late, pc, phone])
    expect(await device.syncs()).toMatchObject({ kind: 'done' })
  expect(await titles(phone)).toHaveLength(53)
  expect(await phone.sees(early)).toMatchObject({
    values: { title: 'diubah sesudah cadangan' },
    differing: [],
  })
  expect(new Set(await Promise.all([pc, phone, late].map(recordsOf))).size).toBe(1)
})

test('fault 12: two computers with copies of one profile both write, and nothing is lost', async () => {
  const id = await pc.records('activity', titled('bersama'))
  await pc.syncs()
  const profile = await copyProfile(pc)
  const server = { fetch: fetchFrom(village.line.origin) }
  const copies = await Promise.all(
    ['salinan 1', 'salinan 2', 'salinan 3'].map(async (name) =>
      new Device(name, await profile.start()).startsOn(profile.key, server),
    ),
  )
  for (let round = 0; round < 10; round++) {
    for (const copy of copies) {
      await copy.records('activity', titled(`${copy.name}, ${round}`))
      await copy.edits(id, { title: `${copy.name}: ${round}` })
    }
    await copies[round % 3]!.syncs()
  }
  for (const device of [...copies, pc, phone, ...copies, pc, phone])
    expect(await device.syncs()).toMatchObject({ kind: 'done' })
  expect(await titles(phone)).toHaveLength(31)
  expect((await phone.sides(id, 'title')).map(({ value }) => value).sort()).toEqual(
    expect.arrayContaining(['salinan 1: 9', 'salinan 2: 9', 'salinan 3: 9']),
  )
  const all = await Promise.all([...copies, pc, phone].map(recordsOf))
  expect(new Set(all).size).toBe(1)
})

test('fault 12: a disk that is set back every night takes back nothing that was sent', async () => {
  const id = await pc.records('activity', titled('awal'))
  await pc.syncs()
  const profile = await copyProfile(pc)
  const server = { fetch: fetchFrom(village.line.origin) }
  const days = 10
  for (let day = 1; day <= days; day++) {
    const today = await new Device(`PC hari ${day}`, await profile.start()).startsOn(profile.key, server)
    if (day % 2) await today.syncs()
    await today.records('activity', titled(`hari ${day}`))
    await today.edits(id, { title: `judul hari ${day}` })
    expect(await today.syncs()).toMatchObject({ kind: 'done' })
  }
  await phone.syncs()
  const expected = Array.from({ length: days }, (_, n) => `hari ${n + 1}`)
  expect(await titles(phone)).toEqual(expect.arrayContaining(expected))
  expect(await titles(phone)).toHaveLength(days + 1)
  // On even days the title was changed without having seen the last one: that is kept beside it.
  expect((await phone.sides(id, 'title')).map(({ value }) => value)).toContain(`judul hari ${days}`)
  await pc.syncs()
  expect(await recordsOf(pc)).toBe(await recordsOf(phone))
})

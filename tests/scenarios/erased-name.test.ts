// A person's name is erased on one device while others, who have not heard of it, go on writing: afterwards no place
// of any device, nor the server, has the name any more.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { importBundle } from '../../src/store/backup/import-bundle.ts'
import { makeBundle } from '../../src/store/backup/make-bundle.ts'
import { readBundle } from '../../src/store/backup/read-bundle.ts'
import { saveDraft } from '../../src/store/records/drafts.ts'
import { eraseValue } from '../../src/store/records/erase-value.ts'
import { historyOf } from '../../src/store/records/history.ts'
import { keepCopy } from '../../src/store/records/typed-copy.ts'
import { Device } from '../support/device.ts'
import { twoDevices } from '../support/two-devices.ts'
import type { VillageServer } from '../support/village-server.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const MINUTE = 60_000
const kelas = { date: '2026-11-20', title: 'Kelas ibu hamil', facilitator: 'Bu Wati' }

let server: VillageServer
let library: string
let pc: Device
let phone: Device
let id: string

beforeEach(async () => {
  ;({ server, library, pc, phone } = await twoDevices())
  id = await pc.records('activity', kelas)
  for (const device of [pc, phone]) await device.syncs()
})

/** Everything that a device holds, in its database and in localStorage. */
const heldBy = async ({ library: { database, env } }: Device) => {
  const tables = await Promise.all(database.tables.map((table) => table.toArray()))
  const { localStorage } = env
  const keys = Array.from({ length: localStorage?.length ?? 0 }, (_, index) => localStorage?.key(index) ?? '')
  return JSON.stringify([tables, keys.map((key) => localStorage?.getItem(key))])
}
const heldByServer = async () =>
  JSON.stringify(
    await server.storage.transact(library, 'read', (transaction) =>
      transaction.rowsAfter(0, 1_000, 10_000_000),
    ),
  )

const later = (device: Device) => {
  device.env.clock += 11 * MINUTE
}
/** Each writes what the field says in its own words, in a change of its own. */
const phoneWritesOffline = async () => {
  later(phone)
  await phone.edits(id, { facilitator: 'Pak Darto', title: 'Kelas pagi' })
  later(phone)
  await phone.edits(id, { facilitator: 'Bidan Rina' })
}
const names = /Wati|Darto|Rina/

describe('a change that was made elsewhere before the erasure was heard of', () => {
  it('loses the name on every device and on the server, and keeps what else it says', async () => {
    await phoneWritesOffline()
    expect(await eraseValue(pc.library, id, 'facilitator')).toMatchObject({ ok: true })
    await pc.syncs()
    await phone.syncs()
    expect(await heldBy(phone)).not.toMatch(names)
    for (const device of [phone, pc, phone]) await device.syncs()
    const tablet = await new Device('Tablet').connects(server, await server.code(library))
    await tablet.syncs()
    for (const device of [pc, phone, tablet]) {
      expect(await heldBy(device)).not.toMatch(names)
      const history = await historyOf(device.library, id)
      expect(JSON.stringify(history?.lines)).toContain('Kelas ibu hamil')
      expect(await device.unsent()).toBe(0)
    }
    expect(await heldByServer()).not.toMatch(names)
  })

  it('loses it on arrival, where the erasure was there first', async () => {
    await phoneWritesOffline()
    await eraseValue(pc.library, id, 'facilitator')
    await phone.syncs()
    // The server has the phone's changes and has not heard of the erasure.
    await pc.syncs()
    expect(await heldBy(pc)).not.toMatch(names)
    for (const device of [pc, phone]) await device.syncs()
    expect(await heldByServer()).not.toMatch(names)
    expect(await heldBy(phone)).not.toMatch(names)
  })

  it('loses it in a file too, whichever of the two comes by it', async () => {
    await phoneWritesOffline()
    const withNames = (await makeBundle(phone.library, { names: true })).text
    await eraseValue(pc.library, id, 'facilitator')
    const carry = async (text: string, to: Device) => {
      const read = await readBundle(text, { library: to.library })
      if (!read.ok) throw new Error(read.reason)
      await importBundle(to.library, read)
    }
    await carry(withNames, pc)
    expect(await heldBy(pc)).not.toMatch(names)
    await carry((await makeBundle(pc.library)).text, phone)
    expect(await heldBy(phone)).not.toMatch(names)
    await carry(withNames, phone)
    expect(await heldBy(phone)).not.toMatch(names)
  })
})

describe('what was typed and not saved', () => {
  it('goes from drafts of the record and their copies, and only that field of it', async () => {
    for (const place of [id, `${id}~2`]) {
      await saveDraft(phone.library, place, { facilitator: 'Bu Wati', title: 'Kelas sore' })
    }
    keepCopy(phone.library, `${id}~3`, { facilitator: 'Bidan Rina', 'people.women': '3' })
    await saveDraft(pc.library, id, { facilitator: 'Pak Darto' })
    await eraseValue(pc.library, id, 'facilitator')
    expect(await heldBy(pc)).not.toMatch(names)
    for (const device of [pc, phone]) await device.syncs()
    expect(await heldBy(phone)).not.toMatch(names)
    expect(await heldBy(phone)).toContain('Kelas sore')
    expect(await heldBy(phone)).toContain('people.women')
  })

  it('stays where somebody writes another name after the erasure was heard of', async () => {
    await eraseValue(pc.library, id, 'facilitator')
    for (const device of [pc, phone]) await device.syncs()
    await saveDraft(phone.library, id, { facilitator: 'Bu Baru' })
    await pc.edits(id, { title: 'Kelas sore' })
    for (const device of [pc, phone]) await device.syncs()
    expect(await heldBy(phone)).toContain('Bu Baru')
  })
})

it('what is written after an erasure has a history again', async () => {
  await eraseValue(pc.library, id, 'facilitator')
  for (const device of [pc, phone]) await device.syncs()
  for (const facilitator of ['Bu Baru', 'Pak Lain']) {
    later(phone)
    await phone.edits(id, { facilitator })
  }
  for (const device of [phone, pc]) await device.syncs()
  const [latest] = (await historyOf(pc.library, id))!.lines
  expect(latest?.changes).toMatchObject([
    { name: 'facilitator', was: [{ value: 'Bu Baru' }], now: 'Pak Lain' },
  ])
})

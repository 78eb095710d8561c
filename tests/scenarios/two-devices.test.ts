import { beforeEach, describe, expect, it, vi } from 'vitest'
import { monthFigures } from '../../src/server/sync/month-figures.ts'
import { readMeta } from '../../src/store/meta.ts'
import { canonical } from '../../src/sync/canonical.ts'
import { Device, losesAnswers } from '../support/device.ts'
import { testEnv } from '../support/test-env.ts'
import { bothSync, twoDevices } from '../support/two-devices.ts'
import { cingkrong, karangsari, type VillageServer, villageServer } from '../support/village-server.ts'

// Enrolment hashes slowly on purpose, and this may run beside much else.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const kelas = { date: '2026-11-20', title: 'Kelas ibu hamil', people: { men: 0, women: 12 } }

let server: VillageServer
let library: string
let pc: Device
let phone: Device

beforeEach(async () => {
  ;({ server, library, pc, phone } = await twoDevices())
})

const everybodySyncs = () => bothSync({ pc, phone })

/** All records of a device, in a form that can be compared; each device has its own clock and cursor. */
const stateOf = async (device: Device) =>
  canonical((await device.library.database.records.toArray()).map(({ id, registers }) => ({ id, registers })))

describe('a library on two devices', () => {
  it('what one records offline, the other shows after both have synced', async () => {
    const id = await pc.records('activity', kelas)
    expect(await pc.sees(id)).toMatchObject({ unsent: true })
    await everybodySyncs()
    expect(await pc.sees(id)).toMatchObject({ unsent: false })
    expect(await phone.sees(id)).toMatchObject({ values: kelas, unsent: false, month: '2026-11' })
  })

  it('a device that joins has the profile, the staff and everything logged before', async () => {
    const id = await pc.records('activity', kelas)
    await pc.syncs()
    const tablet = await new Device('Tablet').connects(server, await server.code(library))
    expect(await tablet.syncs()).toMatchObject({ kind: 'done' })
    expect(await tablet.sees(id)).toMatchObject({ values: kelas })
    expect(await tablet.lists('staff')).toMatchObject([{ values: { name: 'Sri' } }])
    expect(await tablet.sees('library')).toMatchObject({ values: { name: karangsari.name }, differing: [] })
    await pc.syncs()
    expect(await stateOf(tablet)).toBe(await stateOf(pc))
  })

  it('both edit one field offline: both values are kept and shown on both, with who wrote them', async () => {
    const id = await pc.records('activity', kelas)
    await everybodySyncs()
    await pc.edits(id, { title: 'Kelas ibu muda' })
    phone.env.clock += 1_000
    await phone.edits(id, { title: 'Kelas ibu dan balita' })
    await everybodySyncs()
    for (const device of [pc, phone]) {
      expect(await device.sees(id)).toMatchObject({
        values: { title: 'Kelas ibu dan balita' },
        differing: ['title'],
        unsent: false,
      })
      expect(await device.sides(id, 'title')).toMatchObject([
        { value: 'Kelas ibu dan balita', device: 'HP Joko' },
        { value: 'Kelas ibu muda', device: 'PC depan', staff: 'Sri', day: '2026-11-22' },
      ])
    }
    await phone.edits(id, { title: 'Kelas ibu muda' })
    await everybodySyncs()
    expect(await pc.sees(id)).toMatchObject({ values: { title: 'Kelas ibu muda' }, differing: [] })
    expect(await stateOf(pc)).toBe(await stateOf(phone))
  })

  it('edits of different fields are joined without a question', async () => {
    const id = await pc.records('activity', kelas)
    await everybodySyncs()
    await pc.edits(id, { place: 'Balai desa' })
    await phone.edits(id, { people: { men: 3, women: 12 } })
    await everybodySyncs()
    for (const device of [pc, phone]) {
      expect(await device.sees(id)).toMatchObject({
        values: { place: 'Balai desa', people: { men: 3, women: 12 }, title: kelas.title },
        differing: [],
      })
    }
  })

  it('one deletes what the other edits: it is shown, disputed, on both, until somebody decides', async () => {
    const id = await pc.records('activity', kelas)
    await everybodySyncs()
    await pc.deletes(id)
    await phone.edits(id, { title: 'Kelas ibu, jadi' })
    await everybodySyncs()
    for (const device of [pc, phone]) expect(await device.sees(id)).toMatchObject({ disputed: true })
    await phone.deletes(id)
    await everybodySyncs()
    for (const device of [pc, phone]) expect(await device.sees(id)).toBeUndefined()
  })

  it('a record that was edited again before it was ever sent arrives whole', async () => {
    const id = await pc.records('activity', kelas)
    await pc.edits(id, { place: 'Balai desa' })
    await pc.edits(id, { people: { men: 1, women: 12 } })
    await everybodySyncs()
    expect((await phone.sees(id))?.values).toEqual({
      ...kelas,
      place: 'Balai desa',
      people: { men: 1, women: 12 },
    })
  })

  it('both devices and the server work out the same figures for the month', async () => {
    const id = await pc.records('activity', kelas)
    await phone.records('visit', { date: '2026-11-20', people: { men: 3, women: 4 } })
    await phone.records('visit', { date: '2026-11-21', people: { men: 1, women: 0 } })
    await everybodySyncs()
    await pc.edits(id, { people: { men: 2, women: 20 } })
    await phone.edits(id, { people: { men: 1, women: 30 } })
    await everybodySyncs()
    const [onPc, onPhone] = [await pc.figures('2026-11'), await phone.figures('2026-11')]
    const onServer = await monthFigures(server.storage, library, '2026-11')
    expect(onPhone).toEqual(onPc)
    expect(onServer?.figures).toEqual(onPc)
    expect(Object.values(onPc)).toContain(31)
  })

  it('a deletion travels, and so does its undo', async () => {
    const id = await pc.records('activity', kelas)
    await everybodySyncs()
    await pc.deletes(id)
    await everybodySyncs()
    expect(await phone.lists('activity')).toEqual([])
    await phone.undoes(id)
    await everybodySyncs()
    expect(await pc.sees(id)).toMatchObject({ values: kelas, disputed: false })
  })

  it('unknown kinds and registers of a newer app pass through an older one', async () => {
    const id = await pc.records('harvest', { rice: { kg: 3, of: ['a', null] } })
    await everybodySyncs()
    expect(await phone.sees(id)).toMatchObject({ values: { rice: { kg: 3, of: ['a', null] } } })
  })
})

describe('a bad line', () => {
  it('that loses the answer leaves everything unsent, and the next try duplicates nothing', async () => {
    const id = await pc.records('activity', kelas)
    expect(await pc.syncs(losesAnswers)).toEqual({ kind: 'offline' })
    expect(await pc.sees(id)).toMatchObject({ unsent: true })
    expect(await pc.syncs()).toMatchObject({ kind: 'done' })
    expect(await pc.sees(id)).toMatchObject({ unsent: false })
    await phone.syncs()
    expect(await phone.lists('activity')).toHaveLength(1)
  })

  it('does not undo what was written while a push was under way', async () => {
    const id = await pc.records('activity', kelas)
    await pc.syncs((fetch) => async (url, init) => {
      const answer = await fetch(url, init)
      if ((await pc.sees(id))?.values.title === kelas.title) await pc.edits(id, { title: 'Baru' })
      return answer
    })
    await everybodySyncs()
    expect(await phone.sees(id)).toMatchObject({ values: { title: 'Baru' }, differing: [] })
    expect(await pc.unsent()).toBe(0)
  })

  it('with a portal that answers a page to everything changes nothing', async () => {
    await pc.records('activity', kelas)
    const before = await stateOf(pc)
    const portal = async () =>
      new Response('<html>Masuk</html>', { headers: { 'Content-Type': 'text/html' } })
    expect(await pc.syncs(() => portal)).toEqual({ kind: 'offline' })
    expect(await stateOf(pc)).toBe(before)
    expect(await pc.unsent()).toBe(1)
  })

  it('delivers an old answer late without taking newer values back', async () => {
    const id = await pc.records('activity', kelas)
    await everybodySyncs()
    await phone.edits(id, { title: 'Dari HP' })
    await phone.syncs()
    let late: Response | undefined
    await pc.syncs((fetch) => async (url, init) => {
      late ??= (await fetch(url, init)).clone()
      throw new TypeError('Failed to fetch')
    })
    await pc.syncs()
    await pc.edits(id, { title: 'Dari PC' })
    await pc.syncs(() => async () => late!.clone())
    expect((await pc.sees(id))?.values.title).toBe('Dari PC')
    await everybodySyncs()
    expect((await phone.sees(id))?.values.title).toBe('Dari PC')
  })
})

describe('wrong clocks', () => {
  it('a PC in 2015 saves, and what it writes on what it saw is the later value', async () => {
    const old = await new Device('PC lama', testEnv({ clock: Date.parse('2015-01-01T00:00:00Z') })).connects(
      server,
      await server.code(library),
    )
    const id = await phone.records('activity', kelas)
    await phone.syncs()
    await old.syncs()
    await old.edits(id, { title: 'Ditulis di 2015' })
    await old.syncs()
    await phone.syncs()
    expect(await phone.sees(id)).toMatchObject({ values: { title: 'Ditulis di 2015' }, differing: [] })
  })

  it('a phone nine years ahead does not win over what is written after it was seen', async () => {
    const ahead = await new Device(
      'HP maju',
      testEnv({ clock: Date.parse('2035-06-01T00:00:00Z') }),
    ).connects(server, await server.code(library))
    await ahead.syncs()
    const id = await ahead.records('activity', kelas)
    await ahead.syncs()
    await pc.syncs()
    await pc.edits(id, { title: 'Sesudahnya' })
    await everybodySyncs()
    await ahead.syncs()
    expect(await ahead.sees(id)).toMatchObject({ values: { title: 'Sesudahnya' }, differing: [] })
  })
})

describe('the server', () => {
  it('of another library shows nothing of this one', async () => {
    await pc.records('activity', kelas)
    await pc.syncs()
    const other = await server.addLibrary(cingkrong)
    const neighbour = await new Device('PC Cingkrong').connects(server, await server.code(other))
    await neighbour.syncs()
    expect(await neighbour.lists('activity')).toEqual([])
    expect(await neighbour.sees('library')).toMatchObject({ values: { name: cingkrong.name } })
  })

  it('parks one record that it can not take, and takes the 499 others', async () => {
    const ids: string[] = []
    for (let n = 0; n < 499; n++) ids.push(await pc.records('activity', { ...kelas, title: `k ${n}` }))
    const poison = await pc.records('activity', { ...kelas, change: 'x'.repeat(70_000) })
    expect(await pc.syncs()).toMatchObject({ kind: 'done' })
    expect(await pc.sees(poison)).toMatchObject({ unsent: true, parked: 'too_large' })
    expect(await pc.unsent()).toBe(1)
    await phone.syncs()
    expect(await phone.lists('activity')).toHaveLength(500)
    expect((await phone.sees(poison))?.values).toEqual(kelas)
  })

  it('restored to an older state under a new epoch gets everything again, and all converge', async () => {
    const early = await pc.records('activity', kelas)
    await everybodySyncs()
    const restored = await villageServer()
    await restored.storage.createLibrary({ ...karangsari, id: library, epoch: 'restored' })
    await pc.edits(early, { title: 'Sesudah pemulihan' })
    const again = [pc, phone]
    for (const device of again) await device.connects(restored, await restored.code(library))
    await everybodySyncs()
    expect((await phone.sees(early))?.values.title).toBe('Sesudah pemulihan')
    expect(await stateOf(pc)).toBe(await stateOf(phone))
  })

  it('that renews its epoch is followed without a word to the librarian', async () => {
    const id = await pc.records('activity', kelas)
    await everybodySyncs()
    await server.storage.renewEpochs(() => 'fresh')
    await pc.edits(id, { title: 'Judul baru' })
    expect(await pc.syncs()).toMatchObject({ kind: 'done' })
    expect(await readMeta(pc.library.database, 'position')).toMatchObject({ epoch: 'fresh' })
    await everybodySyncs()
    expect((await phone.sees(id))?.values.title).toBe('Judul baru')
    expect(await pc.unsent()).toBe(0)
  })

  it('that revokes a device stops it, and the device keeps everything it has', async () => {
    const id = await phone.records('activity', kelas)
    await server.storage.revokeDevice(library, phone.library.device, 1)
    expect(await phone.syncs()).toEqual({ kind: 'revoked' })
    expect(await phone.sees(id)).toMatchObject({ values: kelas, unsent: true })
  })

  it('that does not know the device any more asks for a new code, and then goes on', async () => {
    const fresh = await villageServer()
    await fresh.storage.createLibrary({ ...karangsari, id: library, epoch: 'older' })
    const id = await phone.records('activity', kelas)
    expect(await phone.syncs(() => fresh.fetch)).toEqual({ kind: 'needsCode' })
    await phone.connects(fresh, await fresh.code(library))
    expect(await phone.syncs()).toMatchObject({ kind: 'done' })
    expect(await phone.sees(id)).toMatchObject({ unsent: false })
  })
})

describe('before any server', () => {
  it('a library logs for weeks, and sends it all once it is connected', async () => {
    const tablet = await new Device('Tablet').begins('Ani')
    const id = await tablet.records('activity', { ...kelas, title: 'Sebelum server' })
    await tablet.reopens()
    const { key, device } = tablet.library
    await tablet.connects(server, await server.code(library))
    await tablet.syncs()
    await everybodySyncs()
    expect((await pc.sees(id))?.values.title).toBe('Sebelum server')
    expect(await pc.sides(id, 'title')).toMatchObject([{ staff: 'Ani', device: 'Tablet' }])
    expect(await readMeta(tablet.library.database, 'identity')).toMatchObject({
      formerLibraries: [key],
      formerDevices: [device],
    })
  })
})

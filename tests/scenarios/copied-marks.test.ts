// Two people copy one month into SIM, from a phone and a PC that do not know of each other.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { monthFigures } from '../../src/server/sync/month-figures.ts'
import { changedSince, copiedMarks } from '../../src/store/records/copied-marks.ts'
import { markCopied, takeMarkBack } from '../../src/store/records/mark-copied.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import type { Device } from '../support/device.ts'
import { bothSync, twoDevices } from '../support/two-devices.ts'
import type { VillageServer } from '../support/village-server.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const kelas = { date: '2026-11-20', title: 'Kelas ibu hamil', people: { men: 0, women: 12 } }
const twelve = { nama_kegiatan: 'Kelas ibu hamil', jumlah_peserta: 12 }
const twenty = { ...twelve, jumlah_peserta: 20 }

let server: VillageServer
let library: string
let pc: Device
let phone: Device

beforeEach(async () => {
  ;({ server, library, pc, phone } = await twoDevices())
})

const everybodySyncs = () => bothSync({ pc, phone })
const marksOn = async (device: Device, id: string) => (await copiedMarks(device.library, [id])).get(id) ?? []

describe('marks of two devices', () => {
  it('that copied the same meet as one, with nothing to choose', async () => {
    const id = await pc.records('activity', kelas)
    await everybodySyncs()
    await markCopied(pc.library, { id }, twelve)
    await markCopied(phone.library, { id }, twelve)
    await everybodySyncs()
    for (const device of [pc, phone]) {
      expect(await device.sees(id)).toMatchObject({ values: kelas, differing: [], disputed: false })
      expect(changedSince(await marksOn(device, id), twelve)).toEqual([])
    }
  })

  it('that copied different values ask to look again, until somebody copies it anew', async () => {
    const id = await pc.records('activity', kelas)
    await everybodySyncs()
    await markCopied(pc.library, { id }, twelve)
    await phone.edits(id, { people: { men: 0, women: 20 } })
    phone.env.clock += 1_000
    await markCopied(phone.library, { id }, twenty)
    await everybodySyncs()
    for (const device of [pc, phone]) {
      expect(await device.sees(id)).toMatchObject({ differing: [] })
      expect(changedSince(await marksOn(device, id), twenty)).toEqual(['jumlah_peserta'])
    }
    await markCopied(pc.library, { id }, twenty)
    await everybodySyncs()
    for (const device of [pc, phone]) expect(changedSince(await marksOn(device, id), twenty)).toEqual([])
  })

  it('go away on both when one is taken back', async () => {
    const id = await pc.records('activity', kelas)
    await markCopied(pc.library, { id }, twelve)
    await everybodySyncs()
    await takeMarkBack(phone.library, { id })
    await everybodySyncs()
    expect(await marksOn(pc, id)).toEqual([])
  })

  it('do not bring back what the other deleted, nor make it disputed', async () => {
    const id = await pc.records('activity', kelas)
    await everybodySyncs()
    await pc.deletes(id)
    await markCopied(phone.library, { id }, twelve)
    await everybodySyncs()
    for (const device of [pc, phone]) {
      expect(await device.sees(id)).toBeUndefined()
      expect(await device.library.database.records.get(id)).toMatchObject({ deleted: 1 })
    }
  })

  it('on a month without a report of its own change no figure, on the devices or the server', async () => {
    await pc.records('visit', { date: '2026-11-20', people: { men: 3, women: 4 } })
    await pc.records('activity', kelas)
    await everybodySyncs()
    // October's snapshot is what November's report takes, and what was copied for November.
    await saveRecord(phone.library, { kind: 'facility', id: 'facility:2026-10', values: { books: 1_250 } })
    await everybodySyncs()
    const before = await pc.figures('2026-11')
    await markCopied(phone.library, { id: 'facility:2026-11', kind: 'facility' }, { jumlah_buku: 1_250 })
    await markCopied(phone.library, { id: 'monthReport:2026-11', kind: 'monthReport' }, { total: 7 })
    await everybodySyncs()
    expect(before['facilities.books']).toBe(1_250)
    for (const device of [pc, phone]) {
      expect(await device.figures('2026-11')).toEqual(before)
      expect(await device.sees('facility:2026-11')).toBeUndefined()
      expect(await marksOn(device, 'facility:2026-11')).toHaveLength(1)
    }
    expect((await monthFigures(server.storage, library, '2026-11'))?.figures).toEqual(before)
  })
})

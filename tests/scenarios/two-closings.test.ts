import { beforeEach, expect, it, vi } from 'vitest'
import { type Closing, closingIn, closingOf } from '../../src/domain/closing.ts'
import { monthState } from '../../src/domain/month-state.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { closeMonth } from '../../src/store/report/close-month.ts'
import { correctionsSince } from '../../src/store/report/corrections.ts'
import { monthStandings } from '../../src/store/report/month-standings.ts'
import { readMonth } from '../../src/store/report/read-months.ts'
import { Device } from '../support/device.ts'
import { bothSync } from '../support/two-devices.ts'
import { karangsari, type VillageServer, villageServer } from '../support/village-server.ts'

// Enrolment hashes slowly on purpose, and this may run beside much else.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const month = '2026-11'
const report = `monthReport:${month}`
const visit = { date: '2026-11-20', people: { men: 3, women: 4 } }

let server: VillageServer
let pc: Device
let phone: Device

beforeEach(async () => {
  server = await villageServer()
  const library = await server.addLibrary(karangsari)
  pc = await (await new Device('PC depan').begins('Sri')).connects(server, await server.code(library))
  await pc.records('visit', visit)
  await pc.syncs()
  phone = await new Device('HP Joko').connects(server, await server.code(library))
  await phone.syncs()
})

const everybodySyncs = () => bothSync({ pc, phone })
const closingAt = async (device: Device): Promise<Closing | undefined> =>
  closingOf((await device.sees(report))?.values)
const codeAt = async (device: Device) => {
  const facts = await readMonth(device.library, month)
  return monthState(facts).code
}
const sidesAt = async (device: Device) =>
  (await device.sides(report, 'closing')).map(({ value }) => closingIn(value))

it('a month closed on one device is closed on the other, with the code that both work out', async () => {
  await closeMonth(pc.library, month)
  await everybodySyncs()
  expect(await closingAt(phone)).toEqual(await closingAt(pc))
  expect((await closingAt(phone))?.code).toBe(await codeAt(phone))
  expect(await phone.sees(report)).toMatchObject({ differing: [] })
})

it('closed on both offline, both see the same choice, and choosing on one settles it on both', async () => {
  await phone.records('visit', { ...visit, date: '2026-11-21' })
  await closeMonth(pc.library, month)
  phone.env.clock += 60_000
  await closeMonth(phone.library, month)
  const [onPc, onPhone] = [await closingAt(pc), await closingAt(phone)]
  await everybodySyncs()
  for (const device of [pc, phone]) {
    expect((await device.sees(report))?.differing).toEqual(['closing'])
    expect(await sidesAt(device)).toEqual([onPhone, onPc])
    expect(await monthStandings(device.library, '2026-12')).toMatchObject([{ month, standing: 'twice' }])
  }
  // The records are never two truths: only what was handed in is asked about.
  expect(await codeAt(pc)).toBe(await codeAt(phone))

  await saveRecord(pc.library, { kind: 'monthReport', id: report, values: { closing: { ...onPhone } } })
  await everybodySyncs()
  for (const device of [pc, phone]) {
    expect(await device.sees(report)).toMatchObject({ differing: [] })
    expect(await closingAt(device)).toEqual(onPhone)
    expect((await closingAt(device))?.code).toBe(await codeAt(device))
  }
})

it('both choose the same one without knowing of each other: they agree', async () => {
  await closeMonth(pc.library, month)
  phone.env.clock += 60_000
  await closeMonth(phone.library, month)
  const onPc = await closingAt(pc)
  await everybodySyncs()
  for (const device of [pc, phone])
    await saveRecord(device.library, { kind: 'monthReport', id: report, values: { closing: { ...onPc } } })
  await everybodySyncs()
  for (const device of [pc, phone]) {
    expect(await device.sees(report)).toMatchObject({ differing: [] })
    expect(await closingAt(device)).toEqual(onPc)
  }
})

it('a record that another device sends late makes the code another, and revision 2 sets it right', async () => {
  await phone.records('visit', { ...visit, date: '2026-11-21' })
  await closeMonth(pc.library, month)
  await everybodySyncs()
  expect((await closingAt(pc))?.code).not.toBe(await codeAt(pc))
  // It was written before anybody knew of the closing, so that nobody gave a reason.
  expect(await correctionsSince(pc.library, month)).toEqual([])

  await closeMonth(pc.library, month, { reason: 'HP Joko baru mengirim' })
  await everybodySyncs()
  for (const device of [pc, phone])
    expect(await closingAt(device)).toMatchObject({
      revision: 2,
      code: await codeAt(device),
      figures: { 'visits.total': 14 },
      earlier: [{ revision: 1, figures: { 'visits.total': 7 } }],
    })
})

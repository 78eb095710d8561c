import { beforeEach, expect, it, vi } from 'vitest'
import { closingIn, closingOf, figureChanges } from '../../src/domain/closing.ts'
import { monthState } from '../../src/domain/month-state.ts'
import { monthlyReport } from '../../src/domain/monthly-report.ts'
import { monthFigures } from '../../src/server/sync/month-figures.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { bothValues } from '../../src/store/records/who-and-when.ts'
import { closeMonth } from '../../src/store/report/close-month.ts'
import { readMonth } from '../../src/store/report/read-months.ts'
import type { Device } from '../support/device.ts'
import { bothSync, twoDevices } from '../support/two-devices.ts'
import type { VillageServer } from '../support/village-server.ts'

// Enrolment hashes slowly on purpose, and this may run beside much else.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const november = '2026-11'
const id = `monthReport:${november}`
const visit = (men: number) => ({ date: '2026-11-20', people: { men, women: 0 } })

let server: VillageServer
let library: string
let pc: Device
let phone: Device

beforeEach(async () => {
  ;({ server, library, pc, phone } = await twoDevices())
})

const everybodySyncs = () => bothSync({ pc, phone })

const reportOn = async ({ library: here }: Device) => {
  const facts = await readMonth(here, november)
  const report = monthlyReport(facts)
  const about = facts.entries.find((entry) => entry.id === id)
  return { report, code: monthState(facts, report).code, closing: closingOf(about?.values), about }
}

const onServer = () => monthFigures(server.storage, library, november)

it('the code under a closed month is the same on both devices and on the server', async () => {
  await pc.records('visit', visit(3))
  await phone.records('activity', { date: '2026-11-30', title: 'Kelas', people: { men: 1, women: 2 } })
  await everybodySyncs()
  await closeMonth(pc.library, november)
  await everybodySyncs()
  const [onPc, onPhone] = [await reportOn(pc), await reportOn(phone)]
  expect(onPc.closing?.code).toBe(onPc.code)
  expect(onPhone.closing).toEqual(onPc.closing)
  expect([onPhone.code, (await onServer())?.code]).toEqual([onPc.code, onPc.code])
})

it('a record that another device had before the month was closed shows as changed since', async () => {
  await pc.records('visit', visit(3))
  await everybodySyncs()
  await phone.records('visit', visit(4))
  await closeMonth(pc.library, november)
  await everybodySyncs()
  for (const device of [pc, phone]) {
    const { report, closing, code } = await reportOn(device)
    expect(closing?.code).not.toBe(code)
    expect(figureChanges(closing!, report.figures)).toEqual([
      { id: 'visits.men', before: 3, now: 7 },
      { id: 'visits.total', before: 3, now: 7 },
    ])
  }
})

it('two devices that close the month apart leave two closings to choose from, and the chosen one stands', async () => {
  await pc.records('visit', visit(3))
  await closeMonth(pc.library, november)
  await phone.records('visit', visit(4))
  await closeMonth(phone.library, november)
  await everybodySyncs()
  const values = await bothValues(phone.library, id, 'closing')
  expect(values.map(({ value }) => closingIn(value)?.figures?.['visits.total']).sort()).toEqual([3, 4])
  expect((await reportOn(pc)).about?.differing).toContain('closing')

  const chosen = values.find(({ value }) => closingIn(value)?.figures?.['visits.total'] === 3)?.value
  await saveRecord(phone.library, { kind: 'monthReport', id, values: { closing: chosen } })
  await everybodySyncs()
  for (const device of [pc, phone]) {
    const { closing, about } = await reportOn(device)
    expect([closing?.figures?.['visits.total'], about?.differing]).toEqual([3, []])
  }

  await closeMonth(pc.library, november, { reason: 'Catatan HP ikut dihitung' })
  await everybodySyncs()
  const again = (await reportOn(phone)).closing
  expect([again?.revision, again?.figures?.['visits.total'], again?.earlier?.length]).toEqual([2, 7, 1])
})

// Databases keep the figures of months. Whoever counts otherwise, or keeps something else, raises `figuresVersion`, so
// that all of it is computed again.
import { expect, it, vi } from 'vitest'
import { asRows } from '../../src/cli/demo/as-rows.ts'
import { demoRecords } from '../../src/cli/demo/demo-records.ts'
import { demoVillages } from '../../src/cli/demo/demo-villages.ts'
import { figuresVersion, monthFigures } from '../../src/server/sync/month-figures.ts'
import { refreshAfterUpgrade } from '../../src/server/sync/refresh-after-upgrade.ts'
import { hashOf } from './support/blobs.ts'
import { sync, testServer } from './support/server.ts'

it('computes all figures again where the version was raised, and once only', async () => {
  const { storage, device } = await testServer()
  await device()
  const transact = vi.spyOn(storage, 'transact')
  await refreshAfterUpgrade(storage, '1.0.0')
  expect(transact).toHaveBeenCalled()
  transact.mockClear()
  await refreshAfterUpgrade(storage, '1.0.0')
  expect(transact).not.toHaveBeenCalled()
  // The same program, as it was before the version was raised.
  await storage.saveSetting('rules', `1.0.0/${figuresVersion - 1}`)
  await refreshAfterUpgrade(storage, '1.0.0')
  expect(transact).toHaveBeenCalled()
  expect(await storage.setting('rules')).toBe(`1.0.0/${figuresVersion}`)
})

/** Whoever changes what is kept raises the version, and writes both here; the digest alone where the demonstration changed. */
const kept = { version: 6, digest: '29f8c8281702' }

it('is raised with what is kept of the same records', async () => {
  const server = await testServer()
  const device = await server.device()
  const records = demoRecords({ library: demoVillages[0]!, until: '2026-11-22' })
  const rows = asRows(records, { writer: 'demo0001', device: 'demo', staff: 'demo-staff-1', zone: 'WIB' })
  for (let from = 0; from < rows.length; from += 400)
    await sync(server.app, device, { push: rows.slice(from, from + 400) })
  const months = []
  for (const month of ['2026-11', '2026-10', '2026-03'])
    months.push(await monthFigures(server.storage, device.library, month))
  const digest = hashOf(Buffer.from(JSON.stringify(months))).slice(0, 12)
  expect({ version: figuresVersion, digest }).toEqual(kept)
})

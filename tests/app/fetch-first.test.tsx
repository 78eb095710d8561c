// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { closingOf } from '../../src/domain/closing.ts'
import { closeLibrary, type Library } from '../../src/store/library.ts'
import { createLibrary } from '../../src/store/open-library.ts'
import { entryById } from '../../src/store/records/live-queries.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { connect, redeemCode } from '../../src/store/sync/enrol.ts'
import { Device } from '../support/device.ts'
import { freshDevice, type Reachable, showApp, stubNetwork } from '../support/show-app.tsx'
import { karangsari, type VillageServer, villageServer } from '../support/village-server.ts'

let reachable: Reachable
let server: VillageServer
let library: Library
let pc: Device

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-30T08:40:00Z') })
  freshDevice()
  server = await villageServer()
  reachable = { villages: true, server }
  stubNetwork(reachable)
  library = await createLibrary({
    name: karangsari.name,
    villageCode: karangsari.code,
    staffName: 'Bu Siti',
  })
  const id = await server.addLibrary(karangsari)
  const redeemed = await redeemCode(await server.code(id), 'HP Bu Siti')
  if (!redeemed.ok) throw new Error(redeemed.reason)
  await connect(library, redeemed.answer)
  await saveRecord(library, { kind: 'activity', values: activity('Kelas kue', 18) })
  pc = await new Device('PC').connects(server, await server.code(id))
})
afterEach(async () => {
  cleanup()
  closeLibrary(library)
  await server.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const activity = (title: string, women: number) => ({ date: '2026-11-20', title, people: { men: 0, women } })
const close = () => screen.findByRole('button', { name: 'Tutup bulan November' })

/** The page has synced, and since then the PC has sent another record. */
async function elsewhere(): Promise<void> {
  await vi.waitFor(async () => expect((await entryById(library, 'library'))?.unsent).toBe(false), 10_000)
  await pc.syncs()
  await pc.records('activity', activity('Kelas membaca', 15))
  await pc.syncs()
}

it('a month is closed with what another device sent a moment ago', async () => {
  const { user } = showApp('/laporan/2026-11/tutup')
  await close()
  await elsewhere()
  await user.click(await close())
  await screen.findByText(/Ditutup 30 November/)
  const closing = closingOf((await entryById(library, 'monthReport:2026-11'))?.values)
  expect(JSON.stringify(closing)).toContain('33')
  expect(screen.queryByText(/belum bisa diambil/)).toBeNull()
})

it('without an answer it goes on at once, and says from when the figures are', async () => {
  const { user } = showApp('/laporan/2026-11')
  const message = await screen.findByRole('button', { name: /WhatsApp/ })
  await elsewhere()
  delete reachable.server
  await user.click(message)
  await screen.findByText(/^Angka per .+\. Catatan terbaru belum bisa diambil dari kabupaten\.$/)
  await screen.findByRole('dialog')
})

it('a server that says nothing is waited for five seconds at most', async () => {
  const { user } = showApp('/laporan/2026-11')
  const message = await screen.findByRole('button', { name: /WhatsApp/ })
  await elsewhere()
  // What this device saved has settled and is sent: nothing is under way that would be answered yet.
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  reachable.server = { ...server, fetch: () => new Promise(() => undefined) }
  const from = performance.now()
  await user.click(message)
  // On the button, and in the live region.
  await screen.findAllByText('Mengambil catatan terbaru dari kabupaten…')
  await screen.findByText(/belum bisa diambil dari kabupaten/, {}, { timeout: 8_000 })
  expect(performance.now() - from).toBeGreaterThan(4_500)
}, 60_000)

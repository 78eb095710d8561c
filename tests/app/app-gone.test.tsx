// @vitest-environment jsdom
// The server got a newer app while this page was open, without a service worker: what the page fetches late is gone.
import 'fake-indexeddb/auto'
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { prepareAttachment } from '../../src/app/attachments/prepare-attachment.ts'
import { LibraryProvider } from '../../src/app/library-context.tsx'
import { NewerElsewhere } from '../../src/app/shell/newer-elsewhere.tsx'
import { villagesOf } from '../../src/app/villages/village-files.ts'
import { novemberRecords } from '../exports/november.ts'
import { showInApp } from './in-app.tsx'
import { libraryWith, onScreen, showReport } from './letter/on-screen.tsx'

/** As a browser tells of a worker whose file is not there. */
class NoWorker extends EventTarget {
  postMessage() {
    this.dispatchEvent(new Event('error'))
  }
  terminate() {}
}

const asked: string[] = []
/** What the server says to who looks whether a file is there. */
const serverSays = (status: number | 'nothing') =>
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    asked.push(`${init?.method ?? 'GET'} ${address}`)
    if (status === 'nothing') throw new TypeError('Failed to fetch')
    return new Response('', { status })
  })

beforeEach(() => {
  asked.length = 0
})
afterEach(() => vi.unstubAllGlobals())

// First, for whether the app is gone is remembered as long as the page lives.
it('any import that fails because its file is gone is said above the page', async () => {
  const library = await libraryWith([])
  serverSays(404)
  showInApp(
    <LibraryProvider value={library}>
      <NewerElsewhere />
    </LibraryProvider>,
  )
  expect(screen.queryByRole('alert')).toBeNull()
  const error = new TypeError(
    'Failed to fetch dynamically imported module: http://localhost/assets/x-12345678.js',
  )
  window.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload: error }))
  expect((await screen.findByRole('alert')).textContent).toContain('Muat ulang')
  expect(asked).toEqual(['HEAD http://localhost/assets/x-12345678.js'])
})

for (const what of [/^Excel/, /^PDF/])
  it(`a file that its worker can't make any more asks to load the page again (${what})`, async () => {
    const library = await libraryWith(novemberRecords)
    vi.stubGlobal('Worker', NoWorker)
    serverSays(404)
    const user = showReport(library, '/laporan/2026-11')
    await user.click(await onScreen().findByRole('button', { name: what }, { timeout: 4_000 }))
    const alert = await onScreen().findByRole('alert', {}, { timeout: 8_000 })
    expect(alert.textContent).toContain('Lumbung sudah diperbarui. Muat ulang halaman ini')
    expect(within(alert).getByRole('button', { name: 'Muat ulang' })).toBeTruthy()
    expect(screen.queryByText(/Coba sekali lagi/)).toBeNull()
  })

it.each([503, 200, 'nothing'] as const)('a server that answers %s is no newer app', async (status) => {
  const library = await libraryWith(novemberRecords)
  vi.stubGlobal('Worker', NoWorker)
  serverSays(status)
  const user = showReport(library, '/laporan/2026-11')
  await user.click(await onScreen().findByRole('button', { name: /^Excel/ }))
  expect((await onScreen().findByRole('alert')).textContent).toBe('Berkas belum jadi. Coba sekali lagi.')
})

it('a photo whose worker is gone says so, and one that breaks it does not', async () => {
  vi.stubGlobal('Worker', NoWorker)
  const photo = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6, 7, 8])])
  serverSays(404)
  expect(await prepareAttachment(photo, 'photos')).toEqual({ ok: false, problem: 'gone' })
  expect(asked.some((one) => one.startsWith('HEAD') && one.includes('picture-worker'))).toBe(true)
  serverSays(200)
  expect(await prepareAttachment(photo, 'photos')).toEqual({ ok: false, problem: 'failed' })
})

it('villages of a province whose file is gone are told from those that are out of reach', async () => {
  const provinces = [{ code: '33', name: 'Jawa Tengah', file: '33-abcdefgh.txt', regencies: [] }]
  const answering = (status: number) =>
    vi.stubGlobal('fetch', async (address: string) =>
      String(address).includes('33-') ? new Response('', { status }) : Response.json(provinces),
    )
  answering(503)
  expect(await villagesOf('33')).toEqual({ ok: false, reason: 'unavailable' })
  answering(404)
  expect(await villagesOf('33')).toEqual({ ok: false, reason: 'gone' })
})

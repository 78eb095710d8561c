import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as addresses from '../../src/app/addresses.ts'
import { readPages } from '../../src/cli/build/pages-plugin.ts'
import { bearer, postJson, testServer } from './support/server.ts'

describe('the endpoint', () => {
  test('says that it is well', async () => {
    const { app } = await testServer()
    const response = await app.request('/v1/health')
    expect([response.status, await response.json()]).toEqual([
      200,
      { ok: true, v: 1, version: '0.0.0-test', storage: 'sqlite' },
    ])
  })

  test('returns 500 as JSON if the database does not answer, and tells nobody why', async () => {
    const { app, storage, logged } = await testServer()
    await storage.close()
    const response = await app.request('/v1/health')
    expect([response.status, await response.json()]).toEqual([500, { error: 'unexpected' }])
    expect(logged.join('')).toContain('unexpected')
  })

  test.each(['/v1', '/v1/', '/v1/nothing', '/v1/sync/more', '/v1/../v1/nothing', '/v1/constructor'])(
    'returns 404 as JSON for %s, never the app',
    async (path) => {
      const { app } = await testServer({ app: folder })
      for (const method of ['GET', 'POST', 'DELETE']) {
        const response = await app.request(path, { method })
        expect([response.status, await response.json()]).toEqual([404, { error: 'not_found' }])
      }
    },
  )

  test.each([
    ['/v1/sync', 'GET', 'POST'],
    ['/v1/sync', 'PUT', 'POST'],
    ['/v1/enrol', 'GET', 'POST'],
    ['/v1/health', 'POST', 'GET'],
  ])('returns 405 as JSON for %s by %s, and says what is allowed', async (path, method, allowed) => {
    const { app } = await testServer({ app: folder })
    const response = await app.request(path, { method })
    expect([response.status, await response.json()]).toEqual([405, { error: 'method' }])
    expect(response.headers.get('allow')).toContain(allowed)
  })

  test('logs refusals without what was sent', async () => {
    const server = await testServer()
    const device = await server.device()
    await postJson(server.app, '/v1/sync', { v: 1, cursor: 0, push: 'Bu Siti Aminah' }, bearer(device))
    const log = server.logged.join('')
    expect(log).toContain('malformed')
    expect(log).not.toContain('Siti')
    expect(log).not.toContain(device.token)
  })
})

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lumbung-dist-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Lumbung</title>')
  writeFileSync(join(folder, 'assets/main-Ab3_d-9x.js'), `export const text = '${'x'.repeat(5_000)}'`)
  writeFileSync(join(folder, 'service-worker.js'), '// worker')
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}')
  writeFileSync(join(folder, 'pages.json'), JSON.stringify(readPages(addresses)))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the app', () => {
  test('opens at no address that is no page', async () => {
    const { app } = await testServer({ app: folder })
    for (const path of [
      '/healthz',
      '/metrics',
      '/catatan/activity/a/b',
      '/laporan/2026-11/tutup/x',
      '/Laporan',
      '/index.php',
      '/v2/sync',
    ]) {
      const response = await app.request(path, { headers: { accept: '*/*' } })
      expect([path, response.status, await response.json()]).toEqual([path, 404, { error: 'not_found' }])
      // A person who followed a wrong link is told by the app.
      const shown = await app.request(path, { headers: { accept: 'text/html,application/xhtml+xml' } })
      expect([shown.status, await shown.text()]).toEqual([404, expect.stringContaining('<title>')])
    }
  })

  test('opens at the address of every page', async () => {
    const { app } = await testServer({ app: folder })
    for (const path of [
      '/',
      '/catatan/activity/baru',
      '/laporan/2026-11',
      '/laporan',
      '/laporan/',
      '/laporan/periode/2026-S1',
      '/lainnya/sambungkan',
      '/mulai?kode=ABCD2345',
      '/catatan/facility/facility:2026-11',
      ...['/kabupaten', '/kabupaten/', '/kabupaten/desa/demo3315142006', '/kabupaten/setahun/'],
    ]) {
      const response = await app.request(path)
      expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('Lumbung')])
      expect(response.headers.get('content-type')).toContain('text/html')
    }
    expect((await app.request('/catatan/activity/a.b')).status).toBe(200)
  })

  test.each(['/assets/gone-12345678.js', '/assets/gone.html', '/gone.png', '/..%2f..%2fpackage.json'])(
    'is not sent in place of a missing file: %s',
    async (path) => {
      const { app } = await testServer({ app: folder })
      const response = await app.request(path, { headers: { accept: '*/*' } })
      expect(response.status).toBe(404)
      expect(await response.text()).not.toContain('<title>')
    },
  )

  test('keeps files with a hash in their name, and asks about all others again', async () => {
    const { app } = await testServer({ app: folder })
    const cacheOf = async (path: string) => (await app.request(path)).headers.get('cache-control')
    expect(await cacheOf('/assets/main-Ab3_d-9x.js')).toBe('public, max-age=31536000, immutable')
    expect(await cacheOf('/assets/gone-12345678.js')).toBe('no-cache')
    for (const path of ['/', '/laporan', '/index.html', '/service-worker.js', '/manifest.webmanifest']) {
      expect(await cacheOf(path), path).toBe('no-cache')
    }
  })

  test('is not sent again while it is the same', async () => {
    const { app } = await testServer({ app: folder })
    const first = await app.request('/')
    const etag = first.headers.get('etag') ?? ''
    expect((await app.request('/', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  test('comes compressed where it is worth it', async () => {
    const { app } = await testServer({ app: folder })
    const response = await app.request('/assets/main-Ab3_d-9x.js', { headers: { 'accept-encoding': 'gzip' } })
    expect(response.headers.get('content-encoding')).toBe('gzip')
  })

  test('comes as it was compressed when it was built, brotli first, and never as a file of its own', async () => {
    const plain = `.a { content: '${'x'.repeat(5_000)}' }`
    writeFileSync(join(folder, 'assets/style-12345678.css'), plain)
    writeFileSync(join(folder, 'assets/style-12345678.css.br'), 'brotli of the build')
    writeFileSync(join(folder, 'assets/style-12345678.css.gz'), 'gzip of the build')
    const { app } = await testServer({ app: folder })
    const get = async (accepted: string, path = '/assets/style-12345678.css', method = 'GET') => {
      const response = await app.request(path, { method, headers: { 'accept-encoding': accepted } })
      const { headers } = response
      expect(headers.get('vary')).toBe(response.status === 200 ? 'accept-encoding' : null)
      return [headers.get('content-encoding'), headers.get('content-length'), await response.text()]
    }
    expect(await get('gzip, deflate, br')).toEqual(['br', '19', 'brotli of the build'])
    expect(await get('gzip, deflate')).toEqual(['gzip', '17', 'gzip of the build'])
    expect(await get('identity')).toEqual([null, String(plain.length), plain])
    expect(await get('gzip', undefined, 'HEAD')).toEqual(['gzip', '17', ''])
    expect((await get('br', '/assets/style-12345678.css.br'))[2]).toBe('{"error":"not_found"}')
    // What is small is not worth it, and a picture is compressed already.
    writeFileSync(join(folder, 'icon.png'), Buffer.alloc(5_000))
    expect((await get('gzip', '/icon.png')).slice(0, 2)).toEqual([null, '5000'])
  })

  test('is read again where a newer one took its place', async () => {
    const { app } = await testServer({ app: folder })
    const file = join(folder, 'robots.txt')
    writeFileSync(file, 'one')
    utimesSync(file, 1, 1)
    expect(await (await app.request('/robots.txt')).text()).toBe('one')
    writeFileSync(file, 'two')
    expect(await (await app.request('/robots.txt')).text()).toBe('two')
  })

  test('runs no script but its own, and in no other page', async () => {
    const { app } = await testServer({ app: folder })
    const { headers } = await app.request('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })
})

// The frozen commands as an administrator runs them, beside a real server.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentRules } from '../../src/domain/rules.ts'
import type { EnrolAnswer, SyncAnswer } from '../../src/sync/wire.ts'
import { hashOf, type Photo, photo } from '../server/support/blobs.ts'
import { rowOf } from '../server/support/server.ts'
import { type RunningServer, runScript, startServer } from './support/processes.ts'

const slow = 60_000
let folder: string
let running: RunningServer[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lumbung-cli-'))
  running = []
})
afterEach(async () => {
  for (const server of running) await server.end('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const data = () => join(folder, 'data')
const start = async (...options: string[]) => {
  const server = await startServer(data(), { options })
  running.push(server)
  return server
}
const post = (url: string, path: string, body: unknown, token = '') =>
  fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
const createLibrary = async () => {
  const { out } = await runScript(
    'lumbung',
    ...['create-library', '--data', data(), '--code', '33.15.14.2006', '--name', 'Perpustakaan', '--json'],
  )
  return JSON.parse(out) as { library: string; enrolCode: string }
}
const enrol = async (url: string, code: string) =>
  (await (await post(url, '/v1/enrol', { code, name: 'PC' })).json()) as EnrolAnswer
const sync = async (url: string, device: EnrolAnswer, more: Record<string, unknown> = {}) => {
  const envelope = { v: 1, app: '1', epoch: device.epoch, cursor: 0, limit: 100, wall: 0, push: [], ...more }
  const response = await post(url, '/v1/sync', envelope, device.token)
  return { status: response.status, body: (await response.json()) as SyncAnswer & { error?: string } }
}

test(
  'a server ends within 5 seconds of SIGTERM, also while a connection is open',
  async () => {
    const server = await start()
    expect((await (await fetch(`${server.url}/v1/health`)).json()).ok).toBe(true)
    const open = connect(Number(new URL(server.url).port), 'localhost')
    open.on('error', () => {})
    open.write('POST /v1/sync HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n')
    const { code, ms } = await server.end('SIGTERM')
    expect(code).toBe(0)
    expect(ms).toBeLessThan(5_000)
  },
  slow,
)

test(
  'a server ends when the shell that npm started it with was ended',
  async () => {
    const server = await startServer(data(), { underShell: true })
    const since = performance.now()
    await server.end('SIGTERM')
    const answers = () =>
      fetch(`${server.url}/v1/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    while (await answers()) await new Promise((later) => setTimeout(later, 100))
    expect(performance.now() - since).toBeLessThan(5_000)
  },
  slow,
)

/** Sends the bytes from `from` up to `to` of a photo; gives the status. */
const putPhoto = async (
  url: string,
  device: EnrolAnswer,
  { hash, bytes }: Photo,
  from: number,
  to: number,
) => {
  const response = await fetch(`${url}/v1/blobs/${hash}`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${device.token}`,
      'content-range': `bytes ${from}-${to - 1}/${bytes.length}`,
    },
    body: new Uint8Array(bytes.subarray(from, to)),
  })
  return response.status
}
const askPhoto = (url: string, device: EnrolAnswer, { hash }: Photo, method = 'GET') =>
  fetch(`${url}/v1/blobs/${hash}`, { method, headers: { authorization: `Bearer ${device.token}` } })

test(
  'a photo survives a kill, whole or in part, and the part goes on where it ended',
  async () => {
    const first = await start()
    const { enrolCode } = await createLibrary()
    const device = await enrol(first.url, enrolCode)
    const [whole, begun] = [photo(50_000), photo(50_000)]
    expect(await putPhoto(first.url, device, whole, 0, 50_000)).toBe(201)
    expect(await putPhoto(first.url, device, begun, 0, 20_000)).toBe(202)
    await first.end('SIGKILL')
    const second = await start()
    expect(hashOf(await (await askPhoto(second.url, device, whole)).bytes())).toBe(whole.hash)
    const head = await askPhoto(second.url, device, begun, 'HEAD')
    expect([head.status, head.headers.get('upload-offset')]).toEqual([404, '20000'])
    expect(await putPhoto(second.url, device, begun, 20_000, 50_000)).toBe(201)
  },
  slow,
)

test(
  'what was answered 200 survives a kill, and the epoch too',
  async () => {
    const first = await start()
    const { library, enrolCode } = await createLibrary()
    const device = await enrol(first.url, enrolCode)
    expect(device.library).toBe(library)
    for (const n of [1, 2, 3]) {
      const push = [rowOf(`a${n}`, { date: '2026-11-20', title: `${n}` })]
      expect((await sync(first.url, device, { cursor: n - 1, push })).status).toBe(200)
    }
    await first.end('SIGKILL')
    const second = await start()
    const { status, body } = await sync(second.url, device)
    expect([status, body.rows.map(({ i }) => i)]).toEqual([200, ['a1', 'a2', 'a3']])
  },
  slow,
)

test(
  'a device is enrolled by a second code, and shut out, while the server runs',
  async () => {
    const server = await start()
    const { library } = await createLibrary()
    const code = await runScript('lumbung', 'enrol-code', '--library', library, '--data', data(), '--json')
    expect(code.out).toMatch(/^\{"enrolCode":"[A-HJ-NP-Z2-9]{8}"\}\n$/)
    const device = await enrol(server.url, JSON.parse(code.out).enrolCode)
    expect((await sync(server.url, device)).status).toBe(200)
    const revoke = await runScript(
      'lumbung',
      'revoke',
      '--library',
      library,
      '--device',
      device.device,
      '--data',
      data(),
    )
    expect([revoke.code, revoke.err]).toEqual([0, ''])
    expect(await sync(server.url, device)).toEqual({ status: 401, body: { error: 'revoked' } })
  },
  slow,
)

test(
  'a backup of a running server restores after it stopped, and devices are told by a new epoch',
  async () => {
    const server = await start()
    const { enrolCode } = await createLibrary()
    const device = await enrol(server.url, enrolCode)
    await sync(server.url, device, { push: [rowOf('a', { title: 'A' })] })
    const sent = photo()
    await putPhoto(server.url, device, sent, 0, sent.bytes.length)
    const file = join(folder, 'cadangan.sqlite')
    expect((await runScript('lumbung', 'backup', '--data', data(), '--out', file)).code).toBe(0)
    await sync(server.url, device, { cursor: 1, push: [rowOf('b', { title: 'B' })] })

    const refused = await runScript('lumbung', 'restore', '--data', data(), '--from', file)
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('masih berjalan')])
    await server.end('SIGTERM')
    rmSync(data(), { recursive: true })
    expect((await runScript('lumbung', 'restore', '--data', data(), '--from', file)).code).toBe(0)

    const again = await start()
    const { status, body } = await sync(again.url, device, { cursor: 2 })
    expect([status, body.error]).toEqual([409, 'epoch'])
    const rows = (await sync(again.url, { ...device, epoch: body.epoch })).body.rows
    expect(rows.map(({ i }) => i)).toEqual(['a'])
    expect(hashOf(await (await askPhoto(again.url, device, sent)).bytes())).toBe(sent.hash)
  },
  slow,
)

test(
  'the figures of a month are printed with their code and how the month was closed',
  async () => {
    const server = await start()
    const { library, enrolCode } = await createLibrary()
    const device = await enrol(server.url, enrolCode)
    const figures = async (...more: string[]) =>
      (
        await runScript(
          'lumbung',
          'figures',
          '--library',
          library,
          '--month',
          '2026-11',
          '--data',
          data(),
          ...more,
        )
      ).out
    expect(JSON.parse(await figures('--json'))).toMatchObject({
      library,
      month: '2026-11',
      state: 'empty',
      closing: null,
    })
    const visit = rowOf('v', { date: '2026-11-20', people: { men: 3, women: 4 } }, { t: 'visit' })
    await sync(server.url, device, { push: [visit] })
    const { code } = JSON.parse(await figures('--json'))
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{2}$/)
    expect(await figures()).toContain('Belum ditutup')
    const closing = { at: 1_795_305_600_000, revision: 1, code }
    const closed = rowOf(
      'monthReport:2026-11',
      { closing: { ...closing, rules: currentRules } },
      { t: 'monthReport' },
    )
    await sync(server.url, device, { cursor: 1, push: [closed] })
    expect(JSON.parse(await figures('--json'))).toMatchObject({
      state: 'filled',
      standing: 'closed',
      code,
      closing,
      figures: { 'visits.total': 7 },
    })
    const late = rowOf('w', { date: '2026-11-21', people: { men: 1, women: 0 } }, { t: 'visit' })
    await sync(server.url, device, { cursor: 2, push: [late] })
    expect(await figures()).toContain('Berubah sejak ditutup')
  },
  slow,
)

test(
  'the demonstration is filled in once, and gives a code for Karangsari',
  async () => {
    const first = await start('--demo')
    const code = /Karangsari: ([A-Z2-9]{8})/.exec(first.output())?.[1] ?? ''
    const device = await enrol(first.url, code)
    expect([device.code, device.libraryName]).toEqual([
      '33.15.14.2006',
      expect.stringContaining('Karangsari'),
    ])
    const { body } = await sync(first.url, device)
    expect(body.rows.length).toBe(100)
    await first.end('SIGTERM')
    const second = await start('--demo')
    expect(await sync(second.url, device, { cursor: body.cursor })).toMatchObject({ status: 200 })
    const { out } = await runScript('lumbung', 'list', '--data', data(), '--json')
    expect(JSON.parse(out).libraries).toHaveLength(10)
  },
  slow,
)

test(
  'says in words what went wrong, with exit code 1',
  async () => {
    const taken = createServer().listen(0)
    await new Promise((ready) => taken.once('listening', ready))
    const { port } = taken.address() as { port: number }
    writeFileSync(join(folder, 'file'), '')
    const { library } = await createLibrary()
    const again: Parameters<typeof runScript> = [
      'lumbung',
      ...['create-library', '--data', data(), '--name', 'X', '--code', '33.15.14.2006'],
    ]
    const made = await runScript(...again, '--id', 'known-to-devices', '--json')
    expect(JSON.parse(made.out)).toMatchObject({ library: 'known-to-devices' })
    const cases: [string, Parameters<typeof runScript>][] = [
      ['sedang dipakai', ['start', '--no-build', '--port', String(port), '--data', data()]],
      ['bukan nomor port', ['start', '--no-build', '--port', '70000', '--data', data()]],
      ['tidak dapat menulis', ['start', '--no-build', '--port', '0', '--data', join(folder, 'file')]],
      ['--help', ['start', '--unknown']],
      ['--help', ['lumbung', 'no-such-command']],
      ['--code', ['lumbung', 'create-library', '--data', data(), '--name', 'X']],
      ['bukan kode desa', ['lumbung', 'create-library', '--data', data(), '--name', 'X', '--code', '33.15']],
      ['Tidak ada data', ['lumbung', 'enrol-code', '--library', 'x', '--data', join(folder, 'typo')]],
      ['create-library --id x', ['lumbung', 'enrol-code', '--library', 'x', '--data', data()]],
      ['bukan ID', [...again, '--id', '../x']],
      ['sudah ada', [...again, '--id', library]],
      ['bukan bulan', ['lumbung', 'figures', '--data', data(), '--library', 'x', '--month', '2026-13']],
      ['Tidak ada berkas', ['lumbung', 'restore', '--data', data(), '--from', join(folder, 'none')]],
      ['bukan cadangan', ['lumbung', 'restore', '--data', data(), '--from', join(folder, 'file')]],
    ]
    for (const [words, command] of cases) {
      const { code, out, err } = await runScript(...command)
      expect([code, out], command.join(' ')).toEqual([1, ''])
      expect(err).toContain(words)
      expect(err).not.toContain('    at ')
    }
    taken.close()
  },
  slow,
)

test(
  'explains itself',
  async () => {
    const { code, out } = await runScript('lumbung', '--help')
    expect(code).toBe(0)
    for (const command of [
      'create-library',
      'enrol-code',
      'list',
      'revoke',
      'figures',
      'backup',
      'restore',
    ]) {
      expect(out).toContain(command)
    }
    expect((await runScript('start', '--help')).out).toContain('--demo')
  },
  slow,
)

// All data into PostgreSQL and back, as an administrator moves a kabupaten that has outgrown its machine.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { EnrolAnswer, SyncAnswer } from '../../src/sync/wire.ts'
import { hashOf, photo } from '../server/support/blobs.ts'
import { startPostgres, type TestPostgres } from '../server/support/postgres.ts'
import { rowOf } from '../server/support/server.ts'
import { type RunningServer, runScript, runScriptWith, startServer } from './support/processes.ts'

const slow = 240_000
let postgres: TestPostgres
let folder: string
let running: RunningServer[]

beforeAll(async () => {
  postgres = await startPostgres()
}, slow)
afterAll(() => postgres.stop())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lumbung-move-'))
  running = []
})
afterEach(async () => {
  for (const server of running) await server.end('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const start = async (data: string, variables = {}) => {
  const server = await startServer(data, { variables })
  running.push(server)
  return server
}
const post = async <T>(url: string, path: string, body: unknown, token = '') => {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  return (await response.json()) as T
}
const sync = (url: string, { token, epoch }: EnrolAnswer, push: unknown[] = []) => {
  const body = { v: 1, app: '1', epoch, cursor: 0, limit: 100, wall: 0, push }
  return post<SyncAnswer & { error?: string }>(url, '/v1/sync', body, token)
}

test(
  'moves to PostgreSQL and back: devices, codes and photos come along, and each time with new epochs',
  async () => {
    const [home, back] = [join(folder, 'data'), join(folder, 'kembali')]
    const first = await start(home)
    const created = await runScript(
      'lumbung',
      ...['create-library', '--data', home, '--code', '33.15.14.2006', '--name', 'Desa', '--json'],
    )
    const { library, enrolCode } = JSON.parse(created.out)
    const device = await post<EnrolAnswer>(first.url, '/v1/enrol', { code: enrolCode, name: 'HP' })
    const { hash, bytes } = photo()
    const photoAt = (url: string) => `${url}/v1/blobs/${hash}`
    const headers = { authorization: `Bearer ${device.token}` }
    await fetch(photoAt(first.url), { method: 'PUT', headers, body: new Uint8Array(bytes) })
    await sync(first.url, device, [
      rowOf('a', { title: 'A\u0000', photos: [hash] }),
      rowOf('b', { title: 'B' }),
    ])
    const asked = await runScript('lumbung', 'enrol-code', '--library', library, '--data', home, '--json')
    const spare = JSON.parse(asked.out).enrolCode as string

    const officer = ['--name', 'wulan', '--full-name', 'Wulan', '--role', 'viewer', '--scope', '33.15']
    const { password } = JSON.parse(
      (await runScript('lumbung', 'officer', 'add', ...officer, '--data', home, '--json')).out,
    )
    await sync(first.url, device, [
      rowOf('monthReport:2026-10', { closing: { at: 1 } }, { t: 'monthReport' }),
    ])
    const boardAt = async (url: string) => {
      const json = { 'content-type': 'application/json' }
      const body = JSON.stringify({ name: 'wulan', password })
      const entered = await fetch(`${url}/v1/officer/session`, { method: 'POST', headers: json, body })
      const cookie = entered.headers.getSetCookie().join('; ')
      const board = await fetch(`${url}/v1/officer/board?month=2026-10`, { headers: { cookie } })
      const { rows } = (await board.json()) as { rows: { receivedOn: string; lastSeen: number }[] }
      return rows.map(({ receivedOn }) => receivedOn)
    }
    const received = await boardAt(first.url)
    expect(received).toEqual([expect.stringMatching(/^20/)])

    const address = await postgres.createDatabase()
    const served = await runScript('lumbung', 'move', '--data', home, '--to', address)
    expect([served.code, served.err]).toEqual([1, expect.stringContaining('masih berjalan')])
    await first.end('SIGTERM')
    const moved = await runScript('lumbung', 'move', '--data', home, '--to', address, '--json')
    expect([moved.err, JSON.parse(moved.out || '{}')]).toEqual([
      '',
      { moved: 'postgres', libraries: 1, records: 3, devices: 1, photos: 1 },
    ])
    // What was there stays; what is filled is not filled again.
    expect(readdirSync(home)).toContain('lumbung.sqlite')
    const again = await runScript('lumbung', 'move', '--data', home, '--to', address)
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('sudah berisi')])

    const second = await start(home, { DATABASE_URL: address })
    const { epoch, error } = await sync(second.url, device)
    expect(error).toBe('epoch')
    expect(epoch).not.toBe(device.epoch)
    const { rows } = await sync(second.url, { ...device, epoch }, [rowOf('c', { title: 'C' })])
    expect(rows.map(({ i }) => i)).toEqual(['a', 'b', 'monthReport:2026-10', 'c'])
    expect(await boardAt(second.url)).toEqual(received)
    expect(hashOf(await (await fetch(photoAt(second.url), { headers })).bytes())).toBe(hash)
    const other = await post<EnrolAnswer>(second.url, '/v1/enrol', { code: spare, name: 'PC' })
    expect(other.library).toBe(library)
    await second.end('SIGTERM')

    const withPostgres = { DATABASE_URL: address }
    const returned = await runScriptWith(withPostgres, 'lumbung', 'move', '--to', back, '--json')
    expect([returned.err, JSON.parse(returned.out || '{}')]).toMatchObject([
      '',
      { records: 4, devices: 2, photos: 1 },
    ])
    const third = await start(back)
    const told = await sync(third.url, other)
    expect(told.error).toBe('epoch')
    const last = await sync(third.url, { ...other, epoch: told.epoch })
    expect(last.rows.map(({ f }) => f.title)).toEqual(['A\u0000', 'B', undefined, 'C'])
    expect(await boardAt(third.url)).toEqual(received)
    expect(hashOf(await (await fetch(photoAt(third.url), { headers })).bytes())).toBe(hash)
    expect(JSON.parse((await runScript('lumbung', 'check', '--data', back, '--json')).out).ok).toBe(true)
  },
  slow,
)

test(
  'says in both languages why PostgreSQL cannot be used',
  async () => {
    const url = new URL(await postgres.createDatabase())
    const withUrl = (change: (url: URL) => void) => {
      const changed = new URL(url)
      change(changed)
      return changed.href
    }
    const cases: readonly (readonly [string, string, string])[] = [
      [withUrl((one) => (one.port = '1')), 'tidak ada PostgreSQL', 'no PostgreSQL listens'],
      [withUrl((one) => (one.pathname = '/none')), 'basis data itu tidak ada', 'no such database'],
      [withUrl((one) => (one.username = 'nobody')), 'peran itu tidak ada', 'no such role'],
      [withUrl((one) => (one.pathname = '/postgres')), 'tidak berhak membuat tabel', 'may not make tables'],
      [withUrl((one) => (one.hostname = 'none.invalid')), 'nama komputernya', 'name of its machine'],
      ['postgres://a b:c@@', 'DATABASE_URL', 'DATABASE_URL'],
    ]
    for (const [address, indonesian, english] of cases) {
      const { code, err } = await runScriptWith({ DATABASE_URL: address }, 'lumbung', 'list')
      const [first = '', second = ''] = err.split('\n')
      expect([code, first, second], address).toEqual([
        1,
        expect.stringContaining(indonesian),
        expect.stringContaining(english),
      ])
      expect(err).not.toContain('    at ')
    }
  },
  slow,
)

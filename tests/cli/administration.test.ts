// What an administrator does with libraries that are there, beside a server that runs.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentRules } from '../../src/domain/rules.ts'
import { openBundle, recordsOf } from '../../src/sync/bundle.ts'
import type { EnrolAnswer } from '../../src/sync/wire.ts'
import { photo } from '../server/support/blobs.ts'
import { rowOf } from '../server/support/server.ts'
import { type RunningServer, runScript, runScriptWith, startServer } from './support/processes.ts'

const slow = 180_000
let folder: string
let server: RunningServer

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lumbung-admin-'))
  server = await startServer(data())
})
afterEach(async () => {
  await server.end('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const data = () => join(folder, 'data')
const lumbung = (...options: string[]) => runScript('lumbung', ...options, '--data', data())
const json = async (...options: string[]) => JSON.parse((await lumbung(...options, '--json')).out)
const code = '33.15.14.2006'

const post = async (path: string, body: unknown, token = '') =>
  (
    await fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
  ).json()
const push = (device: EnrolAnswer, rows: unknown[], wall = Date.now()) =>
  post(
    '/v1/sync',
    { v: 1, app: '1', epoch: device.epoch, cursor: 0, limit: 100, wall, push: rows },
    device.token,
  )

/** A library with a device that has sent a profile, a visit and a photo that it names. */
async function village() {
  const { library, enrolCode } = await json('create-library', '--code', code, '--name', 'Perpustakaan Desa')
  const device = (await post('/v1/enrol', { code: enrolCode, name: 'HP' })) as EnrolAnswer
  const picture = photo()
  await fetch(`${server.url}/v1/blobs/${picture.hash}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${device.token}`, 'content-type': 'image/jpeg' },
    body: new Uint8Array(picture.bytes),
  })
  const rows = [
    rowOf('library', { name: 'Taman Baca Melati', photos: [picture.hash] }, { t: 'library' }),
    rowOf('v', { date: '2026-10-20', people: { men: 3, women: 4 } }, { t: 'visit' }),
  ]
  await push(device, rows, Date.now() - 3 * 86_400_000)
  return { library: library as string, device, picture }
}
const change = (text: string) => {
  const database = new DatabaseSync(join(data(), 'lumbung.sqlite'), { timeout: 5_000 })
  database.exec(text)
  database.close()
}

test(
  'sees who has reported a month, and who was here with what clock',
  async () => {
    const { library, device } = await village()
    const status = await json('status', '--month', '2026-10')
    expect(status).toMatchObject({ month: '2026-10', reported: 0, storage: 'sqlite' })
    expect(status.disk.freeBytes).toBeGreaterThan(0)
    expect(status.libraries).toMatchObject([
      { library, code, profileName: 'Taman Baca Melati', standing: 'open', devices: 1 },
    ])
    // The first sync came within the minute in which the device was noted as enrolled.
    change('UPDATE device SET wall = last_seen - 259200000')
    expect((await lumbung('status', '--month', '2026-10')).out).toContain('-3 hari / days')
    const closing = { at: 1, revision: 1, code: 'x', rules: currentRules }
    await push(device, [rowOf('monthReport:2026-10', { closing }, { t: 'monthReport' })])
    const { out } = await lumbung('status', '--month', '2026-10')
    expect(out).toContain('1 dari 1')
    expect(out).toContain('Taman Baca Melati (di server / on the server: Perpustakaan Desa)')
    expect((await lumbung('status', '--month', '2026-13')).code).toBe(1)
    expect((await lumbung('list')).out).toContain('Taman Baca Melati')
  },
  slow,
)

test(
  'a device goes by the name that its village gave it',
  async () => {
    const { device } = await village()
    expect((await lumbung('list')).out).toContain(`${device.device}  HP  2`)
    await push(device, [rowOf(`device:${device.device}`, { name: 'HP Bu Sri' }, { t: 'device' })])
    expect((await lumbung('list')).out).toContain('HP Bu Sri (di server / on the server: HP)')
    expect((await lumbung('status')).out).toMatch(/days ago\), HP Bu Sri$/m)
    expect((await json('list')).libraries[0].devices).toMatchObject([{ name: 'HP', ownName: 'HP Bu Sri' }])
  },
  slow,
)

test(
  'a library gets another name and code, and its devices go on',
  async () => {
    const { library, device } = await village()
    expect(await json('rename', '--library', library, '--name', 'Perpustakaan Baru')).toMatchObject({
      name: 'Perpustakaan Baru',
      before: 'Perpustakaan Desa',
    })
    await json('set-code', '--library', library, '--code', '3315142007')
    expect((await json('list')).libraries).toMatchObject([
      { code: '33.15.14.2007', name: 'Perpustakaan Baru' },
    ])
    expect(await push(device, [])).toMatchObject({ library, cursor: 2 })
    expect((await lumbung('set-code', '--library', library, '--code', '33')).err).toContain('bukan kode desa')
  },
  slow,
)

test(
  'a code is compared with the list of villages, and a second library of a village is pointed out',
  async () => {
    const create = (typed: string) => lumbung('create-library', '--name', 'X', '--json', '--code', typed)
    expect((await create(code)).err).toBe('')
    const second = await create(code)
    expect([second.code, second.err]).toEqual([0, expect.stringContaining('sudah punya perpustakaan')])
    expect(JSON.parse(second.out)).toHaveProperty('enrolCode')
    expect((await create('33.15.14.2999')).err).toContain('tidak ada di daftar desa')
    // The library of the kabupaten itself.
    expect((await create('33.15.00.0000')).err).toBe('')
    expect((await create('33.99.00.0000')).err).toContain('tidak ada di daftar desa')
  },
  slow,
)

test(
  'a mistyped folder does not become a new database',
  async () => {
    await village()
    const slip = join(folder, 'dta')
    const made = await runScript('lumbung', 'create-library', '--data', slip, '--code', code, '--name', 'X')
    expect([made.code, made.err]).toEqual([1, expect.stringContaining(data())])
    const started = await runScript('start', '--no-build', '--port', '0', '--data', slip)
    expect([started.code, started.err]).toEqual([1, expect.stringContaining(data())])
    expect((await runScript('lumbung', 'status', '--data', join(folder, 'other'))).code).toBe(1)
    expect(readdirSync(folder)).toEqual(['data'])
  },
  slow,
)

test(
  'check finds miscounted months, spoiled photos and unreadable rows, and mends what can be counted',
  async () => {
    const { library, picture } = await village()
    await json('figures', '--library', library, '--month', '2026-10')
    const whole = await lumbung('check', '--json')
    expect([whole.code, JSON.parse(whole.out)]).toEqual([
      0,
      expect.objectContaining({
        ok: true,
        libraries: [expect.objectContaining({ photos: 1, missing: 0, unnamed: 0 })],
      }),
    ])
    change(`UPDATE month_figures SET figures = replace(figures, '"visits.total":7', '"visits.total":8')`)
    const wrong = await lumbung('check', '--json', '--mend')
    expect([wrong.code, JSON.parse(wrong.out)]).toEqual([
      1,
      expect.objectContaining({
        ok: false,
        mended: true,
        libraries: [expect.objectContaining({ miscounted: ['2026-10'] })],
      }),
    ])
    expect((await lumbung('check')).out).toContain('Semua utuh')
    change(`UPDATE month_sums SET sums = '{}'`)
    writeFileSync(join(data(), 'blobs', library, picture.hash), 'x')
    change(`UPDATE record SET state = 'x' WHERE id = 'v'`)
    const { libraries } = await json('check')
    expect(libraries).toMatchObject([{ spoiled: 1, unreadable: 1 }])
    rmSync(join(data(), 'blobs', library, picture.hash))
    expect((await json('check')).libraries).toMatchObject([{ photos: 0, missing: 1 }])
  },
  slow,
)

test(
  'a library is removed only after it was written out, in files that the app reads',
  async () => {
    const { library, device } = await village()
    const out = join(folder, 'arsip.txt')
    const hasty = await lumbung('remove', '--library', library, '--out', out)
    expect([hasty.code, hasty.err]).toEqual([1, expect.stringContaining('--yes')])
    expect(existsSync(out)).toBe(false)
    expect((await lumbung('remove', '--library', library, '--yes')).err).toContain('--out')
    writeFileSync(out, 'something else')
    expect((await lumbung('remove', '--library', library, '--out', out, '--yes')).err).toContain(
      'tidak ditimpa',
    )
    expect((await json('list')).libraries).toHaveLength(1)
    rmSync(out)
    const removed = await json('remove', '--library', library, '--out', out, '--yes')
    expect(removed).toMatchObject({ records: 2, photos: 1, files: [out, join(folder, 'arsip-foto-1.txt')] })
    const base64 = {
      encode: (bytes: Uint8Array) => Buffer.from(bytes).toString('base64'),
      decode: (text: string) => new Uint8Array(Buffer.from(text, 'base64')),
    }
    const opened = openBundle(readFileSync(out, 'utf8'), base64)
    if (!opened.ok) throw new Error(opened.reason)
    const records = recordsOf(gunzipSync(opened.payload).toString('utf8'), opened.header)
    expect(records?.map(({ id }) => id).sort()).toEqual(['library', 'v'])
    expect(openBundle(readFileSync(removed.files[1], 'utf8'), base64, 'attachments').ok).toBe(true)
    expect((await json('list')).libraries).toEqual([])
    expect(readdirSync(join(data(), 'blobs', library))).toEqual([])
    expect(await push(device, [])).toEqual({ error: 'token' })
  },
  slow,
)

test(
  'a code comes as an address and as a picture, where the address is known',
  async () => {
    const { library } = await village()
    const lost = await lumbung('enrol-code', '--library', library, '--link')
    expect([lost.code, lost.err]).toEqual([1, expect.stringContaining('--address')])
    const address = 'https://lumbung.example.go.id'
    const svg = join(folder, 'lembar.svg')
    const asked = ['enrol-code', '--library', library, '--qr', '--data', data(), '--json']
    const { out } = await runScriptWith({ LUMBUNG_ADDRESS: address }, 'lumbung', ...asked, '--out', svg)
    const { enrolCode, link } = JSON.parse(out)
    expect(link).toBe(`${address}/mulai?kode=${enrolCode}`)
    expect(readFileSync(svg, 'utf8')).toContain('<svg')
    const long = await json('enrol-code', '--library', library, '--days', '7', '--link', '--address', address)
    expect(long.link).toMatch(/kode=[A-Z2-9]{12}$/)
    expect((await lumbung('enrol-code', '--library', library, '--qr', '--address', address)).out).toContain(
      '█',
    )
  },
  slow,
)

test(
  'a backup writes over nothing but a backup, and keeps as many as it is told',
  async () => {
    await village()
    const [file, nightly] = [join(folder, 'cadangan.sqlite'), join(folder, 'malam')]
    expect(await json('backup', '--out', file)).toEqual({ backup: file })
    expect(await json('backup', '--out', file)).toEqual({ backup: file, replaced: true })
    const live = join(data(), 'lumbung.sqlite')
    const before = readFileSync(live)
    writeFileSync(join(folder, 'surat.txt'), 'penting')
    for (const [out, words] of [
      [live, 'tidak ditimpa'],
      [join(folder, 'surat.txt'), 'tidak ditimpa'],
      [folder, '--keep'],
      ['/proc/x/b', '/proc/x'],
      ['/dev/null/b', '--out'],
    ] as const) {
      const { code: status, err } = await lumbung('backup', '--out', out)
      expect([status, err], out).toEqual([1, expect.stringContaining(words)])
      expect(err).not.toContain('    at ')
    }
    expect(readFileSync(live)).toEqual(before)
    expect(readFileSync(join(folder, 'surat.txt'), 'utf8')).toBe('penting')

    const made: string[] = []
    for (let night = 0; night < 3; night++) {
      made.push((await json('backup', '--out', nightly, '--keep', '2')).backup)
      writeFileSync(join(nightly, 'catatan.txt'), 'milik orang')
    }
    expect(
      readdirSync(nightly)
        .map((name) => join(nightly, name))
        .sort(),
    ).toEqual([join(nightly, 'catatan.txt'), ...made.slice(1)].sort())
    expect((await lumbung('backup', '--out', nightly, '--keep', '0')).err).toContain('--keep')
  },
  slow,
)

test(
  'who was revoked by an earlier list is revoked again, where the data know nothing of it any more',
  async () => {
    const { library, enrolCode } = await json('create-library', '--code', code, '--name', 'Perpustakaan Desa')
    const lost = (await post('/v1/enrol', { code: enrolCode, name: 'HP' })) as EnrolAnswer
    const more = await json('enrol-code', '--library', library)
    const kept = (await post('/v1/enrol', { code: more.enrolCode, name: 'PC' })) as EnrolAnswer
    await json('revoke', '--library', library, '--device', lost.device)
    const file = join(folder, 'before.json')
    writeFileSync(file, (await lumbung('list', '--json')).out)
    const database = new DatabaseSync(join(data(), 'lumbung.sqlite'), { timeout: 5_000 })
    database.exec('UPDATE device SET revoked_at = NULL')
    database.close()
    const { revoked } = await json('revoke', '--from', file)
    expect(revoked).toEqual([{ library, device: lost.device, at: expect.any(Number) }])
    expect(await push(lost, [])).toEqual({ error: 'revoked' })
    expect(await push(kept, [])).toMatchObject({ library })
    expect((await json('revoke', '--from', file)).revoked).toEqual([])
    writeFileSync(file, '[]')
    expect((await lumbung('revoke', '--from', file)).err).toMatch(/list --json/)
  },
  slow,
)

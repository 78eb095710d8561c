// Faults 26 and 27: a firewall with the stock OWASP rules, and proxies that drop and rewrite what they please.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepAttachment } from '../../src/store/attachments/attachments.ts'
import { attachmentsState } from '../../src/store/attachments/attachments-state.ts'
import { fetchAttachment } from '../../src/store/attachments/fetch-attachment.ts'
import { sendAttachments } from '../../src/store/attachments/send-attachments.ts'
import { readMeta } from '../../src/store/meta.ts'
import { fullPace } from '../../src/store/sync/pace.ts'
import { syncRound } from '../../src/store/sync/sync-round.ts'
import type { Device } from '../support/device.ts'
import { jpeg } from '../support/pictures.ts'
import { Firewall, type Passing } from './support/firewall.ts'
import { fetchFrom, Village } from './support/village.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let village: Village
let wall: Firewall
let phone: Device

beforeEach(async () => {
  village = await Village.begin()
  phone = await village.device('HP')
  wall = await Firewall.before(village.server.port)
})
afterEach(async () => {
  await wall.end()
  await village.end()
})

const through = () => fetchFrom(wall.origin)
const pace = fullPace()
const syncs = () => syncRound(phone.library, through(), pace)

async function writes(count: number, more: (n: number) => object = () => ({})): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n++) {
    const people = { men: n, women: 12 }
    ids.push(await phone.records('activity', { date: '2026-11-20', title: `Kelas ${n}`, people, ...more(n) }))
  }
  return ids
}

let taken = 0
async function photographs(count: number): Promise<string[]> {
  const hashes: string[] = []
  for (let n = 0; n < count; n++) {
    const keeping = await keepAttachment(phone.library, jpeg(90_000, ++taken))
    if (!keeping.ok) throw new Error(keeping.problem)
    hashes.push(keeping.hash)
  }
  await writes(1, () => ({ photos: hashes }))
  return hashes
}

const gzipped = ({ headers }: Passing) => headers['content-encoding'] !== undefined
const ranged = ({ headers }: Passing) => headers['content-range'] !== undefined
const put = ({ method }: Passing) => method === 'PUT'
const raw = ({ method, headers }: Passing) =>
  method === 'POST' && /octet-stream|image/.test(headers['content-type'] ?? '')
const head = ({ method }: Passing) => method === 'HEAD'
const any =
  (...rules: readonly ((request: Passing) => boolean)[]) =>
  (request: Passing) =>
    rules.some((rule) => rule(request))

describe('fault 26: a firewall', () => {
  const sets = [
    ['nothing', []],
    ['gzip', [gzipped]],
    ['parts', [ranged]],
    ['PUT', [put]],
    ['gzip and parts', [gzipped, ranged]],
    ['gzip and PUT', [gzipped, put]],
    ['parts and PUT', [ranged, put]],
    ['gzip, parts and PUT', [gzipped, ranged, put]],
    ['those, HEAD, and bodies that are neither JSON nor a form', [gzipped, ranged, put, head, raw]],
  ] as const
  test.each(sets)('that refuses: %s, lets records and photos through all the same', async (_names, rules) => {
    wall.rules = { refuses: any(...rules) }
    const hashes = await photographs(2)
    await writes(40)
    expect(await syncs()).toMatchObject({ kind: 'done' })
    expect([await phone.unsent(), (await village.holds(phone)).size]).toEqual([0, 41])
    expect(await sendAttachments(phone.library, { fetch: through() })).toEqual({ kind: 'done', sent: 2 })
    const pc = await village.device('PC')
    for (const hash of hashes) expect((await fetchAttachment(pc.library, hash, through())).ok).toBe(true)

    // What went through is known from now on: nothing is refused a second time, but for the asking by HEAD.
    const before = wall.refused
    await writes(40)
    const more = await photographs(1)
    expect(await syncs()).toMatchObject({ kind: 'done' })
    expect(await sendAttachments(phone.library, { fetch: through() })).toEqual({
      kind: 'done',
      sent: more.length,
    })
    expect(wall.refused - before).toBeLessThanOrEqual((rules as readonly unknown[]).includes(head) ? 1 : 0)
    phone.env.clock += 25 * 3_600_000
    await writes(40)
    await syncs()
    if ((rules as readonly unknown[]).includes(gzipped)) expect(wall.refused - before).toBeGreaterThan(0)
  })

  test('that takes only short bodies gets them short, and that is remembered', async () => {
    wall.rules = { refuses: ({ body }) => body.length > 9_000, status: 413 }
    await writes(300, () => ({ change: crypto.randomUUID().repeat(6) }))
    expect(await syncs()).toMatchObject({ kind: 'done' })
    expect(await phone.unsent()).toBe(0)
    const rows = (await readMeta(phone.library.bulk, 'line'))?.rows ?? 0
    expect(rows).toBeGreaterThan(1)
    const before = wall.refused
    await writes(300, () => ({ change: crypto.randomUUID().repeat(6) }))
    expect(await syncs()).toMatchObject({ kind: 'done' })
    expect(wall.refused - before).toBeLessThan(3)
  })

  test('that refuses what one row says blocks only that row, which is set aside with the reason', async () => {
    wall.rules = { refuses: ({ text }) => text.includes('union select') }
    const ids = await writes(60, (n) => (n === 31 ? { title: "1' union select password from users" } : {}))
    for (let tries = 0; tries < 3 && (await syncs()).kind !== 'done'; tries++);
    expect([await phone.unsent(), (await village.holds(phone)).size]).toEqual([1, 59])
    expect(await phone.sees(ids[31]!)).toMatchObject({ unsent: true, parked: 'blocked' })
    await phone.edits(ids[31]!, { title: 'Kelas membaca' })
    expect(await syncs()).toMatchObject({ kind: 'done' })
    expect(await phone.unsent()).toBe(0)
  })

  test('that refuses everything is told from no internet, and parks nothing', async () => {
    wall.rules = { refuses: () => true }
    await writes(5)
    for (let round = 0; round < 5; round++)
      expect(await syncs()).toMatchObject({ kind: 'blocked', code: '403' })
    expect(await phone.library.database.records.where('parked.code').above('').count()).toBe(0)
    const [hash] = await photographs(1)
    expect(await sendAttachments(phone.library, { fetch: through() })).toEqual({ kind: 'blocked' })
    wall.rules = {}
    expect(await syncs()).toMatchObject({ kind: 'done' })
    expect(await sendAttachments(phone.library, { fetch: through() })).toEqual({ kind: 'done', sent: 1 })
    expect(hash).toBeDefined()
  })

  test.each([500, 502, 504])('a page with %i backs off, and is no refusal', async (status) => {
    wall.rules = { refuses: () => true, status }
    await writes(1)
    expect(await syncs()).toMatchObject({ kind: 'wait' })
  })

  test('that refuses one photo lets the others through, now and later', async () => {
    const hashes = await photographs(6)
    await syncs()
    wall.rules = { refuses: ({ url, method }) => url.includes(hashes[0]!) && method !== 'HEAD' }
    expect(await sendAttachments(phone.library, { fetch: through() })).toEqual({ kind: 'blocked' })
    expect(await attachmentsState(phone.library)).toMatchObject({ waiting: { count: 1 }, refused: [] })
    wall.rules = {
      refuses: ({ url, method }) =>
        method !== 'HEAD' && hashes.slice(0, 4).some((hash) => url.includes(hash)),
    }
    const more = await photographs(3)
    await syncs()
    for (let run = 0; run < 3; run++) await sendAttachments(phone.library, { fetch: through() })
    expect(await attachmentsState(phone.library)).toMatchObject({ waiting: { count: 1 } })
    expect(more).toHaveLength(3)
  })
})

describe('fault 27: a proxy', () => {
  const answered = [
    ['content-length'],
    ['upload-offset'],
    ['lumbung-offset'],
    ['content-length', 'upload-offset', 'lumbung-offset', 'content-range', 'accept-ranges', 'content-type'],
  ]
  test.each(answered)('that drops %s from answers loses no photo', async (...names) => {
    wall.rules = { dropsAnswered: names }
    await photos()
  })

  test('that compresses every answer again loses no photo', async () => {
    wall.rules = { compresses: true }
    await photos()
  })

  test('that drops Range from requests gives the whole', async () => {
    wall.rules = { dropsAsked: ['range'] }
    await photos()
  })

  test('that drops Authorization is named, and no new code is asked for', async () => {
    await writes(1)
    wall.rules = { dropsAsked: ['authorization'] }
    expect(await syncs()).toEqual({ kind: 'blocked', code: '401' })
    wall.rules = {}
    expect(await syncs()).toMatchObject({ kind: 'done' })
  })

  /** Two photos go there and back; of a third the first part is there already. */
  async function photos(): Promise<void> {
    const hashes = await photographs(3)
    expect(await syncs()).toMatchObject({ kind: 'done' })
    expect(await sendAttachments(phone.library, { fetch: through() })).toEqual({ kind: 'done', sent: 3 })
    await phone.library.bulk.files.toCollection().modify((file) => {
      delete (file as { received?: string }).received
    })
    expect(await sendAttachments(phone.library, { fetch: through() })).toEqual({ kind: 'done', sent: 3 })
    const pc = await village.device('PC')
    for (const hash of hashes) expect((await fetchAttachment(pc.library, hash, through())).ok).toBe(true)
  }
})

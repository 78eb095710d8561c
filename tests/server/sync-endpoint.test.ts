import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { bearer, envelope, nextStamp, postJson, postSync, rowOf, sync, testServer } from './support/server.ts'

const errorOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { error: string }).error,
]

describe('POST /v1/sync', () => {
  test('gives a second device what the first one sent', async () => {
    const server = await testServer()
    const { library, code } = await server.addLibrary()
    const one = await server.enrol(code)
    const two = await server.enrol(await server.code(library))
    const row = rowOf('a1', { date: '2026-11-20', title: 'Kelas ibu', people: { men: 0, women: 20 } })
    const pushed = await sync(server.app, one, { push: [row] })
    expect(pushed).toEqual({
      v: 1,
      library,
      epoch: one.epoch,
      now: server.clock.now,
      cursor: 1,
      more: false,
      rejected: [],
      rows: [],
      minApp: expect.any(String),
    })
    expect((await sync(server.app, two)).rows).toEqual([{ ...row, q: 1 }])
    expect((await sync(server.app, two, { cursor: 1 })).rows).toEqual([])
  })

  test('takes no sequence for a push that changes nothing', async () => {
    const server = await testServer()
    const device = await server.device()
    const row = rowOf('a1', { title: 'A' })
    await sync(server.app, device, { push: [row] })
    const again = await sync(server.app, device, { cursor: 1, push: [row] })
    expect([again.cursor, again.rows]).toEqual([1, []])
  })

  test('takes one sequence for a record that is in one push twice', async () => {
    const server = await testServer()
    const device = await server.device()
    const answer = await sync(server.app, device, {
      push: [rowOf('a1', { title: 'A' }), rowOf('a1', { place: 'B' })],
    })
    expect(answer.cursor).toBe(1)
    expect((await sync(server.app, device)).rows[0]?.f).toEqual({ title: 'A', place: 'B' })
  })

  test('sends no echo only where the device knew all and nothing merged to something else', async () => {
    const server = await testServer()
    const device = await server.device()
    const base = rowOf('a1', { title: 'A' })
    expect((await sync(server.app, device, { push: [base] })).rows).toEqual([])
    // A cursor behind the library's: the answer goes on from there, its own row included.
    const behind = await sync(server.app, device, { cursor: 0, push: [rowOf('a2', { title: 'B' })] })
    expect(behind.rows.map(({ i }) => i)).toEqual(['a1', 'a2'])
    // A write that did not know of the first: both are kept, and the device learns of it.
    const other = rowOf('a1', { title: 'C' }, { s: nextStamp('bbbbbbbb') })
    const merged = await sync(server.app, device, { cursor: 2, push: [other] })
    expect(merged.rows).toEqual([{ ...other, alt: { title: [[base.s, 'A']] }, q: 3 }])
    // A rejected register did not merge to what was pushed.
    const partly = await sync(server.app, device, {
      cursor: 3,
      push: [rowOf('a4', { title: 'D', 'b d': 1 })],
    })
    expect(partly.rows.map(({ i }) => i)).toEqual(['a4'])
    expect(partly.rejected).toEqual([{ i: 'a4', registers: ['b d'], code: 'malformed' }])
  })

  test('answers with the whole record where a push held one register of it', async () => {
    const server = await testServer()
    const device = await server.device()
    await sync(server.app, device, { push: [rowOf('a1', { title: 'A', place: 'B' })] })
    await sync(server.app, device, { cursor: 1, push: [rowOf('a1', { notes: 'C' })] })
    const [row] = (await sync(server.app, device)).rows
    expect(row?.f).toEqual({ title: 'A', place: 'B', notes: 'C' })
    expect(row?.q).toBe(2)
  })

  test('pages by sequence, at most as many rows as were asked for', async () => {
    const server = await testServer()
    const device = await server.device()
    const push = Array.from({ length: 25 }, (_, n) => rowOf(`r${n}`, { title: `${n}` }))
    await sync(server.app, device, { push })
    const pages: number[] = []
    let answer = await sync(server.app, device, { limit: 10 })
    pages.push(answer.rows.length)
    while (answer.more) {
      answer = await sync(server.app, device, { limit: 10, cursor: answer.cursor })
      pages.push(answer.rows.length)
    }
    expect(pages).toEqual([10, 10, 5])
    expect(answer.cursor).toBe(25)
    expect((await sync(server.app, device, { limit: 0 })).rows).toHaveLength(1)
    expect((await sync(server.app, device, { limit: 5_000 })).rows).toHaveLength(25)
  })

  test('pages of large records hold about 256 kB, and at least one record', async () => {
    const server = await testServer()
    const device = await server.device()
    const large = () => ({ a: 'x'.repeat(60_000), b: 'y'.repeat(60_000) })
    for (const n of [1, 2, 3, 4, 5]) await sync(server.app, device, { push: [rowOf(`r${n}`, large())] })
    const page = await sync(server.app, device)
    expect(page.rows).toHaveLength(2)
    expect([page.cursor, page.more]).toEqual([2, true])
    await sync(server.app, device, {
      push: [rowOf('r6', { ...large(), c: 'z'.repeat(60_000), d: 'w'.repeat(60_000) })],
    })
    expect((await sync(server.app, device, { cursor: 5 })).rows).toHaveLength(1)
  })

  test('keeps and passes on kinds and registers of a newer app, value for value', async () => {
    const server = await testServer()
    const device = await server.device()
    const row = rowOf(
      'n1',
      { _future: [1.5, null, { 'kunci aneh': '\u0000🙂\ud800' }], constructor: { x: 1 } },
      { t: 'newKind' },
    )
    await sync(server.app, device, { push: [row] })
    expect((await sync(server.app, device)).rows[0]?.f).toEqual(row.f)
  })

  test('rejects what is wrong with one row alone, and keeps the others', async () => {
    const server = await testServer()
    const device = await server.device()
    const answer = await sync(server.app, device, {
      push: [
        rowOf('good', { title: 'A' }),
        rowOf('bad id', { title: 'A' }),
        rowOf('large', { title: 'A', notes: 'x'.repeat(70_000) }),
        rowOf('stamp', { title: 'A' }, { s: 'no stamp' }),
      ],
    })
    expect(answer.rejected).toEqual([
      { i: 'bad id', registers: ['title'], code: 'malformed' },
      { i: 'large', registers: ['notes'], code: 'too_large' },
      { i: 'stamp', registers: ['title'], code: 'malformed' },
    ])
    expect(answer.rows.map(({ i }) => i)).toEqual(['good', 'large'])
    expect(server.logged.join('')).toContain('rows rejected')
    expect(server.logged.join('')).not.toContain('bad id')
  })

  test('rejects another kind under the id of a record', async () => {
    const server = await testServer()
    const device = await server.device()
    await sync(server.app, device, { push: [rowOf('a1', { title: 'A' })] })
    const answer = await sync(server.app, device, {
      cursor: 1,
      push: [rowOf('a1', { title: 'B' }, { t: 'visit' })],
    })
    expect(answer.rejected).toEqual([{ i: 'a1', registers: ['title'], code: 'malformed' }])
    expect((await sync(server.app, device)).rows[0]?.f).toEqual({ title: 'A' })
  })

  test('takes a gzipped body, and gzips the answer where it is asked for', async () => {
    const server = await testServer()
    const device = await server.device()
    const response = await server.app.request('/v1/sync', {
      method: 'POST',
      headers: {
        ...bearer(device),
        'content-type': 'application/json; charset=utf-8',
        'content-encoding': 'gzip',
        'accept-encoding': 'gzip',
      },
      body: gzipSync(JSON.stringify(envelope(device, { push: [rowOf('a1', { title: 'A' })] }))),
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const answer = JSON.parse(gunzipSync(Buffer.from(await response.arrayBuffer())).toString())
    expect(answer.cursor).toBe(1)
    expect((await postSync(server.app, device)).headers.get('content-encoding')).toBe(null)
  })

  describe('returns 400 if', () => {
    test.each([
      ['the body is not an object', []],
      ['v is missing', { cursor: 0, push: [] }],
      ['v is 0', { v: 0, cursor: 0, push: [] }],
      ['v is a text', { v: '1', cursor: 0, push: [] }],
      ['the cursor is missing', { v: 1, push: [] }],
      ['the cursor is negative', { v: 1, cursor: -1, push: [] }],
      ['the cursor is a half', { v: 1, cursor: 0.5, push: [] }],
      ['the cursor is a text', { v: 1, cursor: '0', push: [] }],
      ['push is missing', { v: 1, cursor: 0 }],
      ['push is an object', { v: 1, cursor: 0, push: {} }],
      ['push holds a text', { v: 1, cursor: 0, push: ['row'] }],
      ['push holds null', { v: 1, cursor: 0, push: [null] }],
      ['push holds a list', { v: 1, cursor: 0, push: [[]] }],
    ])('%s', async (_what, body) => {
      const server = await testServer()
      const device = await server.device()
      expect(await errorOf(await postJson(server.app, '/v1/sync', body, bearer(device)))).toEqual([
        400,
        'malformed',
      ])
    })

    test.each([
      ['the body is empty', '', {}],
      ['the body is not JSON', '{"v":1', {}],
      ['the body is not UTF-8', Buffer.from([0x22, 0xff, 0x22]), {}],
      ['the body says gzip and is not', '{"v":1}', { 'content-encoding': 'gzip' }],
      [
        'the gzip was cut',
        gzipSync('{"v":1,"cursor":0,"push":[]}').subarray(0, 20),
        { 'content-encoding': 'gzip' },
      ],
    ])('%s', async (_what, body, headers) => {
      const server = await testServer()
      const device = await server.device()
      const response = await server.app.request('/v1/sync', {
        method: 'POST',
        headers: { ...bearer(device), 'content-type': 'application/json', ...headers } as Record<
          string,
          string
        >,
        body: typeof body === 'string' ? body : new Uint8Array(body),
      })
      expect(await errorOf(response)).toEqual([400, 'malformed'])
    })
  })

  describe('returns 401 if', () => {
    test('there is no token, or one that is none', async () => {
      const server = await testServer()
      const device = await server.device()
      const [, library, id, secret] = device.token.split('.')
      const wrong = ['', 'Basic abc', 'Bearer', 'Bearer x', `Bearer lb2.${library}.${id}.${secret}`]
      wrong.push(
        `Bearer lb1.${library}.${id}.${secret}x`,
        `Bearer lb1.${library}.${id}`,
        `Bearer ${device.token}.x`,
      )
      wrong.push(`Bearer lb1.${library}.unknown.${secret}`, `Bearer lb1.__proto__.constructor.x`)
      for (const authorization of wrong) {
        const response = await postJson(server.app, '/v1/sync', envelope(device), { authorization })
        expect(await errorOf(response), authorization).toEqual([401, 'token'])
      }
    })

    test('the token names another library', async () => {
      const server = await testServer()
      const [mine, theirs] = [await server.device(), await server.device()]
      const forged = mine.token.replace(mine.library, theirs.library)
      const response = await postJson(server.app, '/v1/sync', envelope(theirs), {
        authorization: `Bearer ${forged}`,
      })
      expect(await errorOf(response)).toEqual([401, 'token'])
    })

    test('the device was revoked, whatever it sends', async () => {
      const server = await testServer()
      const device = await server.device()
      expect(await server.storage.revokeDevice(device.library, device.device, server.clock.now)).toBe(true)
      const response = await postSync(server.app, device, { push: [rowOf('a1', { title: 'A' })] })
      expect(await errorOf(response)).toEqual([401, 'revoked'])
      expect(await server.storage.transact(device.library, 'read', async ({ library }) => library.seq)).toBe(
        0,
      )
    })
  })

  test('returns 409 with the epoch if the device has another one, and merges nothing', async () => {
    const server = await testServer()
    const device = await server.device()
    for (const epoch of ['other', '', undefined, 7]) {
      const response = await postSync(server.app, device, { epoch, push: [rowOf('a1', { title: 'A' })] })
      expect(response.status).toBe(409)
      expect(await response.json()).toEqual({ error: 'epoch', epoch: device.epoch })
    }
    expect((await sync(server.app, device)).cursor).toBe(0)
  })

  describe('returns 409 if the cursor is above the library', () => {
    const hour = 3_600_000
    const begin = async () => {
      const server = await testServer()
      const { library, code } = await server.addLibrary()
      const devices = [await server.enrol(code)]
      for (const _ of [1, 2, 3]) devices.push(await server.enrol(await server.code(library)))
      /** The epoch that a device is answered whose cursor is too high. */
      const ahead = async (n: number, epoch: string) => {
        const push = [rowOf('a1', { title: 'A' })]
        const response = await postSync(server.app, devices[n]!, { epoch, cursor: 1, push })
        expect(response.status).toBe(409)
        const answer = (await response.json()) as { error: string; epoch: string }
        expect(answer.error).toBe('epoch')
        return answer.epoch
      }
      const now = async () => (await server.storage.library(library))?.epoch
      return { ...server, devices, ahead, epochNow: now, first: devices[0]!.epoch }
    }

    test('with a new epoch that all devices of the library are told of, and merges nothing', async () => {
      const { app, logged, devices, ahead, first } = await begin()
      const second = await ahead(0, first)
      expect(second).not.toBe(first)
      for (const device of devices) {
        expect(await (await postSync(app, device)).json()).toEqual({ error: 'epoch', epoch: second })
        expect((await sync(app, device, { epoch: second })).cursor).toBe(0)
      }
      expect(logged.join('')).toContain('above the sequence')
    })

    test('with one that a device can cause once a day', async () => {
      const { clock, ahead, epochNow, first } = await begin()
      const second = await ahead(0, first)
      clock.now += 24 * hour - 1
      expect(await ahead(0, second)).toBe(second)
      expect(await epochNow()).toBe(second)
      clock.now += 1
      expect(await ahead(0, second)).not.toBe(second)
    })

    test('with at most one an hour, the next one drawn when the hour ends', async () => {
      const { app, clock, devices, ahead, epochNow, first } = await begin()
      const second = await ahead(0, first)
      clock.now += hour - 1
      expect(await ahead(1, second)).toBe(second)
      expect((await sync(app, devices[2]!, { epoch: second })).cursor).toBe(0)
      clock.now += 1
      const response = await postSync(app, devices[2]!, { epoch: second })
      expect(response.status).toBe(409)
      const third = await epochNow()
      expect(third).not.toBe(second)
      // Nothing more is owed, and the next hour has begun.
      clock.now += hour - 1
      expect(await ahead(3, third!)).toBe(third)
    })
  })

  test('returns 413 if the body is larger than 4 MB, also only when inflated', async () => {
    const server = await testServer()
    const device = await server.device()
    const large = JSON.stringify(envelope(device, { pad: 'x'.repeat(4 * 1024 * 1024) }))
    const send = (body: string | Buffer, headers: Record<string, string> = {}) =>
      server.app.request('/v1/sync', {
        method: 'POST',
        headers: { ...bearer(device), 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : new Uint8Array(body),
      })
    expect(await errorOf(await send(large))).toEqual([413, 'too_large'])
    expect(await errorOf(await send(gzipSync(large), { 'content-encoding': 'gzip' }))).toEqual([
      413,
      'too_large',
    ])
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024), { level: 1 })
    expect(await errorOf(await send(bomb, { 'content-encoding': 'gzip' }))).toEqual([413, 'too_large'])
  })

  test('returns 415 if the body is not JSON by its type, or in an unknown encoding', async () => {
    const server = await testServer()
    const device = await server.device()
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      '',
      'application/json; charset=latin1',
    ]) {
      const response = await postSync(server.app, device, {}, { 'content-type': type })
      expect(response.status, type).toBe(415)
    }
    expect((await postSync(server.app, device, {}, { 'content-encoding': 'br' })).status).toBe(415)
  })

  test('returns 426 if the device speaks a newer version', async () => {
    const server = await testServer()
    const device = await server.device()
    expect(await errorOf(await postSync(server.app, device, { v: 2 }))).toEqual([426, 'update_app'])
  })

  test('returns 429 with Retry-After for the device that asks too often, and for no other', async () => {
    const server = await testServer({ requestsPerMinute: 3 })
    const { library, code } = await server.addLibrary()
    const one = await server.enrol(code)
    const two = await server.enrol(await server.code(library))
    for (const _ of [1, 2, 3]) await sync(server.app, one)
    server.clock.now += 20_000
    const response = await postSync(server.app, one)
    expect(response.headers.get('retry-after')).toBe('40')
    expect(await errorOf(response)).toEqual([429, 'rate_limit'])
    await sync(server.app, two)
    server.clock.now += 40_000
    await sync(server.app, one)
  })

  test('reads rows of no other library', async () => {
    const server = await testServer()
    const [mine, theirs] = [await server.device(), await server.device()]
    await sync(server.app, theirs, { push: [rowOf('same', { title: 'theirs' })] })
    await sync(server.app, mine, { push: [rowOf('same', { title: 'mine' })] })
    expect((await sync(server.app, mine)).rows.map(({ f }) => f)).toEqual([{ title: 'mine' }])
    expect((await sync(server.app, theirs)).rows.map(({ f }) => f)).toEqual([{ title: 'theirs' }])
  })
})

import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { describe, expect, test } from 'vitest'
import { blobRequest, cutAfter, hashOf, type Photo, photo, putPart, whole } from './support/blobs.ts'
import { answerOf, bearer, postSync, testServer } from './support/server.ts'

async function begin(options: Parameters<typeof testServer>[0] = {}) {
  const server = await testServer(options)
  const device = await server.device()
  const { app } = server
  return {
    ...server,
    one: device,
    put: ({ hash, bytes }: Photo, headers = {}) =>
      blobRequest(app, device, 'PUT', hash, { body: bytes, headers }),
    part: (photo: Photo, from: number, to: number) => putPart(app, device, photo, from, to),
    cut: ({ hash }: Photo, bytes: Uint8Array, headers = {}) =>
      blobRequest(app, device, 'PUT', hash, { body: cutAfter(bytes), headers }),
    get: (hash: string, headers = {}) => blobRequest(app, device, 'GET', hash, { headers }),
    head: (hash: string) => blobRequest(app, device, 'HEAD', hash),
    held: async (hash: string) =>
      Number((await blobRequest(app, device, 'HEAD', hash)).headers.get('upload-offset')),
  }
}

describe('PUT /v1/blobs/<sha256>', () => {
  test.each([
    ['jpeg', 'image/jpeg', 'jpg'],
    ['png', 'image/png', 'png'],
    ['webp', 'image/webp', 'webp'],
    ['pdf', 'application/pdf', 'pdf'],
  ] as const)('keeps a %s, and gives it back as %s', async (kind, type, ending) => {
    const { put, get } = await begin()
    const sent = photo(3_000, kind)
    // What the sender calls it does not matter.
    expect(await answerOf(await put(sent, { 'content-type': 'text/html' }))).toEqual(whole)
    const response = await get(sent.hash)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${sent.hash.slice(0, 12)}.${ending}"`,
    )
    expect(sent.bytes.equals(Buffer.from(await response.arrayBuffer()))).toBe(true)
  })

  test('takes parts one after the other, and says where to go on', async () => {
    const { part, held, get } = await begin()
    const sent = photo(1_000)
    expect(await answerOf(await part(sent, 0, 400))).toEqual([202, { offset: 400 }])
    expect(await held(sent.hash)).toBe(400)
    expect((await get(sent.hash)).status).toBe(404)
    expect(await answerOf(await part(sent, 400, 401))).toEqual([202, { offset: 401 }])
    expect(await answerOf(await part(sent, 401, 1_000))).toEqual(whole)
    expect((await get(sent.hash)).status).toBe(200)
  })

  test('takes a first part of one byte', async () => {
    const { part } = await begin()
    const sent = photo(1_000, 'webp')
    expect(await answerOf(await part(sent, 0, 1))).toEqual([202, { offset: 1 }])
    expect(await answerOf(await part(sent, 1, 1_000))).toEqual(whole)
  })

  test('keeps what arrived before the line was cut, in a part and in a whole', async () => {
    const { part, cut, held } = await begin()
    const [one, two] = [photo(1_000), photo(1_000)]
    const range = { 'content-range': 'bytes 0-999/1000' }
    await cut(one, one.bytes.subarray(0, 300), range)
    expect(await held(one.hash)).toBe(300)
    expect(await answerOf(await part(one, 300, 1_000))).toEqual(whole)
    await cut(two, two.bytes.subarray(0, 300))
    await cut(two, two.bytes.subarray(0, 200))
    await cut(two, two.bytes.subarray(0, 700))
    expect(await held(two.hash)).toBe(700)
    expect(await answerOf(await part(two, 700, 1_000))).toEqual(whole)
  })

  test('says 201 again where the answer was lost, whatever is sent', async () => {
    const { put, part } = await begin()
    const sent = photo(1_000)
    await put(sent)
    expect(await answerOf(await put(sent))).toEqual(whole)
    expect(await answerOf(await part(sent, 500, 1_000))).toEqual(whole)
  })

  test('returns 409 with the offset for a part that does not go on where the last one ended', async () => {
    const { part, held } = await begin()
    const sent = photo(1_000)
    expect(await answerOf(await part(sent, 10, 20))).toEqual([409, { error: 'offset', offset: 0 }])
    await part(sent, 0, 100)
    for (const from of [0, 99, 101]) {
      expect(await answerOf(await part(sent, from, 200))).toEqual([409, { error: 'offset', offset: 100 }])
    }
    expect(await held(sent.hash)).toBe(100)
  })

  test('keeps one whole blob where two devices send it at the same time', async () => {
    const { app, one, put, part, held, get, library, enrol, code } = await begin().then(async (begun) => ({
      ...begun,
      library: begun.one.library,
    }))
    const two = await enrol(await code(library))
    const sent = photo(100_000)
    await part(sent, 0, 50_000)
    const answers = await Promise.all([
      put(sent),
      blobRequest(app, two, 'PUT', sent.hash, { body: sent.bytes }),
      part(sent, 50_000, 100_000),
      putPart(app, two, sent, 50_000, 100_000),
      putPart(app, one, sent, 50_000, 60_000),
    ])
    for (const { status } of answers) expect([201, 202, 409]).toContain(status)
    expect(answers.slice(0, 2).map(({ status }) => status)).toEqual([201, 201])
    expect(hashOf(Buffer.from(await (await get(sent.hash)).arrayBuffer()))).toBe(sent.hash)
    expect(await held(sent.hash)).toBe(0)
  })

  test('returns 400 if the bytes are not what their hash says, and forgets the parts', async () => {
    const { put, part, head, held } = await begin()
    const [sent, other] = [photo(1_000), photo(1_000)]
    const wrong = { hash: sent.hash, bytes: other.bytes }
    expect(await answerOf(await put(wrong))).toEqual([400, { error: 'hash' }])
    await part(sent, 0, 500)
    expect(await answerOf(await part(wrong, 500, 1_000))).toEqual([400, { error: 'hash' }])
    expect([(await head(sent.hash)).status, await held(sent.hash)]).toEqual([404, 0])
    expect(await answerOf(await put(sent))).toEqual(whole)
  })

  test.each([
    'bytes 0-999/*',
    'bytes 5-4/1000',
    'bytes 0-1000/1000',
    'bytes */1000',
    '0-9/1000',
    'bytes -1-9/1000',
    '',
  ])('returns 400 for the range "%s"', async (range) => {
    const { put } = await begin()
    expect(await answerOf(await put(photo(1_000), { 'content-range': range }))).toEqual([
      400,
      { error: 'malformed' },
    ])
  })

  test('returns 400 for a part that is longer than it says', async () => {
    const { put, held } = await begin()
    const sent = photo(1_000)
    const response = await put(sent, { 'content-range': 'bytes 0-99/1000' })
    expect(await answerOf(response)).toEqual([400, { error: 'malformed' }])
    expect(await held(sent.hash)).toBe(0)
  })

  test('takes 2 MB and returns 413 for one byte more, without reading on', async () => {
    const { app, one, put, part, head } = await begin()
    const limit = 2 * 1024 * 1024
    expect(await answerOf(await put(photo(limit)))).toEqual(whole)
    const large = photo(limit + 1)
    const tooLarge = [413, { error: 'too_large' }]
    expect(await answerOf(await put(large))).toEqual(tooLarge)
    expect(await answerOf(await put(large, { 'content-length': String(limit + 1) }))).toEqual(tooLarge)
    expect(await answerOf(await part(large, 0, 100))).toEqual(tooLarge)
    let read = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        read += 65_536
        controller.enqueue(read === 65_536 ? large.bytes.subarray(0, 65_536) : new Uint8Array(65_536))
      },
    })
    expect(await answerOf(await blobRequest(app, one, 'PUT', large.hash, { body: endless }))).toEqual(
      tooLarge,
    )
    expect(read).toBeLessThan(limit + 10 * 65_536)
    expect((await head(large.hash)).headers.get('upload-offset')).toBe('0')
  })

  test('returns 415 for anything else than photos and PDFs, also in the first part of it', async () => {
    const { put, part, head } = await begin()
    const others = [
      '<!doctype html><script>',
      '<svg xmlns="http://www.w3.org/2000/svg">',
      'GIF89a',
      '\u0000',
      'RIFF....AVI ',
    ]
    for (const text of others) {
      const bytes = Buffer.from(text.padEnd(100, '.'))
      const sent = { hash: hashOf(bytes), bytes }
      for (const response of [await put(sent), await part(sent, 0, 50)]) {
        expect(await answerOf(response), text).toEqual([415, { error: 'content_type' }])
      }
      expect((await head(sent.hash)).headers.get('upload-offset')).toBe('0')
    }
    const short = Buffer.from([0xff, 0xd8])
    expect((await put({ hash: hashOf(short), bytes: short })).status).toBe(415)
  })

  test('returns 413 library_full once the photos of a library take up all that it may have', async () => {
    const { put, part, device, app } = await begin({ blobQuota: 2_500 })
    const sized = { 'content-length': '1000' }
    for (const _ of [1, 2]) expect((await put(photo(1_000), sized)).status).toBe(201)
    const full = [413, { error: 'library_full' }]
    const third = photo(1_000)
    expect(await answerOf(await put(third, sized))).toEqual(full)
    const small = photo(500)
    expect((await put(small, { 'content-length': '500' })).status).toBe(201)
    expect(await answerOf(await put(photo(1_000), sized))).toEqual(full)
    expect((await part(small, 0, 10)).status).toBe(201)
    const elsewhere = await device()
    expect((await blobRequest(app, elsewhere, 'PUT', third.hash, { body: third.bytes })).status).toBe(201)
  })
})

describe('GET and HEAD /v1/blobs/<sha256>', () => {
  test('tell a whole blob from one that is not here', async () => {
    const { put, head } = await begin()
    const sent = photo(1_234)
    const missing = await head(sent.hash)
    expect([missing.status, missing.headers.get('upload-offset'), await missing.text()]).toEqual([
      404,
      '0',
      '',
    ])
    await put(sent)
    const found = await head(sent.hash)
    expect([found.status, found.headers.get('content-length'), await found.text()]).toEqual([200, '1234', ''])
  })

  test.each([
    ['bytes=0-9', 0, 10],
    ['bytes=990-', 990, 1_000],
    ['bytes=-10', 990, 1_000],
    ['bytes=500-5000', 500, 1_000],
    ['bytes=-5000', 0, 1_000],
  ])('give the range %s', async (range, start, end) => {
    const { put, get } = await begin()
    const sent = photo(1_000)
    await put(sent)
    const response = await get(sent.hash, { range })
    expect([response.status, response.headers.get('content-range')]).toEqual([
      206,
      `bytes ${start}-${end - 1}/1000`,
    ])
    expect(sent.bytes.subarray(start, end).equals(Buffer.from(await response.arrayBuffer()))).toBe(true)
  })

  test('give all of it for several ranges or an odd one, and 416 for one beyond its end', async () => {
    const { put, get } = await begin()
    const sent = photo(1_000)
    await put(sent)
    for (const range of ['bytes=0-1,5-6', 'lines=1-2', 'bytes=-'])
      expect((await get(sent.hash, { range })).status).toBe(200)
    for (const range of ['bytes=1000-', 'bytes=-0', 'bytes=9-5']) {
      const response = await get(sent.hash, { range })
      expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */1000'])
    }
  })

  test('are never taken for a page, a script or something to keep', async () => {
    const { put, get } = await begin()
    const sent = photo(1_000, 'pdf')
    await put(sent)
    const { headers } = await get(sent.hash, { 'accept-encoding': 'gzip' })
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-encoding')).toBe(null)
  })
})

describe('/v1/blobs', () => {
  test('opens for the own library alone: another has the same photo only once it sent it', async () => {
    const { app, one, put, part, device } = await begin()
    const theirs = await device()
    const [sent, begun] = [photo(), photo()]
    await put(sent)
    await part(begun, 0, 100)
    for (const method of ['GET', 'HEAD'] as const) {
      for (const { hash } of [sent, begun]) {
        const response = await blobRequest(app, theirs, method, hash)
        expect([response.status, response.headers.get('upload-offset')]).toEqual([404, '0'])
      }
    }
    const forged = { ...one, token: one.token.replace(one.library, theirs.library) }
    for (const method of ['GET', 'HEAD', 'PUT'] as const) {
      expect((await blobRequest(app, forged, method, sent.hash)).status).toBe(401)
    }
    expect((await putPart(app, theirs, begun, 100, 200)).status).toBe(409)
  })

  test('returns 401 without a token and to a revoked device, and takes nothing from it', async () => {
    const { app, one, storage, clock, put, held } = await begin()
    const sent = photo()
    const bare = await app.request(`/v1/blobs/${sent.hash}`, {
      method: 'PUT',
      body: new Uint8Array(sent.bytes),
    })
    expect(await answerOf(bare)).toEqual([401, { error: 'token' }])
    await storage.revokeDevice(one.library, one.device, clock.now)
    expect(await answerOf(await put(sent))).toEqual([401, { error: 'revoked' }])
    expect(await storage.blobs.size(one.library, sent.hash)).toBeUndefined()
    expect(await held(sent.hash)).toBe(0)
  })

  test('knows no name but a hash: none leads out of the library', async () => {
    const { app, one } = await begin()
    const names = [
      '..%2f..%2flumbung.sqlite',
      '%2e%2e%2f%2e%2e',
      'A'.repeat(64),
      'a'.repeat(63),
      `${'a'.repeat(64)}.part`,
    ]
    for (const name of [...names, `${'a'.repeat(60)}%00abc`, '__proto__', `..%5c${'a'.repeat(61)}`]) {
      for (const method of ['GET', 'PUT'] as const) {
        const response = await blobRequest(
          app,
          one,
          method,
          name,
          method === 'PUT' ? { body: photo().bytes } : {},
        )
        expect(await answerOf(response), name).toEqual([404, { error: 'not_found' }])
      }
    }
  })

  test('returns 405 for other methods, and says what is allowed', async () => {
    const { app, one } = await begin()
    const response = await app.request(`/v1/blobs/${'a'.repeat(64)}`, {
      method: 'DELETE',
      headers: bearer(one),
    })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, PUT, POST'])
  })

  test('returns 429 to a device that asks too often, which may still send its records', async () => {
    const { app, one, head } = await begin({ requestsPerMinute: 2 })
    for (const _ of [1, 2]) expect((await head(photo().hash)).status).toBe(404)
    const response = await head(photo().hash)
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60'])
    expect((await postSync(app, one)).status).toBe(200)
  })

  test('keeps what arrived over a real line that was cut, and tells HEAD its length', async () => {
    const { app, one, held, part } = await begin()
    const server = createServer(getRequestListener(app.fetch)).listen(0)
    await new Promise((ready) => server.once('listening', ready))
    const { port } = server.address() as AddressInfo
    const sent = photo(300_000)
    const line = connect(port, 'localhost')
    const headers = [
      'host: x',
      `authorization: Bearer ${one.token}`,
      'content-length: 300000',
      'content-range: bytes 0-299999/300000',
    ]
    line.write(`PUT /v1/blobs/${sent.hash} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`)
    line.write(sent.bytes.subarray(0, 200_000), () => setTimeout(() => line.destroy(), 50))
    await expect.poll(() => held(sent.hash), { timeout: 5_000 }).toBe(200_000)
    expect((await part(sent, 200_000, 300_000)).status).toBe(201)
    const response = await fetch(`http://localhost:${port}/v1/blobs/${sent.hash}`, {
      method: 'HEAD',
      headers: bearer(one),
    })
    expect([response.status, response.headers.get('content-length')]).toEqual([200, '300000'])
    server.close()
    server.closeAllConnections()
  })
})

import { describe, expect, test } from 'vitest'
import { blobRequest, cutAfter, type Photo, photo, whole } from './support/blobs.ts'
import { answerOf, bearer, testServer } from './support/server.ts'

async function begin(options: Parameters<typeof testServer>[0] = {}) {
  const server = await testServer(options)
  const device = await server.device()
  const { app } = server
  const at = (hash: string, query: string) => `${hash}${query}`
  return {
    app,
    device,
    post: ({ hash }: Photo, query: string, body: Uint8Array | ReadableStream, headers = {}) =>
      blobRequest(app, device, 'POST', at(hash, query), { body, headers }),
    form: ({ hash }: Photo, query: string, file: Uint8Array, name = 'file') => {
      const body = new FormData()
      body.append(name, new Blob([new Uint8Array(file)]), 'foto')
      return Promise.resolve(
        app.request(`/v1/blobs/${hash}${query}`, { method: 'POST', headers: bearer(device), body }),
      )
    },
    get: (hash: string) => blobRequest(app, device, 'GET', hash),
    head: (hash: string) => blobRequest(app, device, 'HEAD', hash),
  }
}

describe('POST /v1/blobs/<sha256>?offset=N', () => {
  test.each(['', '?offset=0', '?offset=0&size=3000'])('keeps a whole by "%s"', async (query) => {
    const { post, get } = await begin()
    const sent = photo(3_000)
    expect(await answerOf(await post(sent, query, sent.bytes))).toEqual(whole)
    expect(sent.bytes.equals(Buffer.from(await (await get(sent.hash)).arrayBuffer()))).toBe(true)
    expect(await answerOf(await post(sent, query, sent.bytes))).toEqual(whole)
  })

  test.each(['', '&size=1000'])('takes parts, and says where to go on, with "%s"', async (size) => {
    const { post, head } = await begin()
    const sent = photo(1_000)
    const part = (from: number, to: number) =>
      post(sent, `?offset=${from}${size}`, sent.bytes.subarray(from, to))
    const first = await part(0, 400)
    expect(first.headers.get('lumbung-offset')).toBe('400')
    expect(await answerOf(first)).toEqual([202, { offset: 400 }])
    const held = await head(sent.hash)
    expect([held.headers.get('upload-offset'), held.headers.get('lumbung-offset')]).toEqual(['400', '400'])
    const wrong = await part(500, 600)
    expect(wrong.headers.get('lumbung-offset')).toBe('400')
    expect(await answerOf(wrong)).toEqual([409, { error: 'offset', offset: 400 }])
    expect(await answerOf(await part(400, 1_000))).toEqual(whole)
  })

  test('goes on where a PUT was cut, and the other way round', async () => {
    const { app, device, post } = await begin()
    const sent = photo(900)
    const put = (from: number, to: number) =>
      blobRequest(app, device, 'PUT', sent.hash, {
        body: sent.bytes.subarray(from, to),
        headers: { 'content-range': `bytes ${from}-${to - 1}/900` },
      })
    await put(0, 300)
    expect(await answerOf(await post(sent, '?offset=300', sent.bytes.subarray(300, 600)))).toEqual([
      202,
      { offset: 600 },
    ])
    expect(await answerOf(await put(600, 900))).toEqual(whole)
  })

  test('takes the file of a form, which is what every firewall knows', async () => {
    const { form, get } = await begin()
    const sent = photo(1_000, 'webp')
    expect(await answerOf(await form(sent, '?offset=0&size=1000', sent.bytes.subarray(0, 500)))).toEqual([
      202,
      { offset: 500 },
    ])
    expect(await answerOf(await form(sent, '?offset=500&size=1000', sent.bytes.subarray(500)))).toEqual(whole)
    expect((await get(sent.hash)).status).toBe(200)
    expect(await answerOf(await form(photo(50), '', sent.bytes, 'other'))).toEqual([
      400,
      { error: 'malformed' },
    ])
  })

  test('keeps what arrived before the line was cut', async () => {
    const { post } = await begin()
    const sent = photo(1_000)
    await post(sent, '?offset=0&size=1000', cutAfter(sent.bytes.subarray(0, 300)))
    expect(await answerOf(await post(sent, '?offset=300&size=1000', sent.bytes.subarray(300)))).toEqual(whole)
  })

  test('begins anew where other bytes led nowhere', async () => {
    const { post, form } = await begin()
    const sent = photo(1_000)
    const wrong = photo(1_000).bytes
    expect((await post(sent, '?offset=0', wrong)).status).toBe(202)
    expect(await answerOf(await post(sent, '?offset=0&size=1000', wrong))).toEqual([400, { error: 'hash' }])
    expect(await answerOf(await form(sent, '', sent.bytes))).toEqual(whole)
  })

  test.each(['?offset=-1', '?offset=x', '?offset=1e3', '?offset=0&size=', '?offset=0&size=10'])(
    'returns 400 for "%s"',
    async (query) => {
      const { post } = await begin()
      const sent = photo(1_000)
      expect(await answerOf(await post(sent, query, sent.bytes))).toEqual([400, { error: 'malformed' }])
    },
  )

  test('refuses what is too large, of another type, or too much', async () => {
    const { post } = await begin({ blobQuota: 5_000 })
    const sent = photo(1_000)
    const two = 2 * 1024 * 1024
    const refusal = async (query: string, body: Uint8Array) => answerOf(await post(sent, query, body))
    expect(await refusal(`?offset=${two}`, sent.bytes)).toEqual([413, { error: 'too_large' }])
    expect(await refusal(`?offset=0&size=${two + 1}`, sent.bytes)).toEqual([413, { error: 'too_large' }])
    expect(await refusal('', Buffer.alloc(two + 1))).toEqual([413, { error: 'too_large' }])
    expect(await refusal('', Buffer.alloc(1_000))).toEqual([415, { error: 'content_type' }])
    expect(await refusal('', photo(6_000).bytes)).toEqual([413, { error: 'library_full' }])
  })

  test("asks for a token, and takes none of another library's", async () => {
    const { app } = await begin()
    const sent = photo(100)
    const response = await app.request(`/v1/blobs/${sent.hash}?offset=0`, {
      method: 'POST',
      body: new Uint8Array(sent.bytes),
    })
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
  })
})

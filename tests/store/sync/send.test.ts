import { afterEach, describe, expect, it, vi } from 'vitest'
import { redeemCode } from '../../../src/store/sync/enrol.ts'
import { type Fetch, send } from '../../../src/store/sync/send.ts'
import { enrolled, ok, refuse } from '../../support/scripted-server.ts'

afterEach(() => {
  vi.useRealTimers()
})

const server = { library: 'srv', token: 'lb1.srv.d1.secret' }

describe('a request', () => {
  it('that stalls is given up after 20 seconds, also in the middle of its answer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const stalls: Fetch = (_url, { signal }) =>
      new Promise((_, reject) => {
        signal!.addEventListener('abort', () => reject(new DOMException('cut', 'AbortError')))
      })
    const stallsInside: Fetch = async (_url, { signal }) => {
      const body = new ReadableStream({
        start(answer) {
          answer.enqueue(new TextEncoder().encode('{"v":1,'))
          signal!.addEventListener('abort', () => answer.error(new DOMException('cut', 'AbortError')))
        },
      })
      return new Response(body)
    }
    for (const fetch of [stalls, stallsInside]) {
      const outcome = send(fetch, server, {})
      const ended = vi.fn()
      outcome.then(ended)
      await vi.advanceTimersByTimeAsync(19_900)
      expect(ended).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(200)
      expect(await outcome).toEqual({ kind: 'offline' })
    }
  })

  it('carries the token, is never cached, and is small as it is', async () => {
    const fetch = vi.fn<Fetch>(async () => ok())
    await send(fetch, server, { v: 1 })
    const [url, init] = fetch.mock.calls[0]!
    expect(url).toBe('/v1/sync')
    expect(init).toMatchObject({ method: 'POST', body: '{"v":1}', cache: 'no-store', credentials: 'omit' })
    expect(init.headers).toMatchObject({
      Authorization: 'Bearer lb1.srv.d1.secret',
      'Content-Type': 'application/json',
    })
    expect(init.headers).not.toHaveProperty('Content-Encoding')
  })
})

describe('redeeming a code', () => {
  const cut: Fetch = async () => {
    throw new TypeError('Failed to fetch')
  }
  const says =
    (response: Response): Fetch =>
    async () =>
      response

  it('takes a code as people type it', async () => {
    const fetch = vi.fn<Fetch>(async () => Response.json(enrolled))
    expect(await redeemCode(' abcd-2345 ', 'PC depan', fetch)).toEqual({ ok: true, answer: enrolled })
    expect(fetch.mock.calls[0]![1].body).toBe('{"code":"ABCD2345","name":"PC depan"}')
  })

  it.each([
    ['wrongCode', says(refuse(403, 'enrol_code'))],
    ['tooMany', says(refuse(429, 'rate'))],
    ['trouble', says(refuse(500, 'unexpected'))],
    ['offline', cut],
    ['offline', says(new Response('<html>Masuk</html>'))],
    ['trouble', says(new Response('<html>Bad Gateway</html>', { status: 502 }))],
    ['offline', says(new Response('<html>Masuk</html>', { status: 511 }))],
    ['offline', says(Response.json({ ...enrolled, token: 'other' }))],
  ])('tells "%s"', async (reason, fetch) => {
    expect(await redeemCode('ABCD2345', 'PC', fetch)).toEqual({ ok: false, reason })
  })

  it.each([
    [new Response('<html>Forbidden</html>', { status: 403 })],
    [Response.json({ error: 'Forbidden' }, { status: 403 })],
  ])('tells a firewall from no internet, with what it said', async (response) => {
    const refused = { ok: false, reason: 'blocked', code: '403' }
    expect(await redeemCode('ABCD2345', 'PC', says(response))).toEqual(refused)
  })
})

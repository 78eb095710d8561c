import { describe, expect, test } from 'vitest'
import { addOfficer, askAs, cookiesOf, password, signedIn, signIn } from './support/officers.ts'
import { bearer, postSync, sync, testServer } from './support/server.ts'

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
const bodyOf = async (response: Response) => [response.status, await response.json()] as const

describe('an officer', () => {
  test('signs in, is known by the cookie, and signs out', async () => {
    const server = await testServer()
    await addOfficer(server)
    const response = await signIn(server, ' Wulan ')
    const officer = {
      name: 'wulan',
      fullName: 'Wulan Sari',
      role: 'administrator',
      scope: '33.15',
      hasSecondFactor: false,
    }
    expect(await bodyOf(response)).toEqual([200, { v: 1, officer }])
    expect(response.headers.get('cache-control')).toBe('no-store')
    const [set = ''] = response.headers.getSetCookie()
    expect(set).toMatch(
      /^lumbung_officer=[\w-]{43}; Max-Age=604800; Path=\/v1\/officer; HttpOnly; SameSite=Strict$/,
    )
    const cookie = cookiesOf(response)
    expect(await bodyOf(await askAs(server.app, cookie, 'GET', 'session'))).toEqual([200, { v: 1, officer }])
    expect(await bodyOf(await askAs(server.app, cookie, 'DELETE', 'session'))).toEqual([200, { v: 1 }])
    // Whoever had copied it has nothing any more.
    expect(await bodyOf(await askAs(server.app, cookie, 'GET', 'session'))).toEqual([
      401,
      { error: 'session' },
    ])
    expect(await bodyOf(await askAs(server.app, '', 'GET', 'board'))).toEqual([401, { error: 'session' }])
  })

  test('is told the same whatever is wrong', async () => {
    const server = await testServer()
    await addOfficer(server)
    await addOfficer(server, { name: 'gone' })
    await server.storage.officers.disable('gone', 1)
    const wrong = [401, { error: 'sign_in' }]
    expect(await bodyOf(await signIn(server, 'wulan', { password: 'salah salah salah' }))).toEqual(wrong)
    expect(await bodyOf(await signIn(server, 'nobody'))).toEqual(wrong)
    expect(await bodyOf(await signIn(server, 'gone'))).toEqual(wrong)
    expect(await bodyOf(await signIn(server, '\u0000'))).toEqual(wrong)
  })

  test('is asked to sign in again after 12 hours without use, and after 7 days at the latest', async () => {
    const server = await testServer()
    const cookie = await signedIn(server)
    const status = async () => (await askAs(server.app, cookie, 'GET', 'session')).status
    for (let used = 0; used < 13; used++) {
      server.clock.now += 11 * hour
      expect(await status()).toBe(200)
    }
    const again = cookiesOf(await signIn(server, 'wulan'))
    server.clock.now += 12 * hour
    expect((await askAs(server.app, again, 'GET', 'session')).status).toBe(401)

    const long = cookiesOf(await signIn(server, 'wulan'))
    for (let used = 0; used < 16; used++) {
      server.clock.now += 10 * hour
      expect((await askAs(server.app, long, 'GET', 'session')).status).toBe(200)
    }
    server.clock.now += 8 * hour
    expect((await askAs(server.app, long, 'GET', 'session')).status).toBe(401)
  })

  test('has a cookie for HTTPS alone where the trusted proxy says that it came by it', async () => {
    const [plain, proxied] = [await testServer(), await testServer({ behindProxy: true })]
    const setBy = async (server: typeof plain, proto: string) => {
      await addOfficer(server, { name: proto })
      const response = await signIn(server, proto, {}, { 'x-forwarded-proto': proto })
      return response.headers.getSetCookie().every((one) => one.includes('Secure'))
    }
    expect(await setBy(plain, 'https')).toBe(false)
    expect(await setBy(proxied, 'https')).toBe(true)
    expect(await setBy(proxied, 'http')).toBe(false)
  })

  test('changes the password: a short one is refused, and other sessions end', async () => {
    const server = await testServer()
    const [mine, stolen] = [await signedIn(server), cookiesOf(await signIn(server, 'wulan'))]
    const change = (newPassword: unknown, typed = password) =>
      askAs(server.app, mine, 'PUT', 'password', { password: typed, newPassword })
    expect(await bodyOf(await change('pendek'))).toEqual([400, { error: 'password_short' }])
    expect(await bodyOf(await change('x'.repeat(201)))).toEqual([400, { error: 'password_long' }])
    expect(await bodyOf(await change(5))).toEqual([400, { error: 'malformed' }])
    expect(await bodyOf(await change('panen raya tiba', 'salah salah salah'))).toEqual([
      403,
      { error: 'password' },
    ])
    expect((await askAs(server.app, stolen, 'GET', 'session')).status).toBe(200)
    expect(await bodyOf(await change('panen raya tiba'))).toEqual([200, { v: 1 }])
    expect((await askAs(server.app, stolen, 'GET', 'session')).status).toBe(401)
    expect((await askAs(server.app, mine, 'GET', 'session')).status).toBe(200)
    expect((await signIn(server, 'wulan')).status).toBe(401)
    expect((await signIn(server, 'wulan', { password: 'panen raya tiba' })).status).toBe(200)
  })

  test('loses the session with the account', async () => {
    const server = await testServer()
    const cookie = await signedIn(server)
    await server.storage.officers.disable('wulan', 1)
    expect((await askAs(server.app, cookie, 'GET', 'session')).status).toBe(401)
    await server.storage.officers.disable('wulan', null)
    expect((await askAs(server.app, cookie, 'GET', 'session')).status).toBe(401)
    expect((await signIn(server, 'wulan')).status).toBe(200)
  })

  test('loses every session where the database is an older copy', async () => {
    const server = await testServer()
    const cookie = await signedIn(server)
    await server.storage.renewEpochs(() => 'another')
    expect((await askAs(server.app, cookie, 'GET', 'session')).status).toBe(401)
  })
})

describe('another site', () => {
  test('changes nothing by the cookie of who is signed in', async () => {
    const server = await testServer()
    const cookie = await signedIn(server)
    const signOut = (headers: Record<string, string>) =>
      askAs(server.app, cookie, 'DELETE', 'session', undefined, headers)
    const foreign = [403, { error: 'foreign_site' }]
    for (const site of ['cross-site', 'same-site'])
      expect(await bodyOf(await signOut({ 'sec-fetch-site': site }))).toEqual(foreign)
    const host = 'lumbung.example'
    for (const origin of ['https://evil.example', 'null', `https://${host}:81`, 'x'])
      expect(await bodyOf(await signOut({ origin, host }))).toEqual(foreign)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', '', 'application/jsonp'])
      expect(await bodyOf(await signOut({ 'content-type': type }))).toEqual([415, { error: 'content_type' }])
    expect((await askAs(server.app, cookie, 'GET', 'session')).status).toBe(200)
    expect((await signOut({ origin: `https://${host}`, host })).status).toBe(200)
  })
})

describe('a device and an officer', () => {
  test('open nothing of each other', async () => {
    const server = await testServer()
    const [device, cookie] = [await server.device(), await signedIn(server)]
    await sync(server.app, device)
    expect((await askAs(server.app, '', 'GET', 'board', undefined, bearer(device))).status).toBe(401)
    const [, token = ''] = /lumbung_officer=([\w-]+)/.exec(cookie) ?? []
    expect((await postSync(server.app, device, {}, { authorization: '', cookie })).status).toBe(401)
    expect((await postSync(server.app, device, {}, { authorization: `Bearer ${token}` })).status).toBe(401)
  })
})

describe('whoever guesses', () => {
  const wrong = 'salah salah salah'

  test('waits after five wrong tries, a minute and then longer, and is told so in seconds', async () => {
    const server = await testServer()
    await addOfficer(server)
    for (let tried = 0; tried < 5; tried++)
      expect((await signIn(server, 'wulan', { password: wrong })).status).toBe(401)
    const response = await signIn(server, 'wulan')
    expect(response.headers.get('retry-after')).toBe('60')
    expect(await bodyOf(response)).toEqual([429, { error: 'sign_in_wait', retryAfter: 60 }])
    server.clock.now += minute
    expect((await signIn(server, 'wulan', { password: wrong })).status).toBe(401)
    expect(await bodyOf(await signIn(server, 'wulan'))).toEqual([
      429,
      { error: 'sign_in_wait', retryAfter: 120 },
    ])
    server.clock.now += 2 * minute
    expect((await signIn(server, 'wulan')).status).toBe(200)
    expect((await signIn(server, 'wulan', { password: wrong })).status).toBe(401)
  })

  test('waits at a name that nobody has, too', async () => {
    const server = await testServer()
    for (let tried = 0; tried < 5; tried++) await signIn(server, 'nobody')
    expect((await signIn(server, 'nobody')).status).toBe(429)
  })

  test('has no more tries by making them all at once', async () => {
    const server = await testServer()
    await addOfficer(server)
    const all = await Promise.all(
      Array.from({ length: 30 }, () => signIn(server, 'wulan', { password: wrong })),
    )
    expect(all.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(all.filter(({ status }) => status === 429)).toHaveLength(25)
  })

  test('locks out neither another address nor a browser that was here before', async () => {
    const server = await testServer({ behindProxy: true })
    await addOfficer(server)
    const from = (address: string) => ({ 'x-forwarded-for': address })
    const known = cookiesOf(await signIn(server, 'wulan', {}, from('10.0.0.1')))
    for (let tried = 0; tried < 6; tried++)
      await signIn(server, 'wulan', { password: wrong }, from('10.0.0.9'))
    expect((await signIn(server, 'wulan', {}, from('10.0.0.9'))).status).toBe(429)
    expect((await signIn(server, 'wulan', {}, from('10.0.0.2'))).status).toBe(200)
    // From the very address of who guesses: the office shares one.
    expect((await signIn(server, 'wulan', { cookie: known }, from('10.0.0.9'))).status).toBe(200)
    // Many addresses, a few tries each.
    for (let address = 0; address < 60; address++)
      await signIn(server, 'wulan', { password: wrong }, from(`10.1.0.${address}`))
    expect((await signIn(server, 'wulan', { password: wrong }, from('10.1.0.1'))).status).toBe(429)
    expect((await signIn(server, 'wulan', {}, from('10.2.0.1'))).status).toBe(200)
  })

  test('does not go through all names from one address', async () => {
    const server = await testServer()
    const statuses = []
    for (let n = 0; n < 52; n++) statuses.push((await signIn(server, `name${n}`)).status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(50)
    server.clock.now += day + 1
    expect((await signIn(server, 'other')).status).toBe(401)
  })

  test('at the password in a session that was taken over waits as well', async () => {
    const server = await testServer()
    const cookie = await signedIn(server)
    const guess = () =>
      askAs(server.app, cookie, 'PUT', 'password', { password: wrong, newPassword: 'panen raya tiba' })
    for (let tried = 0; tried < 5; tried++) expect((await guess()).status).toBe(403)
    expect((await guess()).status).toBe(429)
  })
})

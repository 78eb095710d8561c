// Nobody sees or changes a library outside of their scope, on whatever address, by whatever id, in whatever role.
import { expect, test } from 'vitest'
import { isScope } from '../../src/domain/village-code.ts'
import type { OfficerRole } from '../../src/sync/officer-wire.ts'
import type { EnrolAnswer } from '../../src/sync/wire.ts'
import { routesOf } from '../support/routes.ts'
import { addOfficer, askAs, cookiesOf, password, readingToken, signedIn, signIn } from './support/officers.ts'
import { rowOf, sync, type TestServer, testServer } from './support/server.ts'

const village = '33.15.14.2006'
const outside = [
  '33.1',
  '33.14',
  '33.16',
  '34',
  '3',
  '33.15.1',
  '33.15.13',
  '33.15.14.2007',
  '33.15.14.200',
  '%',
  '_',
]
const inside = ['33.15', '33', '', '33.15.14', village]
const roles: readonly OfficerRole[] = ['viewer', 'officer', 'administrator']
/** What makes every address go as far as it can. */
const body = {
  name: 'x',
  password,
  newPassword: password,
  code: '000000',
  days: 1,
  devices: 1,
  deadlineDays: 9,
  id: 'pesan-satu',
  text: 'Bagus.',
  revision: 1,
  reason: 'Periksa lagi.',
  input: { date: '2026-10-01', what: 'Komputer', number: '2' },
  libraries: [],
  rows: [{ code: village, name: 'Perpustakaan Lain' }],
  from: '2026-01',
  until: '2026-02',
  place: village,
  month: '2026-10',
  day: '2026-12-01',
}

async function withLibrary(): Promise<{ server: TestServer; device: EnrolAnswer }> {
  const server = await testServer()
  const device = await server.device(village)
  await sync(server.app, device, {
    push: [rowOf('monthReport:2026-10', { closing: { at: 1 } }, { t: 'monthReport' })],
  })
  return { server, device }
}

const officerRoutes = ({ app }: TestServer) =>
  routesOf(app).filter(({ path }) => path.startsWith('/v1/officer/'))

async function isUntouched({ storage, clock }: TestServer, { library }: EnrolAnswer): Promise<boolean> {
  const [device] = await storage.devices(library)
  const [own] = await storage.libraries()
  const [later, codes, libraries] = [
    await storage.officers.laterDeadlines(village),
    await storage.livingEnrolments(library, clock.now),
    await storage.libraries(),
  ]
  const isSame =
    own?.id === library &&
    own.code === village &&
    own.name === 'Perpustakaan Karangsari' &&
    !own.expectedUntil
  const none = [later, codes, libraries.slice(1)].every(({ length }) => length === 0)
  return device?.revokedAt === null && isSame && none
}

/** Codes for many name their libraries in the body. */
const bodyFor = (path: string, { library }: EnrolAnswer) =>
  path.endsWith('/codes') ? { ...body, libraries: [library] } : body

test('every address, scope, role and id', async () => {
  const { server, device } = await withLibrary()
  const routes = officerRoutes(server)
  expect(routes.length).toBeGreaterThan(12)
  let n = 0
  for (const scope of outside)
    for (const role of roles)
      for (const { method, path } of routes) {
        // The route may end the session, or change the account. Each act has a millisecond of its own.
        n += 1
        server.clock.now += 5
        const cookie = await signedIn(server, { name: `o${n}`, role, scope })
        const asked = path
          .slice('/v1/officer/'.length)
          .replace(':library', device.library)
          .replace(':device', device.device)
          .replace(':month', '2026-10')
          .replace(':kind', 'aid')
          .replace(':id', 'catatan-1')
        const query = asked === 'board' ? '?month=2026-10' : ''
        const response = await askAs(
          server.app,
          cookie,
          method,
          asked + query,
          method === 'GET' ? undefined : bodyFor(path, device),
        )
        const text = await response.text()
        const what = `${method} ${path} as ${role} of ${scope}: ${response.status} ${text}`
        if (/:library|codes$/.test(path)) expect([403, 404], what).toContain(response.status)
        if (/libraries$|deadlines$/.test(path) && method !== 'GET')
          expect(text, what).toMatch(/"(role|unknown_place|outside)"/)
        for (const secret of [device.library, device.device, village, 'Karangsari'])
          expect(text.includes(secret), what).toBe(false)
      }
  expect(await isUntouched(server, device)).toBe(true)
}, 60_000)

test('every address by the token of every other scope', async () => {
  const { server, device } = await withLibrary()
  const country = await signedIn(server, { name: 'pusat', scope: '' })
  for (const scope of outside.filter(isScope)) {
    const token = await readingToken(server, country, scope)
    for (const { method, path } of officerRoutes(server)) {
      const asked = path
        .slice('/v1/officer/'.length)
        .replace(':library', device.library)
        .replace(':device', device.device)
      for (const query of ['?month=2026-10', `?within=${village}`]) {
        const headers = { authorization: `Bearer ${token}` }
        const response = await askAs(
          server.app,
          '',
          method,
          asked + query,
          method === 'GET' ? undefined : body,
          headers,
        )
        const text = await response.text()
        const what = `${method} ${path} by a token of ${scope}: ${response.status} ${text}`
        for (const secret of [device.library, device.device, 'Karangsari'])
          expect(text.includes(secret), what).toBe(false)
      }
    }
  }
  expect(await isUntouched(server, device)).toBe(true)
})

test('every scope that has the village sees it', async () => {
  const { server, device } = await withLibrary()
  for (const [index, scope] of inside.entries()) {
    const cookie = await signedIn(server, { name: `o${index}`, scope, role: 'viewer' })
    const found = await (await askAs(server.app, cookie, 'GET', 'board?month=2026-10')).text()
    expect(found, scope).toContain(device.library)
    expect((await askAs(server.app, cookie, 'GET', `libraries/${device.library}`)).status).toBe(200)
  }
})

test('a viewer changes nothing of a library that they see', async () => {
  const { server, device } = await withLibrary()
  const cookie = await signedIn(server, { role: 'viewer' })
  const changing = officerRoutes(server).filter(
    ({ method, path }) =>
      method !== 'GET' && /librar|\/(settings|letterhead|tokens|deadlines|codes)/.test(path),
  )
  expect(changing.length).toBeGreaterThanOrEqual(7)
  for (const { method, path } of changing) {
    const asked = path
      .slice('/v1/officer/'.length)
      .replace(':library', device.library)
      .replace(':device', device.device)
      .replace(':month', '2026-10')
    expect((await askAs(server.app, cookie, method, asked, bodyFor(path, device))).status, path).toBe(403)
  }
  expect(await isUntouched(server, device)).toBe(true)
})

test('a village that renames itself stays where it is, and one that is given another code moves with all it handed in', async () => {
  const { server, device } = await withLibrary()
  const [here, there] = [
    await signedIn(server, { name: 'sini', scope: '33.15' }),
    await signedIn(server, { name: 'sana', scope: '33.16' }),
  ]
  const seenBy = async (cookie: string) => {
    const { rows } = (await (await askAs(server.app, cookie, 'GET', 'board?month=2026-10')).json()) as {
      rows: { name: string; revision: number | null; lastSeen: number | null }[]
    }
    return rows.map(({ name, revision, lastSeen }) => [name, revision, lastSeen !== null])
  }
  const own = { village: '33.16.01.2001', name: 'Perpustakaan Lain' }
  await sync(server.app, device, { push: [rowOf('library', own, { t: 'library' })] })
  expect(await seenBy(here)).toEqual([['Perpustakaan Karangsari', 1, true]])
  expect(await seenBy(there)).toEqual([])
  await server.storage.changeLibrary(device.library, { code: '33.16.01.2001' })
  expect(await seenBy(here)).toEqual([])
  expect(await seenBy(there)).toEqual([['Perpustakaan Karangsari', 1, true]])
  // What comes after it as well.
  await server.enrol(await server.code(device.library))
  await sync(server.app, device, {
    push: [rowOf('monthReport:2026-09', { closing: { at: 1 } }, { t: 'monthReport' })],
  })
  const page = await askAs(server.app, there, 'GET', `libraries/${device.library}`)
  const { months, devices } = (await page.json()) as {
    months: { revision: number | null }[]
    devices: unknown[]
  }
  expect(months.filter(({ revision }) => revision === 1)).toHaveLength(2)
  expect(devices).toHaveLength(2)
  expect((await askAs(server.app, here, 'GET', `libraries/${device.library}`)).status).toBe(404)
})

test('the demonstration has an officer whom anybody may be, where there is nothing but the demonstration', async () => {
  const demo = await testServer({ demo: true })
  await addOfficer(demo, { name: 'demo', role: 'officer', isDemo: true })
  await demo.storage.createLibrary({ id: 'demo1', code: village, name: 'Contoh', epoch: 'e' })
  const enter = (server: TestServer) => askAs(server.app, '', 'POST', 'demo-session', {})
  const response = await enter(demo)
  expect(await response.clone().json()).toMatchObject({ officer: { name: 'demo', isDemo: true } })
  const cookie = cookiesOf(response)
  expect((await askAs(demo.app, cookie, 'GET', 'board')).status).toBe(200)
  expect((await signIn(demo, 'demo')).status).toBe(401)
  for (const [method, path] of [
    ['PUT', 'password'],
    ['POST', 'second-factor'],
    ['DELETE', 'second-factor'],
  ] as const)
    expect((await askAs(demo.app, cookie, method, path, body)).status).toBe(403)
  // A real village: nobody comes in by that door any more, and whoever is inside is outside.
  await demo.device()
  expect((await enter(demo)).status).toBe(404)
  expect((await askAs(demo.app, cookie, 'GET', 'board')).status).toBe(401)
  expect((await enter(await testServer())).status).toBe(404)
})

// Faults 22 and 23: a device that was revoked loses nothing, and a token opens its own library alone.
import { expect, test, vi } from 'vitest'
import { importBundle, importSummary } from '../../src/store/backup/import-bundle.ts'
import { makeBundle } from '../../src/store/backup/make-bundle.ts'
import { readBundle } from '../../src/store/backup/read-bundle.ts'
import { saveRecord } from '../../src/store/records/save-record.ts'
import { closeMonth } from '../../src/store/report/close-month.ts'
import { askHandover } from '../../src/store/sync/handover.ts'
import { rowOf, sync, testServer } from '../server/support/server.ts'
import { Device } from '../support/device.ts'
import { routesOf } from '../support/routes.ts'
import { testEnv } from '../support/test-env.ts'
import { fetchFrom, recordsOf, Village } from './support/village.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

test('fault 22: a revoked device keeps all it had not sent, goes on saving, and sends it with a new code', async () => {
  const village = await Village.begin()
  const [pc, phone] = [await village.device('PC'), await village.device('HP')]
  const ids: string[] = []
  const save = async (title: string) =>
    ids.push(await phone.records('activity', { date: '2026-11-20', title }))
  for (let n = 0; n < 200; n++) await save(`sebelum ${n}`)
  const { library, server } = village
  await server.command('revoke', '--library', library, '--device', phone.library.device)

  expect(await phone.syncs()).toEqual({ kind: 'revoked' })
  await phone.reopens()
  for (let n = 0; n < 20; n++) await save(`sesudah ${n}`)
  expect(await phone.syncs()).toEqual({ kind: 'revoked' })
  expect((await phone.lists('activity')).filter(({ unsent }) => unsent)).toHaveLength(ids.length)
  await pc.syncs()
  expect(await pc.lists('activity')).toEqual([])

  // The file takes it all to the library's other device, which could send it.
  const { text } = await makeBundle(phone.library, { names: true })
  const bundle = await readBundle(text, { library: pc.library })
  if (!bundle.ok) throw new Error(bundle.reason)
  expect(await importSummary(pc.library, bundle)).toMatchObject({ added: ids.length })
  expect(bundle.records.filter(({ kind }) => kind === 'activity').map(({ id }) => id)).toEqual(ids.sort())

  await phone.connects(
    { fetch: (url, init) => fetch(village.line.origin + url, init) },
    await village.newCode(),
  )
  for (const device of [phone, pc, phone]) expect(await device.syncs()).toMatchObject({ kind: 'done' })
  expect((await pc.lists('activity')).map(({ id }) => id).sort()).toEqual(ids.sort())
  expect(await recordsOf(pc)).toBe(await recordsOf(phone))
  await village.end()
})

test('fault 22: a device that was handed over keeps what it had not sent, and a file brings it along', async () => {
  const village = await Village.begin()
  const old = await village.device('HP lama')
  await old.records('activity', { date: '2026-10-20', title: 'terkirim' })
  expect(await closeMonth(old.library, '2026-10')).toMatchObject({ ok: true })
  const asked = await askHandover(old.library, fetchFrom(village.line.origin))
  if (!asked.ok) throw new Error(asked.reason)
  const late = await old.records('activity', { date: '2026-11-21', title: 'terlambat' })

  const next = await new Device('HP baru', testEnv({ clock: Date.now() })).connects(
    { fetch: fetchFrom(village.line.origin) },
    asked.code,
  )
  expect(await next.syncs()).toMatchObject({ kind: 'done' })
  expect(await old.syncs()).toEqual({ kind: 'revoked' })
  expect((await next.lists('activity')).map(({ values }) => values.title)).toEqual(['terkirim'])
  expect(await old.sees(late)).toMatchObject({ unsent: true })
  const intoClosed = { kind: 'activity', values: { date: '2026-10-21', title: 'susulan' } }
  expect(await saveRecord(next.library, intoClosed)).toMatchObject({ problems: [{ rule: 'monthClosed' }] })

  const bundle = await readBundle((await makeBundle(old.library, { names: true })).text, {
    library: next.library,
  })
  if (!bundle.ok) throw new Error(bundle.reason)
  await importBundle(next.library, bundle)
  expect(await next.syncs()).toMatchObject({ kind: 'done' })
  expect([...(await village.holds(next)).values()].sort()).toEqual(['terkirim', 'terlambat'])
  await village.end()
})

test('fault 23: no address takes a token that mixes two libraries', async () => {
  const server = await testServer()
  const [mine, theirs] = [await server.device(), await server.device()]
  await sync(server.app, theirs, { push: [rowOf('secret', { title: 'Rahasia' })] })
  const parts = [mine, theirs].map(({ token }) => token.split('.').slice(1) as [string, string, string])
  const mixed = parts.flatMap(([library]) =>
    parts.flatMap(([, device]) => parts.map(([, , secret]) => `lb1.${library}.${device}.${secret}`)),
  )
  const forged = mixed.filter((token) => token !== mine.token && token !== theirs.token)
  expect(forged).toHaveLength(6)
  const open = [
    ...['/v1/health', '/v1/enrol', '/v1/officer/session', '/v1/officer/demo-session'],
    // What the server says of its addresses holds nothing of anybody.
    ...['/v1/openapi.json', '/v1/docs'],
  ]
  const addresses = routesOf(server.app).filter(
    ({ method, path }) => !open.includes(path) || (path.endsWith('/session') && method !== 'POST'),
  )
  expect(addresses).toContainEqual(expect.objectContaining({ path: '/v1/sync' }))
  for (const { method, path } of addresses) {
    for (const token of forged) {
      const response = await server.app.request(path.replaceAll(/:\w+(\{.*?\})?/g, 'a'.repeat(64)), {
        method,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        ...(method !== 'GET' && method !== 'HEAD' && { body: '{}' }),
      })
      expect(response.status, `${method} ${path} with ${token}`).toBe(401)
    }
  }
})

test('fault 23: the same id in two libraries is two records, and neither is shown to the other', async () => {
  const server = await testServer()
  const [mine, theirs] = [await server.device(), await server.device()]
  await sync(server.app, theirs, { push: [rowOf('same', { title: 'Milik mereka' })] })
  const answer = await sync(server.app, mine, { push: [rowOf('same', { title: 'Milik kami' })] })
  expect(JSON.stringify(answer)).not.toContain('mereka')
  expect((await sync(server.app, theirs)).rows.map(({ f }) => f.title)).toEqual(['Milik mereka'])
})

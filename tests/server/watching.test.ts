// What somebody who watches over the server sees: devices that come, and numbers for Prometheus.
import { expect, test } from 'vitest'
import { stampOf } from '../../src/cli/log.ts'
import type { ServerEvent } from '../../src/server/operations/server-events.ts'
import { postSync, rowOf, sync, testServer } from './support/server.ts'

test('hears of each device once a day, by library and device alone', async () => {
  const events: ServerEvent[] = []
  const server = await testServer({ onEvent: (event) => events.push(event) })
  const { library, code } = await server.addLibrary()
  const device = await server.enrol(code, 'HP Bu Sri')
  for (const id of ['a', 'b']) await sync(server.app, device, { push: [rowOf(id, { title: id })] })
  const { device: id } = device
  expect(events).toEqual([
    { what: 'enrolled', library, device: id },
    { what: 'firstSyncOfDay', library, device: id },
  ])
  server.clock.now += 86_400_000
  await sync(server.app, device)
  expect(events.slice(2)).toEqual([{ what: 'firstSyncOfDay', library, device: id }])
  await postSync(server.app, { ...device, token: `${device.token}x` })
  expect(events).toHaveLength(3)
  expect(JSON.stringify(events)).not.toContain('Sri')
})

test('gives numbers to who has the token, and to nobody else', async () => {
  const token = 'a-token-of-some-length'
  const server = await testServer({ metricsToken: token })
  const get = (authorization?: string) =>
    server.app.request('/metrics', { ...(authorization !== undefined && { headers: { authorization } }) })
  expect((await get()).status).toBe(401)
  expect((await get('Bearer wrong')).status).toBe(401)
  await server.app.request('/v1/health')
  await server.app.request('/v1/none')
  const answer = await get(`Bearer ${token}`)
  expect(answer.headers.get('content-type')).toContain('version=0.0.4')
  const text = await answer.text()
  expect(text).toContain('lumbung_info{version="0.0.0-test",storage="sqlite"} 1')
  expect(text).toContain('lumbung_answers_total{status="200"} 1')
  expect(text).toContain('lumbung_answers_total{status="404"} 1')
  expect(text).toContain('lumbung_database_up 1')
  expect(text).toContain(`process_start_time_seconds ${server.clock.now / 1000}`)
  // Every line is a comment, or a name with a number.
  for (const line of text.trimEnd().split('\n'))
    expect(line).toMatch(/^(# TYPE \w+ \w+|\w+(\{[^}]*\})? [\d.e+]+)$/)
  expect((await (await testServer()).app.request('/metrics')).status).toBe(404)
})

test('a line of the log has its moment, and the time on the wall beside it', () => {
  const line = JSON.parse(`{"level":30${stampOf(new Date(Date.UTC(2026, 10, 30, 12)))}}`) as Record<
    string,
    string
  >
  expect(line.time).toBe('2026-11-30T12:00:00.000Z')
  expect(line.local).toMatch(/^2026-1[12]-\d\d \d\d:\d\d:\d\d \S+/)
})

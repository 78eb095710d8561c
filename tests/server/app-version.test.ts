import { expect, test } from 'vitest'
import { isBelow, minApp } from '../../src/server/sync/app-version.ts'
import { postSync, rowOf, sync, testServer } from './support/server.ts'

test.each([
  ['0.9.9', '1.0.0', true],
  ['1.9.0', '1.10.0', true],
  ['1.2.2', '1.2.3', true],
  ['1.2.3-beta.1', '1.2.3', false],
  ['1.2.3', '1.2.3', false],
  ['1.10.0', '1.9.0', false],
  ['2.0.0', '1.9.9', false],
])('an app %s beside the least %s: below is %s', (app, least, below) => {
  expect(isBelow(app, least)).toBe(below)
})

test.each(['0.0.0', '1', '', 'demo', null, undefined, 7, {}, ['0.0.1']])(
  'nobody is shut out for a version that can not be read: %s',
  (app) => expect(isBelow(app, '9.9.9')).toBe(false),
)

test('a device whose app is too old gets 426, nothing of it is merged, and it goes on after an update', async () => {
  const server = await testServer()
  const device = await server.device()
  const push = [rowOf('a1', { title: 'A' })]
  const response = await postSync(server.app, device, { app: '0.0.9', push })
  expect([response.status, await response.json()]).toEqual([426, { error: 'update_app' }])
  expect((await sync(server.app, device)).cursor).toBe(0)
  const answer = await sync(server.app, device, { app: minApp, push })
  expect([answer.cursor, answer.minApp]).toEqual([1, minApp])
})

import { expect, test } from 'vitest'
import { nextStamp, rowOf, sync, testServer } from './support/server.ts'

const s = nextStamp('aaaaaaaa')
const less = rowOf('a1', { title: 'A' }, { s })
const more = rowOf('a1', { title: 'B' }, { s })

test('the greater value of one stamp takes the place of the lesser, and everybody gets it', async () => {
  const server = await testServer()
  const device = await server.device()
  await sync(server.app, device, { push: [less] })
  const answer = await sync(server.app, device, { cursor: 1, push: [more] })
  expect([answer.cursor, answer.rows]).toEqual([2, []])
  expect((await sync(server.app, device, { cursor: 1 })).rows).toEqual([{ ...more, q: 2 }])
})

test('where the greater one stays, the sender of the lesser gets it by a new sequence, once', async () => {
  const server = await testServer()
  const device = await server.device()
  await sync(server.app, device, { push: [more] })
  const answer = await sync(server.app, device, { cursor: 1, push: [less] })
  expect([answer.cursor, answer.rows]).toEqual([2, [{ ...more, q: 2 }]])
  expect((await sync(server.app, device, { cursor: 2, push: [more] })).cursor).toBe(2)
})

test('an erasure of the highest generation is kept, and a row of a lower one changes nothing', async () => {
  const server = await testServer()
  const device = await server.device()
  const g = { title: Number.MAX_SAFE_INTEGER }
  await sync(server.app, device, { push: [rowOf('a1', { title: 'Bu Siti' }, { s, g })] })
  const erased = rowOf('a1', { title: null }, { s: nextStamp('bbbbbbbb'), g, c: { title: [s] } })
  await sync(server.app, device, { cursor: 1, push: [erased] })
  const forged = rowOf('a1', { title: 'Bu Siti' }, { s: nextStamp('cccccccc'), c: { title: [erased.s] } })
  const answer = await sync(server.app, device, { cursor: 2, push: [forged] })
  expect(answer.cursor).toBe(2)
  expect((await sync(server.app, device)).rows).toEqual([{ ...erased, q: 2 }])
})

// Fault 16: one record that the server can't take, among 500 that it can.
import { expect, test, vi } from 'vitest'
import type { Network } from '../support/device.ts'
import { Village } from './support/village.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

/** A fault of the server that no test of its own foresaw: it fails at whatever holds this record. */
const failsAt =
  (status: number, poison: string, asked: { times: number }): Network =>
  (fetch) =>
  async (url, init) => {
    asked.times++
    const body = new Response(init.body as BodyInit).body!
    const zipped = new Headers(init.headers).get('Content-Encoding') === 'gzip'
    const text = await new Response(zipped ? body.pipeThrough(new DecompressionStream('gzip')) : body).text()
    if (text.includes(poison)) return Response.json({ error: 'malformed' }, { status })
    return fetch(url, init)
  }

test.each([
  ['is too large for the server', undefined],
  ['makes the server answer 400', 400],
  ['makes the server answer 500', 500],
  ['makes the server answer 413', 413],
])('fault 16: one record in 500 that %s is set aside, and the others arrive', async (_, status) => {
  const village = await Village.begin()
  const pc = await village.device('PC')
  const titles = new Map<string, string>()
  let poison = ''
  for (let n = 0; n < 500; n++) {
    const title = n === 250 ? 'Catatan beracun' : `Kelas ${n}`
    const change = n === 250 && status === undefined ? 'x'.repeat(70_000) : 'Baik'
    const id = await pc.records('activity', { date: '2026-11-20', title, change })
    if (n === 250) poison = id
    else titles.set(id, title)
  }
  const asked = { times: 0 }
  const network = status === undefined ? undefined : failsAt(status, 'Catatan beracun', asked)
  for (let tries = 0; tries < 5 && (await pc.syncs(network)).kind !== 'done'; tries++);
  const held = await village.holds(pc)
  if (status === undefined) held.delete(poison) // Its title was taken; only the text of 70 kB was not.
  expect(held).toEqual(titles)
  expect(await pc.sees(poison)).toMatchObject({ unsent: true, parked: expect.any(String) })
  expect(await pc.unsent()).toBe(1)
  expect(asked.times).toBeLessThan(60)

  await pc.edits(poison, { title: 'Sudah diperbaiki', change: 'Baik' })
  expect(await pc.syncs(network)).toMatchObject({ kind: 'done' })
  expect((await village.holds(pc)).get(poison)).toBe('Sudah diperbaiki')
  await village.end()
})

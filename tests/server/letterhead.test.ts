import { expect, test } from 'vitest'
import type { LetterAnswer, OfficeLetter } from '../../src/sync/officer-wire.ts'
import { askAs, signedIn } from './support/officers.ts'
import { answerOf, testServer } from './support/server.ts'

const letter: OfficeLetter = {
  government: 'Pemerintah Kabupaten Grobogan',
  name: 'Dinas Kearsipan dan Perpustakaan Daerah',
  address: 'Jalan Pemuda Nomor 1, (0292) 421031',
  place: 'Purwodadi',
  role: 'Kepala Dinas',
  head: 'SRI LESTARI, S.Sos.',
}

test('an office has its own letterhead, or that of the nearest one above it, and never one beside it', async () => {
  const server = await testServer()
  const [here, above, below, beside] = [
    await signedIn(server, { name: 'sini', role: 'officer' }),
    await signedIn(server, { name: 'atas', scope: '33' }),
    await signedIn(server, { name: 'bawah', scope: '33.15.14', role: 'viewer' }),
    await signedIn(server, { name: 'sana', scope: '33.16' }),
  ]
  const seen = async (cookie: string, within = '') => {
    const answer = await askAs(server.app, cookie, 'GET', `letterhead${within && `?within=${within}`}`)
    const { scope, letter } = (await answer.json()) as LetterAnswer
    return [answer.status, scope, letter?.name]
  }
  expect(await seen(here)).toEqual([200, null, undefined])
  expect((await askAs(server.app, above, 'PUT', 'letterhead', { ...letter, name: 'Provinsi' })).status).toBe(
    200,
  )
  expect(await seen(here)).toEqual([200, '33', 'Provinsi'])
  expect((await askAs(server.app, here, 'PUT', 'letterhead', letter)).status).toBe(200)
  expect(await seen(here)).toEqual([200, '33.15', letter.name])
  expect(await seen(below)).toEqual([200, '33.15', letter.name])
  expect(await seen(above, '33.15')).toEqual([200, '33.15', letter.name])
  expect(await seen(above)).toEqual([200, '33', 'Provinsi'])
  expect(await seen(beside)).toEqual([200, '33', 'Provinsi'])
  expect((await askAs(server.app, beside, 'GET', 'letterhead?within=33.15')).status).toBe(404)
  expect((await askAs(server.app, below, 'PUT', 'letterhead', letter)).status).toBe(403)
  const audit = await (await askAs(server.app, above, 'GET', 'audit')).text()
  expect(audit.match(/letterSet/g)).toHaveLength(2)
})

test('takes whole lines only, and no number that belongs to a person', async () => {
  const server = await testServer()
  const cookie = await signedIn(server)
  const put = async (body: unknown) => answerOf(await askAs(server.app, cookie, 'PUT', 'letterhead', body))
  expect(await put({ ...letter, address: 'Jalan 1, HP 0812 3456 7890' })).toEqual([
    400,
    { error: 'private_number' },
  ])
  for (const body of [{}, { ...letter, name: 5 }, { ...letter, role: 'x'.repeat(201) }, [], null])
    expect((await put(body))[0]).toBe(400)
  expect(await put({ ...letter, name: '  Dinas\u0000\n Perpustakaan ' })).toMatchObject([
    200,
    { letter: { name: 'Dinas Perpustakaan' } },
  ])
})

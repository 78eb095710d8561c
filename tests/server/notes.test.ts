// What an office writes to its libraries: notes and reports sent back, which travel as records by the ordinary sync.
import { describe, expect, test } from 'vitest'
import type { Board, BoardRow, LibraryPage } from '../../src/sync/officer-wire.ts'
import type { EnrolAnswer } from '../../src/sync/wire.ts'
import { askAs, signedIn } from './support/officers.ts'
import {
  answerOf,
  nextStamp,
  rowOf,
  startOfTime,
  sync,
  type TestServer,
  testServer,
} from './support/server.ts'

const closing = (revision: number) => ({
  closing: { at: 1, revision, code: `K7Q2-M${revision}`, figures: {} },
})
const handIn = ({ app }: TestServer, device: EnrolAnswer, revision: number, month = '2026-10') =>
  sync(app, device, { push: [rowOf(`monthReport:${month}`, closing(revision), { t: 'monthReport' })] })

const rowsOf = async ({ app }: TestServer, device: EnrolAnswer) => {
  const { rows } = await sync(app, device)
  return new Map(rows.map((row) => [row.i, row]))
}
const send = (
  { app }: TestServer,
  cookie: string,
  libraries: readonly string[],
  { id = 'pesan-satu', text = 'Foto sudah kami terima.' }: { id?: string; text?: string } = {},
) => askAs(app, cookie, 'POST', 'notes', { id, text, libraries })
const pageOf = async ({ app }: TestServer, cookie: string, library: string) =>
  (await (await askAs(app, cookie, 'GET', `libraries/${library}`)).json()) as LibraryPage

describe('a note', () => {
  test('arrives by the ordinary sync, is answered there, and the office sees who read it and when', async () => {
    const server = await testServer()
    const device = await server.device()
    const cookie = await signedIn(server, { role: 'officer' })
    expect(await answerOf(await send(server, cookie, [device.library]))).toEqual([
      200,
      { v: 1, sent: [device.library], failed: [] },
    ])
    const note = (await rowsOf(server, device)).get('note:pesan-satu')!
    expect(note).toMatchObject({ t: 'note', f: { text: 'Foto sudah kami terima.', from: 'Wulan Sari' } })
    expect(await pageOf(server, cookie, device.library)).toMatchObject({
      notes: [
        { id: 'pesan-satu', text: 'Foto sudah kami terima.', at: startOfTime, seen: null, answer: null },
      ],
    })

    const start = { device: device.device, staff: null, wall: startOfTime + 60_000, app: '1' }
    const [first, stamp] = [nextStamp('bbbbbbbb'), nextStamp('bbbbbbbb')]
    await sync(server.app, device, {
      push: [
        rowOf('writer:bbbbbbbb', { start }, { t: 'writer', s: first }),
        rowOf('note:pesan-satu', { seen: true, answer: 'Terima kasih.' }, { t: 'note', s: stamp }),
      ],
    })
    const by = { device: 'Komputer depan', at: startOfTime + 60_000 }
    const [answered] = (await pageOf(server, cookie, device.library)).notes
    expect(answered).toMatchObject({
      text: 'Foto sudah kami terima.',
      seen: by,
      answer: { text: 'Terima kasih.', ...by },
    })
  })

  test('goes to many at once, each for itself; what is asked again is written once', async () => {
    const server = await testServer()
    const [here, there, abroad] = [
      await server.device('33.15.14.2006'),
      await server.device('33.15.07.2004'),
      await server.device('33.16.01.2001'),
    ]
    const cookie = await signedIn(server)
    const all = [here, there, abroad].map(({ library }) => library)
    const answer = [
      200,
      {
        v: 1,
        sent: [here.library, there.library],
        failed: [{ library: abroad.library, error: 'unknown_library' }],
      },
    ]
    expect(await answerOf(await send(server, cookie, all))).toEqual(answer)
    const seqOf = async ({ library }: EnrolAnswer) => (await server.storage.library(library))?.seq
    const before = [await seqOf(here), await seqOf(abroad)]
    expect(await answerOf(await send(server, cookie, all))).toEqual(answer)
    expect([await seqOf(here), await seqOf(abroad)]).toEqual(before)
    expect(await seqOf(abroad)).toBe(0)
    // The same id with other words is another note by mistake.
    expect(await answerOf(await send(server, cookie, [here.library], { text: 'Lain.' }))).toEqual([
      200,
      { v: 1, sent: [], failed: [{ library: here.library, error: 'note' }] },
    ])
    const audit = await (await askAs(server.app, cookie, 'GET', 'audit')).text()
    expect(audit.match(/noteSent/g)).toHaveLength(2)
  })

  test('is refused in words where it says nothing, too much, or to nobody', async () => {
    const server = await testServer()
    const { library } = await server.device()
    const cookie = await signedIn(server)
    for (const [body, status, error] of [
      [{ text: ' \u0000 ' }, 400, 'empty'],
      [{ text: 'a'.repeat(1_001) }, 400, 'too_long'],
      [{ text: 5 }, 400, 'malformed'],
      [{ id: '../x' }, 400, 'malformed'],
      [{ libraries: [] }, 400, 'malformed'],
      [{ libraries: Array(101).fill(library) }, 413, 'too_large'],
    ] as const) {
      const asked = { id: 'pesan-satu', text: 'Bagus.', libraries: [library], ...body }
      const response = await askAs(server.app, cookie, 'POST', 'notes', asked)
      expect(await answerOf(response), JSON.stringify(body).slice(0, 60)).toEqual([
        status,
        expect.objectContaining({ error }),
      ])
    }
    expect((await server.storage.library(library))?.seq).toBe(0)
  })

  test('comes back by the devices after a restore that forgot it', async () => {
    const server = await testServer()
    const device = await server.device()
    const cookie = await signedIn(server)
    await send(server, cookie, [device.library])
    const [start, note] = [...(await rowsOf(server, device)).values()]
    const restored = await testServer()
    const again = await restored.device()
    const there = await signedIn(restored)
    expect((await sync(restored.app, again, { push: [start, note] })).rejected).toEqual([])
    expect((await pageOf(restored, there, again.library)).notes).toMatchObject([
      { text: 'Foto sudah kami terima.' },
    ])
  })
})

describe('a report that is sent back', () => {
  const sendBack = ({ app }: TestServer, cookie: string, library: string, revision = 1, month = '2026-10') =>
    askAs(app, cookie, 'PUT', `libraries/${library}/returned/${month}`, {
      revision,
      reason: 'Peserta Posyandu belum diisi.',
    })
  const rowOn = async ({ app }: TestServer, cookie: string): Promise<BoardRow | undefined> =>
    ((await (await askAs(app, cookie, 'GET', 'board?month=2026-10')).json()) as Board).rows[0]

  test('is a thing to do in the village until a later revision settles it, and the board says so', async () => {
    const server = await testServer()
    const device = await server.device()
    const cookie = await signedIn(server, { role: 'officer' })
    await handIn(server, device, 1)
    expect(await rowOn(server, cookie)).toMatchObject({ returned: null })
    expect((await sendBack(server, cookie, device.library)).status).toBe(200)
    expect((await rowsOf(server, device)).get('returned:2026-10')).toMatchObject({
      t: 'returned',
      f: { reason: 'Peserta Posyandu belum diisi.', from: 'Wulan Sari', revision: 1 },
    })
    expect(await rowOn(server, cookie)).toMatchObject({ returned: 'open', revision: 1 })
    expect((await pageOf(server, cookie, device.library)).returned).toMatchObject({
      '2026-10': { reason: 'Peserta Posyandu belum diisi.', revision: 1, at: startOfTime },
    })
    // Once is enough.
    expect(await answerOf(await sendBack(server, cookie, device.library))).toEqual([
      409,
      { error: 'returned' },
    ])

    await handIn(server, device, 2)
    expect(await rowOn(server, cookie)).toMatchObject({ returned: 'settled', revision: 2 })
    // And may be sent back once more.
    expect((await sendBack(server, cookie, device.library, 2)).status).toBe(200)
    expect(await rowOn(server, cookie)).toMatchObject({ returned: 'open' })
  })

  test('is the one that the officer looked at: not another revision, and none that is not handed in', async () => {
    const server = await testServer()
    const device = await server.device()
    const cookie = await signedIn(server)
    expect(await answerOf(await sendBack(server, cookie, device.library))).toEqual([
      409,
      { error: 'revision' },
    ])
    await handIn(server, device, 2)
    expect((await sendBack(server, cookie, device.library, 1)).status).toBe(409)
    expect((await rowsOf(server, device)).has('returned:2026-10')).toBe(false)
    for (const month of ['2026-13', 'x', '..'])
      expect((await sendBack(server, cookie, device.library, 2, month)).status).toBeGreaterThanOrEqual(400)
  })

  test('is taken as it is after all, and can be sent back again', async () => {
    const server = await testServer()
    const device = await server.device()
    const cookie = await signedIn(server)
    await handIn(server, device, 1)
    const takeBack = () =>
      askAs(server.app, cookie, 'DELETE', `libraries/${device.library}/returned/2026-10`, {})
    expect((await takeBack()).status).toBe(404)
    await sendBack(server, cookie, device.library)
    expect((await takeBack()).status).toBe(200)
    expect(await rowOn(server, cookie)).toMatchObject({ returned: null })
    expect((await pageOf(server, cookie, device.library)).returned).toEqual({})
    expect((await sendBack(server, cookie, device.library)).status).toBe(200)
    expect(await rowOn(server, cookie)).toMatchObject({ returned: 'open' })
  })

  test('stands on the board in whatever order the rows come', async () => {
    const server = await testServer()
    const device = await server.device()
    const cookie = await signedIn(server)
    const values = { reason: 'Periksa lagi.', revision: 1 }
    await sync(server.app, device, { push: [rowOf('returned:2026-10', values, { t: 'returned' })] })
    await handIn(server, device, 1)
    expect(await rowOn(server, cookie)).toMatchObject({ returned: 'open' })
  })
})

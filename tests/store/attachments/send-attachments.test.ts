import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setAttachmentConnection } from '../../../src/store/attachments/attachment-connection.ts'
import { aboutAttachment, attachmentOf, keepAttachment } from '../../../src/store/attachments/attachments.ts'
import { attachmentsState, tryAttachmentsAgain } from '../../../src/store/attachments/attachments-state.ts'
import { attachmentsAfterText, sendAttachmentsNow } from '../../../src/store/attachments/attachments-turn.ts'
import { fetchAttachment } from '../../../src/store/attachments/fetch-attachment.ts'
import { namedAttachments } from '../../../src/store/attachments/named-attachments.ts'
import { sendAttachments } from '../../../src/store/attachments/send-attachments.ts'
import { makeRoom } from '../../../src/store/attachments/thin-attachments.ts'
import type { Fetch } from '../../../src/store/sync/send.ts'
import { startOver } from '../../../src/store/sync/start-over.ts'
import { Device } from '../../support/device.ts'
import { jpeg, pdf } from '../../support/pictures.ts'
import { refuse } from '../../support/scripted-server.ts'
import { cingkrong, karangsari, type VillageServer, villageServer } from '../../support/village-server.ts'

const kelas = { date: '2026-11-20', title: 'Kelas ibu hamil', people: { men: 0, women: 12 } }
let server: VillageServer
let library: string
let phone: Device

beforeEach(async () => {
  server = await villageServer()
  library = await server.addLibrary(karangsari)
  phone = await new Device('HP').begins()
  await phone.connects(server, await server.code(library))
  await phone.syncs()
})
afterEach(() => server.close())

async function kept(device: Device, blob: Blob): Promise<string> {
  const keeping = await keepAttachment(device.library, blob)
  if (!keeping.ok) throw new Error(keeping.problem)
  return keeping.hash
}

/** A photo in a saved activity. */
async function photographed(device: Device, size = 150_000, seed = 1): Promise<string> {
  const hash = await kept(device, jpeg(size, seed))
  await device.records('activity', { ...kelas, photos: [hash] })
  await device.syncs()
  return hash
}

/** Notes what is asked, and lets `instead` answer in the server's place. */
function watched(instead: (method: string, nth: number) => Response | 'cut' | undefined = () => undefined) {
  const asked: { method: string; bytes: number }[] = []
  const fetch: Fetch = async (url, init) => {
    const body = init.body as Uint8Array | undefined
    asked.push({ method: init.method!, bytes: body?.length ?? 0 })
    const reply = instead(init.method!, asked.filter(({ method }) => method === init.method).length)
    if (reply === 'cut') throw new TypeError('Failed to fetch')
    return reply ?? server.fetch(url, init)
  }
  return { fetch, asked }
}

const bytesOf = async (blob: Blob | undefined) => blob && new Uint8Array(await blob.arrayBuffer())

describe('a photo', () => {
  it('goes to the server in parts after its record, and another device sees it byte for byte', async () => {
    const hash = await photographed(phone)
    const { fetch, asked } = watched()
    expect(await attachmentsState(phone.library)).toMatchObject({ waiting: { count: 1, bytes: 150_000 } })
    expect(await sendAttachments(phone.library, { fetch })).toEqual({ kind: 'done', sent: 1 })
    expect(asked.map(({ method, bytes }) => `${method} ${bytes}`)).toEqual([
      'HEAD 0',
      'PUT 65536',
      'PUT 65536',
      'PUT 18928',
    ])
    expect(await attachmentsState(phone.library)).toMatchObject({ waiting: { count: 0, bytes: 0 } })

    const pc = await new Device('PC').connects(server, await server.code(library))
    await pc.syncs()
    expect(await attachmentOf(pc.library, hash)).toBeUndefined()
    const fetched = await fetchAttachment(pc.library, hash, server.fetch)
    if (!fetched.ok) throw new Error(fetched.reason)
    expect(await bytesOf(fetched.blob)).toEqual(await bytesOf(jpeg(150_000, 1)))
    expect(await attachmentOf(pc.library, hash)).toBeDefined()
    expect(await sendAttachments(pc.library, watched())).toEqual({ kind: 'done', sent: 0 })
  })

  it('that the server has already is not sent again', async () => {
    await photographed(phone)
    await sendAttachments(phone.library, watched())
    const pc = await new Device('PC').connects(server, await server.code(library))
    await pc.syncs()
    await kept(pc, jpeg(150_000, 1))
    const { fetch, asked } = watched()
    expect(await sendAttachments(pc.library, { fetch })).toEqual({ kind: 'done', sent: 1 })
    expect(asked.map(({ method }) => method)).toEqual(['HEAD'])
  })

  it('that was chosen in a form and never saved is not sent, nor one of a deleted record', async () => {
    await kept(phone, jpeg(9_000))
    const deleted = await kept(phone, jpeg(9_000, 2))
    await phone.deletes(await phone.records('activity', { ...kelas, photos: [deleted] }))
    const { fetch, asked } = watched()
    expect(await sendAttachments(phone.library, { fetch })).toEqual({ kind: 'done', sent: 0 })
    expect(asked).toEqual([])
  })

  it('counts as unsent again once the server began anew, and is only asked about', async () => {
    const hash = await photographed(phone, 9_000)
    await sendAttachments(phone.library, watched())
    await startOver(phone.library, 'another')
    expect(await attachmentsState(phone.library)).toMatchObject({ waiting: { count: 1 } })
    const { fetch, asked } = watched()
    expect(await sendAttachments(phone.library, { fetch })).toEqual({ kind: 'done', sent: 1 })
    expect(asked.map(({ method }) => method)).toEqual(['HEAD'])
    expect(await aboutAttachment(phone.library, hash)).toMatchObject({ received: 'another' })
  })

  it('of both values is sent where two people chose different ones', async () => {
    const pc = await new Device('PC').connects(server, await server.code(library))
    const id = await phone.records('activity', kelas)
    await phone.syncs()
    await pc.syncs()
    const [mine, theirs] = [await kept(phone, jpeg(900, 1)), await kept(pc, jpeg(900, 2))]
    await phone.edits(id, { photos: [mine] })
    await pc.edits(id, { photos: [theirs] })
    await pc.syncs()
    await phone.syncs()
    expect(await namedAttachments(phone.library)).toEqual(new Set([mine, theirs]))
  })

  it('that was thinned is fetched again when somebody looks at it', async () => {
    const hash = await photographed(phone)
    await sendAttachments(phone.library, watched())
    expect(await makeRoom(phone.library)).toBe(150_000)
    expect(await attachmentsState(phone.library)).toMatchObject({ here: { count: 0 }, small: 1 })
    expect(await fetchAttachment(phone.library, hash, server.fetch)).toMatchObject({ ok: true })
    expect(await attachmentsState(phone.library)).toMatchObject({ here: { count: 1 }, small: 0 })
  })
})

describe('on a bad line', () => {
  it('an upload goes on where the last cut left it', async () => {
    await photographed(phone)
    const { fetch, asked } = watched((method, nth) => (method === 'PUT' && nth === 2 ? 'cut' : undefined))
    expect(await sendAttachments(phone.library, { fetch })).toEqual({ kind: 'done', sent: 1 })
    const parts = asked.filter(({ method }) => method === 'PUT').map(({ bytes }) => bytes)
    expect(parts).toEqual([65_536, 65_536, 32_768, 32_768, 18_928])
  })

  it('gives up after a while, keeps what arrived, and goes on from there the next time', async () => {
    await photographed(phone)
    const bad = watched((method, nth) => (method === 'PUT' && nth > 1 ? 'cut' : undefined))
    expect(await sendAttachments(phone.library, bad)).toEqual({ kind: 'offline' })
    expect(bad.asked.length).toBeLessThan(20)
    const good = watched()
    expect(await sendAttachments(phone.library, good)).toEqual({ kind: 'done', sent: 1 })
    const sent = good.asked.reduce((sum, { bytes }) => sum + bytes, 0)
    expect(sent).toBe(150_000 - 65_536)
  })

  it('a download asks for a lost part again, and keeps nothing that is not what the record names', async () => {
    const hash = await photographed(phone)
    await sendAttachments(phone.library, watched())
    const pc = await new Device('PC').connects(server, await server.code(library))
    await pc.syncs()
    const wrong: Fetch = async () =>
      new Response(jpeg(150_000, 9), { headers: { 'content-type': 'image/jpeg' } })
    expect(await fetchAttachment(pc.library, hash, wrong)).toEqual({ ok: false, reason: 'offline' })
    expect(await aboutAttachment(pc.library, hash)).toBeUndefined()
    const { fetch, asked } = watched((_, nth) => (nth === 2 ? 'cut' : undefined))
    expect(await fetchAttachment(pc.library, hash, fetch)).toMatchObject({ ok: true })
    expect(asked).toHaveLength(5)
  })

  it('a download says that a firewall refuses it, and what that said; our own server is none', async () => {
    const hash = await photographed(phone)
    const fetched = (response: () => Response) => fetchAttachment(phone.library, hash, async () => response())
    const { database } = phone.library
    await Promise.all([database.files.delete(hash), database.fileBodies.delete(hash)])
    await phone.syncs()
    const page = () => new Response('<html>Forbidden</html>', { status: 403 })
    expect(await fetched(page)).toEqual({ ok: false, reason: 'blocked', code: '403' })
    const own = () => Response.json({ error: 'token' }, { status: 401 })
    expect(await fetched(own)).toEqual({ ok: false, reason: 'trouble' })
    const proxy = () => new Response('<html>Bad Gateway</html>', { status: 502 })
    expect(await fetched(proxy)).toEqual({ ok: false, reason: 'trouble' })
  })

  it('a portal that answers everything takes no photo', async () => {
    const hash = await photographed(phone)
    for (const page of [
      () => new Response('<html>Masuk dulu</html>', { headers: { 'content-type': 'text/html' } }),
      () => new Response(null, { status: 200, headers: { 'content-length': '5000' } }),
      () => new Response(null, { status: 302 }),
    ]) {
      expect(await sendAttachments(phone.library, watched(page))).toMatchObject({ kind: 'offline' })
      expect((await aboutAttachment(phone.library, hash))?.received).toBeUndefined()
    }
  })
})

describe('a server that will not', () => {
  it.each([
    [413, 'too_large'],
    [413, 'library_full'],
    [415, 'content_type'],
  ])(
    'take a file (%i %s) keeps none of the others waiting, and it can be tried again',
    async (status, code) => {
      await photographed(phone, 8_000, 1)
      await photographed(phone, 9_000, 2)
      const { fetch } = watched((method, nth) =>
        method === 'PUT' && nth === 1 ? refuse(status, code) : undefined,
      )
      expect(await sendAttachments(phone.library, { fetch })).toEqual({ kind: 'done', sent: 1 })
      const state = await attachmentsState(phone.library)
      expect(state).toMatchObject({ here: { count: 2 }, waiting: { count: 0 } })
      expect(state.refused).toMatchObject([{ refused: code, size: 8_000 }])
      await tryAttachmentsAgain(phone.library)
      expect(await sendAttachments(phone.library, watched())).toEqual({ kind: 'done', sent: 1 })
    },
  )

  it('tell a damaged part from a damaged file', async () => {
    const hash = await photographed(phone, 9_000)
    const onTheWay = watched((method, nth) =>
      method === 'PUT' && nth === 1 ? refuse(400, 'hash') : undefined,
    )
    expect(await sendAttachments(phone.library, onTheWay)).toEqual({ kind: 'done', sent: 1 })
    await startOver(phone.library, 'another')
    await phone.library.bulk.fileBodies.put({ hash, bytes: (await bytesOf(jpeg(9_000, 5)))! })
    const here = watched((method) =>
      method === 'PUT' ? refuse(400, 'hash') : refuse(404, 'not_found', {}, { 'upload-offset': '0' }),
    )
    // An answer to HEAD has no body.
    const fetch: Fetch = async (url, init) => {
      const answer = await here.fetch(url, init)
      return init.method === 'HEAD' ? new Response(null, answer) : answer
    }
    expect(await sendAttachments(phone.library, { fetch })).toEqual({ kind: 'done', sent: 0 })
    expect(await aboutAttachment(phone.library, hash)).toMatchObject({ refused: 'hash' })
  })

  it('answer at all for now is asked later, and one that knows no blobs is left in peace', async () => {
    await photographed(phone, 9_000)
    const busy = watched(() => new Response(null, { status: 429, headers: { 'retry-after': '7' } }))
    expect(await sendAttachments(phone.library, busy)).toEqual({ kind: 'wait', ms: 7_000 })
    const old = watched(() => new Response(null, { status: 404 }))
    expect(await sendAttachments(phone.library, old)).toEqual({ kind: 'unsupported' })
    const shut = watched(() => new Response(null, { status: 401 }))
    expect(await sendAttachments(phone.library, shut)).toEqual({ kind: 'refused' })
    expect(await attachmentsState(phone.library)).toMatchObject({ waiting: { count: 1 }, refused: [] })
  })

  it('hand out another library’s photo', async () => {
    const hash = await photographed(phone, 9_000)
    await sendAttachments(phone.library, watched())
    const stranger = await new Device('Asing').connects(
      server,
      await server.code(await server.addLibrary(cingkrong)),
    )
    await stranger.syncs()
    expect(await fetchAttachment(stranger.library, hash, server.fetch)).toEqual({
      ok: false,
      reason: 'notThere',
    })
  })
})

describe('the connection', () => {
  it('decides whether photos go by themselves; the button sends them in any case', async () => {
    await photographed(phone, 9_000)
    const { fetch, asked } = watched()
    const turn = () =>
      new Promise<string>((ended) => {
        const attachments = attachmentsAfterText(phone.library, fetch, {
          text: () => undefined,
          onEnd: ({ kind }) => ended(kind),
        })
        attachments.start()
        setTimeout(() => ended('nothing'), 200)
      })
    expect(await turn()).toBe('nothing')
    await setAttachmentConnection(phone.library, 'never')
    expect(await turn()).toBe('nothing')
    expect(asked).toEqual([])
    expect(await sendAttachmentsNow(phone.library, fetch)).toEqual({ kind: 'done', sent: 1 })
    await photographed(phone, 9_000, 2)
    await setAttachmentConnection(phone.library, 'any')
    expect(await turn()).toBe('done')
  })

  it('is given to the text between two parts of a photo', async () => {
    await photographed(phone)
    await setAttachmentConnection(phone.library, 'any')
    const order: string[] = []
    let text: Promise<void> | undefined
    const { fetch } = watched((method, nth) => {
      order.push(method)
      if (method === 'PUT' && nth === 1)
        text = new Promise<void>((done) => setTimeout(done, 50)).then(() => {
          order.push('text')
          text = undefined
        })
      return undefined
    })
    await new Promise((ended) =>
      attachmentsAfterText(phone.library, fetch, { text: () => text, onEnd: ended }).start(),
    )
    expect(order).toEqual(['HEAD', 'PUT', 'text', 'PUT', 'PUT'])
  })
})

it('an attachment travels as the PDF that it is', async () => {
  const hash = await kept(phone, pdf(300_000))
  await phone.records('advocacy', { date: '2026-11-20', title: 'Perdes perpustakaan', attachment: [hash] })
  await phone.syncs()
  expect(await sendAttachments(phone.library, watched())).toEqual({ kind: 'done', sent: 1 })
  const pc = await new Device('PC').connects(server, await server.code(library))
  await pc.syncs()
  const fetched = await fetchAttachment(pc.library, hash, server.fetch)
  expect(fetched.ok && fetched.blob.type).toBe('application/pdf')
})

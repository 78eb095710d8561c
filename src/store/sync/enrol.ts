// Connecting to the library's server with a code. Redeeming it stores nothing: the person first sees the
// server's name of the library, and only a yes to that connects.
import * as v from 'valibot'
import { drawWriter } from '../../sync/stamp.ts'
import { type EnrolAnswer, wireVersion } from '../../sync/wire.ts'
import { idsOf, libraryIds } from '../backup/library-ids.ts'
import { browserEnv, type Env } from '../env.ts'
import { closeLibrary, type Library, tell } from '../library.ts'
import { readMeta, writeMeta, writingAtStart } from '../meta.ts'
import { makeLibrary, openLibrary } from '../open-library.ts'
import { entriesOfKind } from '../records/live-queries.ts'
import { saveRecord } from '../records/save-record.ts'
import { forgetLibrary, type KnownLibrary, knownLibraries, rememberLibrary } from '../registry.ts'
import { errorShape, type Fetch, foreignReason, post } from './send.ts'
import { startOver } from './start-over.ts'

type Redeeming =
  | { readonly ok: true; readonly answer: EnrolAnswer }
  | { readonly ok: false; readonly reason: 'offline' | 'wrongCode' | 'tooMany' | 'trouble' }
  /** A firewall on the way refused it: `code` is what it said, such as 403. */
  | { readonly ok: false; readonly reason: 'blocked'; readonly code: string }

const enrolShape = v.object({
  v: v.literal(wireVersion),
  library: v.pipe(v.string(), v.minLength(1)),
  libraryName: v.string(),
  code: v.string(),
  device: v.pipe(v.string(), v.minLength(1)),
  token: v.pipe(v.string(), v.startsWith('lb1.')),
  epoch: v.string(),
  now: v.number(),
})

/** Gives the code to the server. People type it in small letters, with spaces or a hyphen. */
export async function redeemCode(
  code: string,
  deviceName: string,
  fetch: Fetch = (url, init) => globalThis.fetch(url, init),
): Promise<Redeeming> {
  const plain = code.replace(/[^0-9A-Za-z]/g, '').toUpperCase()
  const answered = await post(fetch, '/v1/enrol', { code: plain, name: deviceName })
  if (!answered) return { ok: false, reason: 'offline' }
  const { response, json } = answered
  const answer = v.safeParse(enrolShape, json)
  if (response.status === 200) {
    return answer.success ? { ok: true, answer: answer.output } : { ok: false, reason: 'offline' }
  }
  if (!v.is(errorShape, json)) return { ok: false, ...foreignReason(response) }
  return { ok: false, reason: reasonOf(response.status) }
}

/** 429: too many wrong codes from this line. */
const reasonOf = (status: number) => {
  if (status === 403) return 'wrongCode'
  return status === 429 ? 'tooMany' : 'trouble'
}

/**
 * Connects this library with the server's, after the person confirmed it. Its own ids are kept as former ones,
 * and all that was logged before counts as unsent. Records of one library never go to another: a library
 * that is connected stays with its own.
 */
export async function connect(
  library: Library,
  answer: EnrolAnswer,
  deviceName?: string,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: 'otherLibrary' }> {
  const { database, key } = library
  const before = await readMeta(database, 'identity')
  const ids = idsOf(key, before)
  // Also one of before: a restored server may know the library by the id that it had then.
  if (before?.server && !ids.includes(answer.library)) return { ok: false, reason: 'otherLibrary' }
  const former = library.device
  await startOver(library, answer.epoch)
  await database.transaction('rw', database.meta, async () => {
    const writing = (await readMeta(database, 'writing')) ?? writingAtStart
    await writeMeta(database, 'identity', {
      device: answer.device,
      formerDevices: [...(before?.formerDevices ?? []), former],
      formerLibraries: ids.filter((id) => id !== answer.library),
      server: serverOf(answer),
    })
    await writeMeta(database, 'writing', { ...writing, knownGood: Math.max(writing.knownGood, answer.now) })
    await writeMeta(database, 'report', { status: 'idle' })
    await database.meta.delete('handover')
  })
  const known = knownLibraries(library.env).find((other) => other.key === key)
  if (known) rememberLibrary({ ...known, server: answer.library }, library.env)
  library.device = answer.device
  library.writer = drawWriter(library.env.random)
  library.writerSaved = false
  if (deviceName) {
    for (const device of [former, answer.device]) await nameDevice(library, device, deviceName)
  }
  tell(library.on.saved)
  return { ok: true }
}

/**
 * Opens a library on a device that has none yet: what the server has comes with the first sync. A device that
 * holds it already, under whatever key, is connected anew instead, so that it never has two copies.
 */
export async function joinLibrary(
  answer: EnrolAnswer,
  deviceName?: string,
  env: Env = browserEnv(),
): Promise<Library> {
  const profile = { name: answer.libraryName, villageCode: answer.code }
  const known = await knownAs(answer.library, env)
  if (known) {
    const opening = await openLibrary(known.key, env)
    if (opening.ok) {
      await connect(opening.library, answer, deviceName)
      return opening.library
    }
    // The browser lost it: what the server has of it is the rescue.
    if (opening.reason === 'emptied') forgetLibrary(known.key, env)
  }
  const library = await makeLibrary(answer.library, profile, env, {
    device: answer.device,
    server: serverOf(answer),
  })
  rememberLibrary({ key: library.key, ...profile, server: answer.library }, env)
  await startOver(library, answer.epoch)
  await writeMeta(library.database, 'writing', { ...writingAtStart, knownGood: answer.now })
  if (deviceName) await nameDevice(library, answer.device, deviceName)
  return library
}

/**
 * Devices of one library that go by one name are told apart by a number: "Komputer perpustakaan 2". Before the others'
 * names have come, nothing is known of them.
 */
export async function tellApart(library: Library): Promise<void> {
  const devices = await entriesOfKind(library, 'device')
  const own = devices.find(({ id }) => id === `device:${library.device}`)?.values.name
  const { formerDevices = [] } = (await readMeta(library.database, 'identity')) ?? {}
  const mine = [library.device, ...formerDevices].map((device) => `device:${device}`)
  const taken = new Set(devices.filter(({ id }) => !mine.includes(id)).map(({ values }) => values.name))
  if (typeof own !== 'string' || !taken.has(own)) return
  let number = 2
  while (taken.has(`${own} ${number}`)) number++
  await nameDevice(library, library.device, `${own} ${number}`)
}

/** The library on this device that goes, or once went, by this id. */
async function knownAs(id: string, env: Env): Promise<KnownLibrary | undefined> {
  const all = knownLibraries(env)
  const now = all.find(({ key, server }) => key === id || server === id)
  if (now) return now
  for (const known of all) {
    const opening = await openLibrary(known.key, env)
    if (!opening.ok) continue
    const ids = await libraryIds(opening.library)
    closeLibrary(opening.library)
    if (ids.includes(id)) return known
  }
  return undefined
}

const serverOf = ({ library, libraryName, code, token }: EnrolAnswer) => ({
  library,
  libraryName,
  villageCode: code,
  token,
})

const nameDevice = (library: Library, device: string, name: string) =>
  saveRecord(library, { kind: 'device', id: `device:${device}`, values: { name } })

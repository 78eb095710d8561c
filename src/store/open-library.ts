// Opens a library of this device, or makes a new one. Nothing needs a server here: the first device draws
// the library's and its own ids, and an enrolment later only adds the server's beside them.
import { zoneOf } from '../domain/zone.ts'
import { drawWriter } from '../sync/stamp.ts'
import { createDatabase } from './database.ts'
import { browserEnv, drawId, type Env } from './env.ts'
import { noteError } from './error-log.ts'
import { closeLibrary, type Library, tell } from './library.ts'
import { type Identity, readMeta, type Writing, writeMeta } from './meta.ts'
import { knownLibraries, rememberLibrary, sentinelOf, setSentinel } from './registry.ts'
import { setCurrentStaff } from './staff.ts'

/** Older tabs close by themselves when asked; one that hasn't by now is stuck. */
const BLOCKED_AFTER_MS = 3_000

export type Opening =
  | { readonly ok: true; readonly library: Library }
  /**
   * `emptied`: the browser lost the data that the sentinel knows of; never save over it, restore it.
   * `blocked`: another tab holds an older version open. `noStorage`: there is no IndexedDB to be had.
   */
  | { readonly ok: false; readonly reason: 'emptied' | 'blocked' | 'noStorage' }

export async function openLibrary(key: string, env: Env = browserEnv()): Promise<Opening> {
  // Before the database is asked: another tab may write its first records meanwhile, and say so here.
  const known = sentinelOf(key, env).records
  const library = newLibrary(key, env)
  const opened = await open(library)
  if (opened !== 'open') {
    closeLibrary(library)
    return { ok: false, reason: opened }
  }
  // Whether there is one, not how many: counting a hundred thousand takes as long as showing a month.
  const [identity, writing, [record]] = await Promise.all([
    readMeta(library.database, 'identity'),
    readMeta(library.database, 'writing'),
    library.database.records.limit(1).primaryKeys(),
  ])
  if (!identity || (!record && known > 0)) {
    closeLibrary(library)
    return { ok: false, reason: 'emptied' }
  }
  readSettings(library, identity, writing)
  const entered = knownLibraries(env).find((other) => other.key === key)
  if (entered) rememberLibrary(entered, env)
  library.sentinelSet = record !== undefined
  if (record && known === 0) setSentinel(key, { records: 1 }, env)
  return { ok: true, library }
}

/** A new library with its profile and, where named, the first member of staff. Throws where none can be kept. */
export async function createLibrary(
  { name, villageCode, staffName }: { name: string; villageCode: string; staffName?: string },
  env: Env = browserEnv(),
): Promise<Library> {
  const library = await makeLibrary(drawId(env.random), { name, villageCode }, env)
  // Saving brings the definitions of all kinds with it, which opening a library does without.
  const { saveRecord } = await import('./records/save-record.ts')
  const profile = await saveRecord(library, {
    kind: 'library',
    id: 'library',
    values: { name, village: villageCode },
  })
  if (!profile.ok) throw new Error(`The new library was not kept: ${profile.problems[0]?.rule}`)
  if (staffName) {
    const staff = await saveRecord(library, { kind: 'staff', values: { name: staffName } })
    if (staff.ok) await setCurrentStaff(library, staff.id)
  }
  return library
}

/** An empty database with an identity, entered in the registry. */
export async function makeLibrary(
  key: string,
  { name, villageCode }: { readonly name: string; readonly villageCode: string },
  env: Env,
  known?: Partial<Identity>,
): Promise<Library> {
  const library = newLibrary(key, env)
  const opened = await open(library)
  if (opened !== 'open') {
    closeLibrary(library)
    throw new Error(`No new library can be kept here: ${opened}`)
  }
  const identity: Identity = {
    device: drawId(env.random),
    formerDevices: [],
    formerLibraries: [],
    ...known,
  }
  await writeMeta(library.database, 'identity', identity)
  rememberLibrary({ key, name, villageCode }, env)
  readSettings(library, identity, undefined)
  return library
}

function newLibrary(key: string, env: Env): Library {
  return {
    key,
    env,
    database: createDatabase(key, 'strict', env),
    bulk: createDatabase(key, 'relaxed', env),
    device: '',
    zone: 'WIB',
    writer: drawWriter(env.random),
    staff: undefined,
    writerSaved: false,
    sentinelSet: false,
    knownGood: env.buildTime,
    on: { saved: new Set(), closed: new Set() },
  }
}

async function open(library: Library): Promise<'open' | 'blocked' | 'noStorage'> {
  const { database, bulk, env } = library
  for (const connection of [database, bulk]) {
    // Dexie closes the connection itself and opens it again when it is next needed; a newer schema only adds.
    connection.on('versionchange', () => tell(library.on.closed))
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const blocked = new Promise<'blocked'>((resolve) => {
    database.on('blocked', () => {
      timer = setTimeout(() => resolve('blocked'), BLOCKED_AFTER_MS)
    })
  })
  try {
    // The other connection opens with its first use, so that only this one can meet an upgrade.
    const opening = database.open().then(() => 'open' as const)
    opening.catch(() => undefined)
    return await Promise.race([opening, blocked])
  } catch (error) {
    noteError('open', error, env)
    return 'noStorage'
  } finally {
    clearTimeout(timer)
  }
}

function readSettings(library: Library, identity: Identity, writing: Writing | undefined): void {
  const { env, key } = library
  library.device = identity.device
  library.staff = writing?.staff
  library.knownGood = Math.max(env.buildTime, writing?.knownGood ?? 0)
  library.zone = zoneOf(knownLibraries(env).find((known) => known.key === key)?.villageCode ?? '')
}

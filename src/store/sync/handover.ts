// "Serah terima": this device asks for a code with which the next librarian's takes its place. Whoever redeems it
// takes over all records, and the server lets this device go; what it keeps stays its own.
import * as v from 'valibot'
import { wireVersion } from '../../sync/wire.ts'
import type { Library } from '../library.ts'
import { type OpenHandover, readMeta, writeMeta } from '../meta.ts'
import { fullPace } from './pace.ts'
import { errorShape, type Fetch, foreignReason, post } from './send.ts'
import { type RunEnd, syncLock, syncRound } from './sync-round.ts'

type AskedHandover =
  | { readonly ok: true; readonly code: string; readonly expires: number }
  | {
      readonly ok: false
      /** `offline`: no server answered. `trouble`: it did, and can't now. The others as in a sync. */
      readonly reason: 'notConnected' | 'offline' | 'needsCode' | 'revoked' | 'trouble'
    }
  /** A firewall on the way refused it: `code` is what it said, such as 403. */
  | { readonly ok: false; readonly reason: 'blocked'; readonly code: string }

/** The server's life of a code. This device's clock may be years off, so the life is counted from the answer. */
const CODE_LIFE_MS = 15 * 60_000

const answerShape = v.object({
  v: v.literal(wireVersion),
  code: v.pipe(v.string(), v.regex(/^[0-9A-Z]{4,20}$/)),
  expires: v.pipe(v.number(), v.minValue(0)),
})

/**
 * Sends what is unsent, as far as the server takes it: after the handover this device sends nothing any more. Then
 * asks for a code and keeps it, so that a reload shows the same one. Nothing is handed over yet.
 */
export async function askHandover(
  library: Library,
  fetch: Fetch = (url, init) => globalThis.fetch(url, init),
): Promise<AskedHandover> {
  const { database, env } = library
  const token = (await readMeta(database, 'identity'))?.server?.token
  if (!token) return { ok: false, reason: 'notConnected' }
  const end = await sendAll(library, fetch)
  const { kind } = end
  if (kind === 'blocked') return { ok: false, reason: kind, code: end.code }
  if (kind === 'offline' || kind === 'revoked' || kind === 'needsCode') return { ok: false, reason: kind }
  const answered = await post(fetch, '/v1/handover', {}, { Authorization: `Bearer ${token}` })
  if (!answered) return { ok: false, reason: 'offline' }
  const { response, json } = answered
  if (response.status === 200) {
    const answer = v.safeParse(answerShape, json)
    if (!answer.success) return { ok: false, reason: 'offline' }
    const { code, expires } = answer.output
    await writeMeta(database, 'handover', { code, expires, until: env.now() + CODE_LIFE_MS })
    return { ok: true, code, expires }
  }
  if (!v.is(errorShape, json)) return { ok: false, ...foreignReason(response) }
  if (response.status !== 401) return { ok: false, reason: 'trouble' }
  return { ok: false, reason: json.error === 'revoked' ? 'revoked' : 'needsCode' }
}

/** A round of its own, after the one that may be under way: that one could have begun before the last save. */
async function sendAll(library: Library, fetch: Fetch): Promise<RunEnd> {
  const round = () => syncRound(library, fetch, fullPace())
  const { locks } = library.env
  return locks ? await locks.request(syncLock(library.key), round) : await round()
}

/** The code that may still be redeemed, or may have been without this device having heard of it. */
export const openHandover = ({ database }: Library): Promise<OpenHandover | undefined> =>
  readMeta(database, 'handover')

/** The server's: whoever redeemed a code at its last moment takes over with a first sync within a day of it. */
const PENDING_LIFE_MS = 24 * 3_600_000

/**
 * Call when the server has taken a sync of this device. Where nobody can take over by the code any more, a
 * revocation that is heard of later is the district's own, and no handover.
 */
export async function endUnusedHandover({ bulk }: Library, serverNow: number): Promise<void> {
  await bulk.transaction('rw', bulk.meta, async () => {
    const open = await readMeta(bulk, 'handover')
    if (open && serverNow >= open.expires + PENDING_LIFE_MS) await bulk.meta.delete('handover')
  })
}

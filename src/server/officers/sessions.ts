// Who is signed in: a cookie of 256 random bits, of which only a hash is kept. It ends after 12 hours without use, after
// 7 days, with a new password, and when the officer is disabled.
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { OfficerRole } from '../../sync/officer-wire.ts'
import { Refused } from '../answers.ts'
import { rateLimit } from '../operations/rate-limit.ts'
import { drawSecret, hashSecret } from '../secrets.ts'
import type { ServerParts } from '../server-parts.ts'
import type { Account } from '../storage/officers.ts'
import { isDemonstration } from './demonstration.ts'

const [hour, day] = [3_600_000, 86_400_000]
export const sessionLife = { idle: 12 * hour, most: 7 * day, browser: 365 * day }
/** A use is noted at most so often: each note is a write to the disk. */
const notedEvery = 300_000
/** Where the cookies go, and nowhere else. */
const path = '/v1/officer'
const [session, browser] = ['lumbung_officer', 'lumbung_officer_browser']

export interface SignedIn {
  readonly account: Account
  /** Of the session. */
  readonly hash: string
}

/** Gives the way in: who is signed in, and may do what this role may. */
export function sessionReader(parts: ServerParts) {
  const count = rateLimit(parts.requestsPerMinute ?? 600, parts.now)
  /** Throws Refused: 401 `session`, 403 `role`, 429. */
  return async (context: Context, least: OfficerRole = 'viewer'): Promise<SignedIn> => {
    const token = getCookie(context, session)
    const found = token ? await readSession(parts, token) : undefined
    if (!found) throw new Refused(401, { error: 'session' })
    count(found.account.name)
    if (rank[found.account.role] < rank[least]) throw new Refused(403, { error: 'role' })
    return found
  }
}

const rank: Readonly<Record<OfficerRole, number>> = { viewer: 0, officer: 1, administrator: 2 }

async function readSession(parts: ServerParts, token: string): Promise<SignedIn | undefined> {
  const { officers } = parts.storage
  const hash = hashSecret(token)
  const found = await officers.session(hash)
  if (!found) return undefined
  const { account, begun, lastUsed } = found
  const now = parts.now()
  if (now - begun >= sessionLife.most || now - lastUsed >= sessionLife.idle) return undefined
  if (account.isDemo && !(await isDemonstration(parts))) return undefined
  if (now - lastUsed >= notedEvery) await officers.noteUse(hash, now)
  return { account, hash }
}

/** Begins a session, and knows this browser from now on. */
export async function beginSession(parts: ServerParts, context: Context, { name }: Account): Promise<void> {
  const { storage, random, now } = parts
  const token = drawSecret(random)
  await storage.officers.beginSession(hashSecret(token), name, now())
  send(parts, context, session, token, sessionLife.most)
  const known = getCookie(context, browser) || drawSecret(random)
  await storage.officers.knowBrowser(hashSecret(known), name, now())
  send(parts, context, browser, known, sessionLife.browser)
}

export async function endSession(parts: ServerParts, context: Context, { hash }: SignedIn): Promise<void> {
  await parts.storage.officers.endSession(hash)
  send(parts, context, session, '', 0)
}

/** The hash of what tells this browser from others; undefined where nobody signed in in it yet. */
export const browserOf = (context: Context): string | undefined => {
  const known = getCookie(context, browser)
  return known ? hashSecret(known) : undefined
}

function send(parts: ServerParts, context: Context, name: string, value: string, life: number): void {
  setCookie(context, name, value, {
    path,
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(parts, context),
    maxAge: Math.floor(life / 1000),
  })
}

/** Whether the browser came by HTTPS, as far as the proxy in front says so. */
function isSecure({ behindProxy = false }: ServerParts, { req }: Context): boolean {
  if (new URL(req.url).protocol === 'https:') return true
  return behindProxy && req.header('x-forwarded-proto')?.split(',').at(-1)?.trim() === 'https'
}

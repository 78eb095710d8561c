// Whether somebody is the officer that they say they are: name, password and, where one was set up, a second factor.
// Whatever is wrong, the answer is the same, and takes as long.
import { Refused } from '../answers.ts'
import { malformed } from '../read-body.ts'
import { hashSecret, readSecondCode } from '../secrets.ts'
import type { ServerParts } from '../server-parts.ts'
import type { Account, Officers, TryPlace } from '../storage/officers.ts'
import type { Passwords } from './passwords.ts'
import { stepOf } from './totp.ts'
import { placesOf, waitOf } from './waiting.ts'

/** Failed tries of an account that are noted in a day: whoever guesses does not fill the log. */
const notedMost = 20

interface Asked {
  readonly name: string
  readonly password: string
  readonly code: string
}

/** Where it was asked from. */
interface Origin {
  readonly address: string
  /** The hash that tells the browser, where somebody signed in in it before. */
  readonly browser: string | undefined
}

/** Throws Refused: 400, 401 `sign_in` whatever is wrong, 429 `sign_in_wait`. */
export async function judgeSignIn(
  { storage, now }: Pick<ServerParts, 'storage' | 'now'>,
  passwords: Passwords,
  body: unknown,
  { address, browser }: Origin,
): Promise<Account> {
  const { officers } = storage
  const { name, password, code } = readAsked(body)
  const account = await officers.account(name)
  const known = browser && account && (await officers.isKnownBrowser(browser, name)) ? browser : undefined
  // Not as it was typed: people type their password there, too.
  const places = placesOf(hashSecret(name), address, known)
  const wrong = await tryAt(officers, places, now())
  const isRight = await passwords.isRight(password, account?.passwordHash)
  const isTaken =
    isRight && account && account.disabledAt === null && (await takesCode(officers, account, code, now()))
  if (account && isTaken) {
    await officers.rightTry(places)
    return account
  }
  if (account && wrong < notedMost) {
    await officers.note({
      at: now(),
      officer: account.name,
      what: 'signInFailed',
      about: null,
      code: account.scope,
    })
  }
  throw new Refused(401, { error: 'sign_in' })
}

/** Counts a try, and gives how many wrong ones there were; throws Refused 429. */
export async function tryAt(officers: Officers, places: readonly TryPlace[], now: number): Promise<number> {
  let wrong = 0
  const wait = await officers.countTry(places, now, (tries) => {
    wrong = tries.at(-1)?.wrong ?? 0
    return waitOf(tries, now)
  })
  if (wait === 0) return wrong
  const retryAfter = Math.ceil(wait / 1000)
  throw new Refused(429, { error: 'sign_in_wait', retryAfter }, { 'retry-after': String(retryAfter) })
}

/** A code of six digits, once; or one of those for when the telephone is lost. */
async function takesCode(
  officers: Officers,
  { name, scope, totpSecret }: Account,
  typed: string,
  now: number,
): Promise<boolean> {
  if (totpSecret === null) return true
  const code = readSecondCode(typed)
  if (/^\d{6}$/.test(code)) {
    const step = stepOf(totpSecret, code, now)
    return step !== undefined && (await officers.takeStep(name, step))
  }
  if (!(await officers.takeRecoveryCode(name, hashSecret(code)))) return false
  await officers.note({ at: now, officer: name, what: 'recoveryCodeUsed', about: null, code: scope })
  return true
}

function readAsked(body: unknown): Asked {
  const {
    name,
    password,
    code = '',
  } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  if (typeof name !== 'string' || typeof password !== 'string') throw malformed()
  if (typeof code !== 'string' && code !== null) throw malformed()
  return { name: officerName(name), password, code: code ?? '' }
}

/** As it is kept: people type capitals and spaces. What no name can be is nobody's. */
export const officerName = (typed: string): string =>
  typed.replace(/\p{C}/gu, '').trim().toLowerCase().slice(0, 60)

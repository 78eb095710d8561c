// How a device comes to belong to a library: somebody who runs the server, or a device that hands over, draws
// a code, somebody in the library types it in. A short one lives 15 minutes, works once, and dies after five wrong
// guesses; a long one is printed on a sheet, for as many devices and days as was said, and no guess kills it.
import type { EnrolAnswer, HandoverAnswer } from '../../sync/wire.ts'
import type { Caller } from '../access.ts'
import { Refused } from '../answers.ts'
import { malformed } from '../read-body.ts'
import {
  type CodeLength,
  drawCode,
  drawId,
  drawSecret,
  hashProof,
  hashSecret,
  type RandomBytes,
  readCode,
  sameHash,
  writeToken,
} from '../secrets.ts'
import type { NewEnrolment, Storage } from '../storage/storage.ts'

const codeLife = 15 * 60_000
const day = 24 * 3_600_000
const maxTries = 5
/** What a long code may be given at most. */
export const longCodeLimits = { days: 30, devices: 500 }
const nameLength = 120

interface Around {
  readonly storage: Storage
  readonly now: () => number
  readonly random: RandomBytes
}

/** Draws a code for a library that exists. */
export const issueCode = async (around: Around, library: string): Promise<string> =>
  (await drawFree(around, { library, role: 'device' }, 'short', codeLife)).code

/** Draws a code for a set-up sheet: for so many devices, and so many days. Both are brought into their limits. */
export const issueLongCode = (
  around: Around,
  library: string,
  { devices, days }: { readonly devices: number; readonly days: number },
): Promise<{ readonly code: string; readonly expires: number }> => {
  const uses = Math.max(1, Math.min(longCodeLimits.devices, Math.floor(devices)))
  const life = Math.max(1, Math.min(longCodeLimits.days, Math.floor(days))) * day
  return drawFree(around, { library, role: 'device', uses }, 'long', life)
}

/**
 * Draws the code by which a new device takes the caller's place. The caller stays until the new one has come, by its
 * first sync; it is revoked then, and the library's other devices know nothing of it.
 */
export async function issueHandover(around: Around, { library, device }: Caller): Promise<HandoverAnswer> {
  const what = { library, role: 'handover', replaces: device } as const
  return { v: 1, ...(await drawFree(around, what, 'short', codeLife)) }
}

async function drawFree(
  { storage, now, random }: Around,
  what: Pick<NewEnrolment, 'library' | 'role' | 'replaces' | 'uses'>,
  length: CodeLength,
  life: number,
): Promise<{ code: string; expires: number }> {
  for (let draw = 0; draw < 1_000; draw++) {
    const { code, finder, proof } = drawCode(random, length)
    const proofHash = await hashProof(proof, finder)
    const expires = now() + life
    if (await storage.putEnrolment({ ...what, finder, proofHash, expires }, now())) return { code, expires }
  }
  throw new Error('no free enrolment code: too many are waiting to be used')
}

/** Throws Refused: 400 for what is not a request, 403 for a code that is wrong, used, expired or dead. */
export async function redeemCode({ storage, now, random }: Around, body: unknown): Promise<EnrolAnswer> {
  const { code, name } = readRequest(body)
  const parts = readCode(code)
  if (!parts) throw wrongCode()
  // The try is counted before it is judged: many guesses at once are many tries.
  const most = parts.length === 'short' ? maxTries : Number.MAX_SAFE_INTEGER
  const proofHash = await storage.tryEnrolment(parts.finder, now(), most)
  // As slow where there is no such code: how long an answer takes tells nobody which beginnings are in use.
  const isProven = sameHash(proofHash ?? '', await hashProof(parts.proof, parts.finder))
  if (!isProven) throw wrongCode()

  const device = drawId(random)
  const secret = drawSecret(random)
  const library = await storage.redeemEnrolment(
    parts.finder,
    { id: device, name, tokenHash: hashSecret(secret) },
    now(),
  )
  if (!library) throw wrongCode()
  return {
    v: 1,
    library: library.id,
    libraryName: library.name,
    code: library.code,
    device,
    token: writeToken({ library: library.id, device, secret }),
    epoch: library.epoch,
    now: now(),
  }
}

function readRequest(body: unknown): { code: string; name: string } {
  const { code, name = '' } = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >
  if (typeof code !== 'string' || typeof name !== 'string') throw malformed()
  // Control characters have no place in a name, and PostgreSQL refuses one of them.
  const plain = name.replace(/\p{C}/gu, ' ').trim()
  return { code, name: [...plain].slice(0, nameLength).join('') }
}

const wrongCode = (): Refused => new Refused(403, { error: 'enrol_code' })

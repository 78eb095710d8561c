// How a device comes to belong to a library: somebody who runs the server, or a device that hands over, draws
// a code, somebody in the library types it in. The code lives 15 minutes, works once, and dies after five
// wrong guesses.
import type { EnrolAnswer, HandoverAnswer } from '../../sync/wire.ts'
import type { Caller } from '../access.ts'
import { Refused } from '../answers.ts'
import { malformed } from '../read-body.ts'
import {
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
const maxTries = 5
const nameLength = 120

interface Around {
  readonly storage: Storage
  readonly now: () => number
  readonly random: RandomBytes
}

/** Draws a code for a library that exists. */
export const issueCode = async (around: Around, library: string): Promise<string> =>
  (await drawFree(around, { library, role: 'device' })).code

/**
 * Draws the code by which a new device takes the caller's place. The caller stays until the code is used; it
 * is revoked then, and the library's other devices know nothing of it.
 */
export async function issueHandover(around: Around, { library, device }: Caller): Promise<HandoverAnswer> {
  return { v: 1, ...(await drawFree(around, { library, role: 'handover', replaces: device })) }
}

async function drawFree(
  { storage, now, random }: Around,
  what: Pick<NewEnrolment, 'library' | 'role' | 'replaces'>,
): Promise<{ code: string; expires: number }> {
  for (let draw = 0; draw < 1_000; draw++) {
    const { code, finder, proof } = drawCode(random)
    const proofHash = await hashProof(proof, finder)
    const expires = now() + codeLife
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
  const proofHash = await storage.tryEnrolment(parts.finder, now(), maxTries)
  if (proofHash === undefined) throw wrongCode()
  if (!sameHash(proofHash, await hashProof(parts.proof, parts.finder))) throw wrongCode()

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

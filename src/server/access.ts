// Who is asking. A token names its library and its device; both are looked up together, so a token of one
// library never opens another's.
import { Refused } from './answers.ts'
import { hashSecret, readToken, sameHash } from './secrets.ts'
import type { Storage } from './storage/storage.ts'

export interface Caller {
  readonly library: string
  readonly device: string
  /** It takes another's place with its first sync, and may do nothing else before. */
  readonly isPending?: true
}

/** Throws Refused: 401 `token` for whoever is not known here, 401 `revoked` for a device that was. */
export async function authenticate(
  storage: Storage,
  authorization: string | undefined,
  now: number,
): Promise<Caller> {
  // Said apart from a wrong one: a proxy took it away, and no new code would mend that.
  if (!authorization) throw new Refused(401, { error: 'token' }, { 'www-authenticate': 'Bearer' })
  const token = readToken(/^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '')
  const known = token && (await storage.deviceAccess(token.library, token.device))
  // While a restore is loading it, a database knows nobody: that must not turn a device away for good.
  if (token && !known) await storage.check()
  if (!token || !known || !sameHash(known.tokenHash, hashSecret(token.secret))) throw unauthorized('token')
  if (known.revokedAt !== null) throw unauthorized('revoked')
  const { pending } = known
  if (pending?.isReplacedRevoked) throw unauthorized('revoked')
  // Nobody came by this code in time: a new one is needed.
  if (pending && pending.until <= now) throw unauthorized('token')
  return { library: token.library, device: token.device, ...(pending && { isPending: true }) }
}

/** What a limit counts by: the device, whatever address it comes from. */
export const keyOf = ({ library, device }: Caller): string => `${library}.${device}`

const unauthorized = (error: 'token' | 'revoked'): Refused =>
  new Refused(401, { error }, { 'www-authenticate': 'Bearer error="invalid_token"' })

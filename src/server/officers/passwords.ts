// Passwords of officers, hashed by Argon2id beside the main thread. A few at once, and not too many in the queue: whoever
// signs in in bulk waits for their own kind, and devices go on being answered.
import { argon2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { fewAtOnce } from '../operations/few-at-once.ts'
import type { RandomBytes } from '../secrets.ts'

/** What one hash costs: KiB of memory, and how often it is gone through. */
export interface PasswordCost {
  readonly memory: number
  readonly passes: number
}

/** OWASP's first choice for a small machine: 19 MiB, some 40 ms. */
const usualCost: PasswordCost = { memory: 19_456, passes: 2 }
/** At once, of the four threads that the disk needs too; and how many may wait for them. */
const [atOnce, waitingMost] = [2, 40]
const length = { least: 10, most: 200 }

export interface Passwords {
  hash(password: string): Promise<string>
  /** As slow where there is no account: how long it takes tells nobody which names there are. */
  isRight(password: string, hash: string | undefined): Promise<boolean>
}

/** Why somebody can't have that password; undefined where they can. */
export function unfitPassword(password: string): 'password_short' | 'password_long' | undefined {
  const characters = [...normal(password)].length
  if (characters < length.least) return 'password_short'
  return characters > length.most ? 'password_long' : undefined
}

const derive = promisify(argon2)

export function passwordsOf(random: RandomBytes, cost: PasswordCost = usualCost): Passwords {
  const inTurn = fewAtOnce(atOnce, waitingMost)
  const tagOf = (password: string, salt: Uint8Array, { memory, passes }: PasswordCost) =>
    inTurn(() =>
      derive('argon2id', {
        message: normal(password).slice(0, 4 * length.most),
        nonce: salt,
        parallelism: 1,
        tagLength: 32,
        memory,
        passes,
      }),
    )
  const nobody = write({ ...cost, salt: new Uint8Array(16), tag: new Uint8Array(32) })
  return {
    hash: async (password) => {
      const salt = random(16)
      return write({ ...cost, salt, tag: await tagOf(password, salt, cost) })
    },
    isRight: async (password, hash) => {
      const kept = read(hash ?? nobody) ?? read(nobody)
      if (!kept) return false
      const tag = await tagOf(password, kept.salt, kept)
      return tag.length === kept.tag.length && timingSafeEqual(tag, kept.tag) && hash !== undefined
    },
  }
}

interface Hash extends PasswordCost {
  readonly salt: Uint8Array
  readonly tag: Uint8Array
}

/** `$argon2id$v=19$m=19456,t=2,p=1$…$…`, as other programs write it too. */
const write = ({ memory, passes, salt, tag }: Hash): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=1$${base64(salt)}$${base64(tag)}`

function read(text: string): Hash | undefined {
  const [, memory, passes, salt, tag] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([^$]+)\$([^$]+)$/.exec(text) ?? []
  if (!memory || !passes || !salt || !tag) return undefined
  return {
    memory: Number(memory),
    passes: Number(passes),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

/** One letter may be typed as one sign or as two. */
const normal = (password: string): string => password.normalize('NFKC')

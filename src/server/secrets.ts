// What is drawn at random and what is kept of it: ids, tokens, epochs and enrolment codes.
import { createHash, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** Random bytes, from the operating system outside of tests. */
export type RandomBytes = (size: number) => Uint8Array

/** Without 0, O, 1 and I, which people mistake for each other. 32 characters: one is five bits. */
const codeAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
/** How a code is made up: how many characters find it, and how many prove it. */
const shapes = { short: { finder: 3, proof: 5 }, long: { finder: 4, proof: 8 } } as const
const codePattern = new RegExp(`^([${codeAlphabet}]{8}|[${codeAlphabet}]{12})$`)

/** `short`: told to somebody, and typed at once. `long`: printed on a set-up sheet. */
export type CodeLength = keyof typeof shapes

/** 16 characters `[0-9a-v]`, 80 bits. */
export const drawId = (random: RandomBytes): string => letters(random, 16, '0123456789abcdefghijklmnopqrstuv')
export const drawEpoch = (random: RandomBytes): string => drawId(random).slice(0, 8)

interface Code {
  readonly code: string
  /** The first characters find the code, the others prove it. */
  readonly finder: string
  readonly proof: string
  readonly length: CodeLength
}

export function drawCode(random: RandomBytes, length: CodeLength): Code {
  const { finder, proof } = shapes[length]
  return parts(letters(random, finder + proof, codeAlphabet))
}

const letters = (random: RandomBytes, length: number, alphabet: string): string =>
  [...random(length)].map((byte) => alphabet[byte & 31]).join('')

/** The code as people type it: small letters, spaces and dashes do not matter. */
export function readCode(typed: string): Code | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return codePattern.test(code) ? parts(code) : undefined
}

function parts(code: string): Code {
  const length = code.length === 8 ? 'short' : 'long'
  const { finder } = shapes[length]
  return { code, finder: code.slice(0, finder), proof: code.slice(finder), length }
}

/** For when the telephone is lost: 60 bits, used once. */
export const drawRecoveryCode = (random: RandomBytes): string => letters(random, 12, codeAlphabet)

/** A first password: 80 bits, in groups that can be read aloud. */
export const drawPassword = (random: RandomBytes): string =>
  letters(random, 16, codeAlphabet.toLowerCase()).match(/.{4}/g)?.join('-') ?? ''

/** The second factor as people type it. */
export const readSecondCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '')

const slowHash = promisify<string, string, number, Buffer>(scrypt)

/**
 * Five characters are 25 bits: whoever reads the database could try them all within minutes if the hash were
 * fast. A slow one (some 40 ms) outlasts the 15 minutes that a code lives.
 */
export const hashProof = async (proof: string, finder: string): Promise<string> =>
  (await slowHash(proof, `lumbung-enrolment-${finder}`, 32)).toString('hex')

interface Token {
  readonly library: string
  readonly device: string
  readonly secret: string
}

export const drawSecret = (random: RandomBytes): string => Buffer.from(random(32)).toString('base64url')

export const writeToken = ({ library, device, secret }: Token): string => `lb1.${library}.${device}.${secret}`

export function readToken(text: string): Token | undefined {
  const [version, library, device, secret, ...rest] = text.split('.')
  if (version !== 'lb1' || !library || !device || !secret || rest.length > 0) return undefined
  return { library, device, secret }
}

/** The secret is 256 random bits, so a fast hash keeps it: there is nothing to guess. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

// Money as Indonesians write it: "15 juta", "1,5jt", "Rp 1.500.000,-", "dua juta lima ratus ribu". Strict with the
// meaning: what can be read in two ways is given back as both, and never as one of them.
import { numberBelowThousand, numberWords } from './number-words.ts'

type MoneyReading =
  /** Whole rupiah, below 0 where a minus stands before it. */
  | { readonly is: 'amount'; readonly amount: number }
  /** "1.500 juta" is one and a half million to some, one and a half billion to others. */
  | { readonly is: 'unsure'; readonly amounts: readonly [number, number] }
  /** "1,5" alone: there is no half rupiah. */
  | { readonly is: 'notWhole' }
  | { readonly is: 'unreadable' }

/** The words that a key beside the field adds. */
export const moneyScales = ['ribu', 'juta', 'miliar'] as const
export type MoneyScale = (typeof moneyScales)[number]

/** How many noughts each word stands for, in the ways that people write it. */
const NOUGHTS: Readonly<Record<string, number>> = {
  ribu: 3,
  rb: 3,
  k: 3,
  thousand: 3,
  juta: 6,
  jt: 6,
  jta: 6,
  jut: 6,
  million: 6,
  miliar: 9,
  milyar: 9,
  milliar: 9,
  mlr: 9,
  m: 9,
  billion: 9,
  triliun: 12,
  trilyun: 12,
  triliyun: 12,
  tr: 12,
  t: 12,
  trillion: 12,
}

const unreadable: MoneyReading = { is: 'unreadable' }
const amountIs = (amount: number): MoneyReading => ({ is: 'amount', amount })

/** Noughts of a word that multiplies, in any spelling; undefined of other words. */
export const noughtsOf = (word: string): number | undefined =>
  Object.hasOwn(NOUGHTS, word) ? NOUGHTS[word] : undefined

/** What an amount comes to. Text without anything in it is unreadable. */
export const readMoney = (given: string): MoneyReading => {
  const text = bare(given)
  const [, before = '', inside] = /^(.*?)\(([^()]*)\)$/.exec(text) ?? []
  if (inside !== undefined) return readTwice(before, inside)
  const negative = /^[-−–]\s*/.exec(text)
  if (!negative) return readTerms(text)
  const reading = readTerms(text.slice(negative[0].length))
  return reading.is === 'amount' ? amountIs(-reading.amount) : reading
}

/** The key of `moneyScales` that the text ends with, in whatever spelling. */
export const scaleIn = (given: string): MoneyScale | undefined => {
  const noughts = noughtsOf(lastWord.exec(bare(given))?.[0] ?? '')
  return moneyScales.find((scale) => NOUGHTS[scale] === noughts)
}

/** The text with this word behind its number, instead of the one that stands there; `undefined` takes it away. */
export const withScale = (given: string, scale: string | undefined): string => {
  const text = given.replace(/\s*[.,]?[-−–—=]*\s*(rupiah)?\s*$/i, '')
  const word = lastWord.exec(text)?.[0] ?? ''
  // After figures no other word makes sense ("15 jua"); "lima belas" is all words.
  const isNumber = word === '' || (noughtsOf(word.toLowerCase()) === undefined && !/\d/.test(text))
  const number = isNumber ? text : text.slice(0, -word.length)
  return [number.trim(), scale].filter(Boolean).join(' ')
}

const lastWord = /\p{L}+$/u

/** Lower case, single spaces, without "Rp", "rupiah" and the strokes that end an amount on paper (",-"). */
const bare = (given: string): string =>
  given
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^([-−–]?)\s*(?:rp|idr)\.?\s*/, '$1')
    .replace(/\s*\b(?:rupiah|idr|rp)\.?$/, '')
    .replace(/\s*[.,]?[-−–—‐‑=]+$/, '')
    .replace(/(\d)\s*[.,]$|\.$/, '$1')
    .trim()

/** "15.000.000 (lima belas juta)", as on letters: both have to say the same. */
const readTwice = (before: string, inside: string): MoneyReading => {
  const [first, second] = [readMoney(before), readMoney(inside)]
  const isSame = first.is === 'amount' && second.is === 'amount' && first.amount === second.amount
  return isSame ? first : unreadable
}

interface Term {
  readonly number: string
  readonly noughts: number
}

/** "1 juta 500 ribu": each next term within what the one before left open. */
const readTerms = (text: string): MoneyReading => {
  const terms = termsOf(text)
  if (!terms) return unreadable
  const [only] = terms
  if (terms.length === 1 && only) return readTerm(only)
  let [sum, room] = [0, Number.POSITIVE_INFINITY]
  for (const { number, noughts } of terms) {
    const reading = readTerm({ number, noughts })
    const isWhole = !/[.,]|setengah/.test(number) || noughts === 0
    if (reading.is !== 'amount' || !isWhole || reading.amount >= room) return unreadable
    sum += reading.amount
    room = 10 ** noughts
  }
  return amountIs(sum)
}

/** Numbers and the scale after each; undefined where a word is neither. */
const termsOf = (text: string): readonly Term[] | undefined => {
  const words = numberWords(text.replace(/(\d)(\p{L})/gu, '$1 $2').replace(/(\p{L})(\d)/gu, '$1 $2'))
  const terms: Term[] = []
  let number: string[] = []
  for (const word of words) {
    const noughts = noughtsOf(word)
    if (noughts === undefined) {
      number.push(word)
      continue
    }
    if (number.length === 0 && word.length < 3) return undefined
    terms.push({ number: number.join(' '), noughts })
    number = []
  }
  if (number.length > 0) terms.push({ number: number.join(' '), noughts: 0 })
  return terms.length > 0 && terms.every((term) => term.number !== '') ? terms : undefined
}

const readTerm = ({ number, noughts }: Term): MoneyReading =>
  /\d/.test(number) ? readDigits(number, noughts) : readWords(number, noughts)

const readWords = (number: string, noughts: number): MoneyReading => {
  const words = numberWords(number)
  const half = words.at(-1) === 'setengah' ? 0.5 : 0
  if (half > 0 && noughts === 0) return { is: 'notWhole' }
  const whole = half > 0 ? words.slice(0, -1) : words
  const value = half > 0 && whole.length === 0 ? 0 : numberBelowThousand(whole)
  return value === undefined ? unreadable : amountIs((value + half) * 10 ** noughts)
}

/** Dots, spaces or (English) commas part thousands; what is left over after them are decimals. */
const readDigits = (number: string, noughts: number): MoneyReading => {
  const grouped = /^\d{1,3}(?:([.\s,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,](\d{1,2}))?$/.exec(number)
  const plain = /^(\d+)(?:[.,](\d+))?$/.exec(number)
  if (grouped) {
    const [, separator = '', cents = ''] = grouped
    const whole = cents === '' ? number : number.slice(0, -cents.length - 1)
    const digits = whole.replace(/\D/g, '')
    if (noughts > 0 && plain && separator !== ' ') {
      const amounts = [scaled(digits, noughts - 3), scaled(digits, noughts)] as const
      return { is: 'unsure', amounts }
    }
    return noughts === 0 || cents === '' ? withCents(digits, cents, noughts) : unreadable
  }
  if (!plain) return unreadable
  const [, whole = '', fraction = ''] = plain
  // "1,500" stood above as a thousand and a half; four decimals of a rupiah mean nothing at all.
  if (noughts === 0 && fraction.length > 2) return unreadable
  return withCents(whole, fraction, noughts)
}

/** The number times its scale, reckoned in digits, so that 1,1 juta is 1.100.000 and not a hair more. */
const withCents = (whole: string, fraction: string, noughts: number): MoneyReading => {
  const decimals = fraction.replace(/0+$/, '')
  return decimals.length > noughts
    ? { is: 'notWhole' }
    : amountIs(scaled(`${whole}${decimals}`, noughts - decimals.length))
}

const scaled = (digits: string, noughts: number): number => Number(`${digits}${'0'.repeat(noughts)}`)

// What number somebody meant who wrote more than a number into a field: "18 org", "dua belas", "3 lusin". Only for
// the hint that asks for the number alone, so what is not surely meant is undefined: obeying a hint must not save
// something else.
import type { CountField, DecimalField } from './field.ts'
import { parseValue } from './parse-value.ts'
import { readMoney } from './read-money.ts'

interface MeantNumber {
  /** As to be written into the field. */
  readonly example: string
  /** The word that was too much, where it says nothing but what is counted. */
  readonly word?: string
}

/** Words that count one each, in any field. */
const ONES =
  /^(orang|org|anak|siswa|murid|peserta|pengunjung|kali|x|unit|buah|bh|biji|pcs|buku|eks|people|persons?|times|books|units)$/

const BUNDLES: Readonly<Record<string, number>> = {
  lusin: 12,
  dozen: 12,
  kodi: 20,
  gros: 144,
}

export const meantNumber = (field: CountField | DecimalField, given: string): MeantNumber | undefined => {
  const text = given.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const [, number = '', word = ''] = /^(.+?) ?(\p{L}+)\.?$/u.exec(text) ?? []
  if (isOne(field, word)) {
    if (isNumber(field, number)) return { example: number, word }
    return inDigits(field, readWhole(number))
  }
  // "1o" and "l2": a letter that looks like a figure.
  const inFigures = text.replace(/o/gi, '0').replace(/[il|]/gi, '1')
  if (/\d/.test(text) && /^\d+$/.test(inFigures)) return inDigits(field, Number(inFigures))
  const times = BUNDLES[word.toLowerCase()]
  return inDigits(field, times === undefined ? readWhole(text) : times * readWhole(number))
}

const isOne = ({ unit }: CountField | DecimalField, word: string): boolean => {
  const lower = word.toLowerCase()
  return ONES.test(lower) || lower === unit?.id.toLowerCase() || lower === unit?.en.toLowerCase()
}

const isNumber = (field: CountField | DecimalField, text: string): boolean => {
  const parsed = parseValue(field, text)
  return parsed.ok && parsed.value !== undefined
}

/** "dua belas", "2 ribu" */
const readWhole = (text: string): number => {
  const reading = readMoney(text)
  return reading.is === 'amount' ? reading.amount : Number.NaN
}

const inDigits = (field: CountField | DecimalField, value: number): MeantNumber | undefined =>
  isNumber(field, String(value)) ? { example: String(value) } : undefined

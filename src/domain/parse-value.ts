// One field's text, as a person types it, into the value that is stored. Generous with the form (dots,
// spaces, "Rp"), strict with the meaning: what is not surely a number is not turned into one.

import { isAttachmentHash } from './attachment-hash.ts'
import { cleanLine, cleanText } from './clean-text.ts'
import { isDay, isTime } from './day.ts'
import type { SimpleField, TextField } from './field.ts'
import type { Refusal } from './problem.ts'
import { readMoney } from './read-money.ts'
import { villageCode } from './village-code.ts'

/** `value` is undefined when nothing was written. */
export type ParsedValue =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly rule: Refusal; readonly max?: number; readonly actual?: number }

const accept = (value: unknown): ParsedValue => ({ ok: true, value })
const refuse = (rule: Refusal, limits?: { max: number; actual?: number }): ParsedValue => ({
  ok: false,
  rule,
  ...limits,
})
const acceptIf = (valid: boolean, value: unknown, rule: Refusal): ParsedValue =>
  valid ? accept(value) : refuse(rule)

/** More than any budget that a village library meets, and exact as a number. */
const MOST_MONEY = 999_999_999_999_999

/** The number that is written so far, while it is one. */
export const numberIn = (field: SimpleField, text: string): number | undefined => {
  const parsed = parseValue(field, text)
  return parsed.ok && typeof parsed.value === 'number' ? parsed.value : undefined
}

/** The value, or the rule that the text breaks. Unknown choices are values: a newer app may have them. */
export const parseValue = (field: SimpleField, given: string): ParsedValue => {
  const text = cleanText(given.normalize('NFC')).trim()
  if (text === '') return accept(undefined)
  switch (field.type) {
    case 'text':
      return parseText(field, text)
    case 'count':
      return parseNumber(text, 0, field.max)
    case 'money':
      return parseMoney(text)
    case 'decimal':
      return parseNumber(text, 2, field.max)
    case 'date':
      return parseDate(text)
    case 'time':
      return parseTime(text)
    case 'choice':
      return acceptIf(isCode(text), text, 'notChoice')
    case 'choices':
      return parseChoices(
        field.choices.map(({ code }) => code),
        text,
      )
    case 'yesNo':
      return acceptIf(text === 'yes' || text === 'no', text === 'yes', 'notChoice')
    case 'village':
      return acceptIf(villageCode(text) !== undefined, villageCode(text), 'notVillageCode')
    case 'record':
      return acceptIf(/^[0-9A-Za-z_.:-]{1,80}$/.test(text), text, 'notChoice')
    case 'attachments':
      return parseAttachments(text)
    case 'opaque':
      return accept(undefined)
  }
}

const parseText = ({ max, multiline, format }: TextField, given: string): ParsedValue => {
  const text = multiline ? given : cleanLine(given)
  const length = [...text].length
  if (length > max) return refuse('tooLong', { max, actual: length })
  if (format === undefined) return accept(text === '' ? undefined : text)
  switch (format) {
    case 'link': {
      const link = /^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(text) ? `https://${text}` : text
      return acceptIf(/^https?:\/\/[^\s/?#]+\.[^\s]+$/i.test(link), link, 'notLink')
    }
    case 'email':
      return acceptIf(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), text, 'notEmail')
    case 'phone':
      return acceptIf(/^[+\d\s().,/-]*$/.test(text) && /\d.*\d.*\d/.test(text), text, 'notPhone')
    case 'initials':
      return acceptIf(/^(\p{L}{1,3}[.\s]*){1,4}$/u.test(text) && !/\p{L}{4}/u.test(text), text, 'notInitials')
    case 'year':
      return acceptIf(/^(1[89]|20)\d\d$/.test(text), text, 'notYear')
  }
}

/**
 * Indonesian writing: dots part thousands, a comma parts decimals ("1.500.000", "1,5"); spaces may part
 * thousands too. A dot that can't part thousands is read as a decimal point ("1.5").
 */
const parseNumber = (given: string, decimals: 0 | 2, max: number): ParsedValue => {
  const negative = /^[-−–]\s*/.test(given)
  const [, whole = '', , fraction = ''] =
    /^(\d{1,3}(?:[.\s]\d{3})+|\d+)([.,](\d+))?$/.exec(given.replace(/^[-−–+]\s*/, '')) ?? []
  if (whole === '') return refuse('notNumber')
  const digits = fraction.replace(/0+$/, '')
  // "1,000" may be one, or a thousand in English: not surely a number.
  if (decimals === 0 && (digits !== '' || fraction.length > 2)) return refuse('notWhole')
  if (digits.length > decimals) return refuse('tooManyDecimals', { max: decimals })
  const value = Number(`${whole.replace(/[.\s]/g, '')}.${digits || '0'}`)
  if (negative && value !== 0) return refuse('negative')
  return value > max ? refuse('tooLarge', { max }) : accept(value)
}

const parseMoney = (text: string): ParsedValue => {
  const reading = readMoney(text)
  if (reading.is === 'unsure') return refuse('unsureMoney')
  if (reading.is !== 'amount') return refuse(reading.is === 'notWhole' ? 'notWhole' : 'notNumber')
  if (reading.amount < 0) return refuse('negative')
  // No "-0".
  return reading.amount > MOST_MONEY ? refuse('tooLarge', { max: MOST_MONEY }) : accept(reading.amount || 0)
}

/** `2026-11-30` as date inputs give it, and `30/11/2026` as people write it. */
const parseDate = (text: string): ParsedValue => {
  const [, dayOfMonth = '', month = '', year = ''] =
    /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(text) ?? []
  const day = year === '' ? text : `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  if (isDay(day)) return accept(day)
  // Chrome's date input lets people type years of six digits.
  return refuse(/^\d{4,6}-\d\d-\d\d$/.test(day) ? 'impossibleDate' : 'notDate')
}

/** `10:07`, `10.07`, `7.30`, `0730`. */
const parseTime = (text: string): ParsedValue => {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.]?(\d\d)$/.exec(text) ?? []
  const time = `${hours.padStart(2, '0')}:${minutes}`
  return acceptIf(isTime(time), time, 'notTime')
}

/** No form lets anybody type these, so what is no hash can only be a fault of ours: it is left out. */
const parseAttachments = (text: string): ParsedValue => {
  const hashes = [...new Set(text.split(',').filter(isAttachmentHash))]
  return accept(hashes.length > 0 ? hashes : undefined)
}

const isCode = (text: string): boolean => /^[\w+-]{1,40}$/.test(text)

const parseChoices = (order: readonly string[], text: string): ParsedValue => {
  const codes = [...new Set(text.split(',').map((code) => code.trim()))].filter((code) => code !== '')
  if (!codes.every(isCode)) return refuse('notChoice')
  const known = order.filter((code) => codes.includes(code))
  return accept([...known, ...codes.filter((code) => !order.includes(code))])
}

// Days and months as people write them into a search: "5 Mei", "28/11", "November 2026", "kemarin", "Senin". Names in
// both languages, whole or their first three letters.
import { addDays, type Day, isDay, weekday } from './day.ts'
import { isMonth } from './month.ts'

/** Tells whether a day is one of those that were meant. */
type DayTest = (day: Day) => boolean

const MONTHS: readonly RegExp[] = [
  /^jan(uari|uary)?$/,
  /^(feb|peb)(ruari|ruary)?$/,
  /^mar(et|ch)?$/,
  /^apr(il)?$/,
  /^(mei|may)$/,
  /^jun[ie]?$/,
  /^jul[iy]?$/,
  /^(agustus|august|agu|agt|ags|aug)$/,
  /^sept?(ember)?$/,
  /^(okt|oct)(ober)?$/,
  /^(nov|nop)(ember)?$/,
  /^(des|dec)(ember)?$/,
]
const WEEKDAYS: readonly RegExp[] = [
  /^(minggu|ahad|sunday)$/,
  /^(senin|monday)$/,
  /^(selasa|tuesday)$/,
  /^(rabu|wednesday)$/,
  /^(kamis|thursday)$/,
  /^(jumat|jum'at|friday)$/,
  /^(sabtu|saturday)$/,
]
const AGO: Readonly<Record<string, number>> = {
  'hari ini': 0,
  today: 0,
  kemarin: 1,
  yesterday: 1,
  'kemarin dulu': 2,
  besok: -1,
  tomorrow: -1,
  lusa: -2,
}

interface DayPhrase {
  readonly is: DayTest
  /** Which of the words it took, so that the others are looked for in the text. */
  readonly at: number
  readonly length: number
}

/**
 * The day, month or weekday that the words name, the longest phrase first; undefined where they name none. Words in
 * lower case.
 */
export const dayPhraseIn = (words: readonly string[], today: Day): DayPhrase | undefined => {
  for (let length = Math.min(4, words.length); length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const phrase = words.slice(from, from + length)
      const is = readDay(phrase, today)
      if (is) return { is, at: from, length }
    }
  return undefined
}

const readDay = (phrase: readonly string[], today: Day): DayTest | undefined => {
  const text = phrase.join(' ')
  const ago = Object.hasOwn(AGO, text) ? AGO[text] : undefined
  if (ago !== undefined) return (day) => day === addDays(today, -ago)
  if (phrase.length === 1) {
    const ofWeek = WEEKDAYS.findIndex((name) => name.test(text))
    if (ofWeek >= 0) return (day) => weekday(day) === ofWeek
  }
  // "Senin, 5 Mei": the day of the week says nothing more.
  const [first = '', ...rest] = phrase
  if (rest.length > 0 && WEEKDAYS.some((name) => name.test(first.replace(/,$/, ''))))
    return readDay(rest, today)
  return isDay(text)
    ? (day) => day === text
    : isMonth(text)
      ? inMonth(text)
      : (readNamed(phrase) ?? readFigures(text))
}

const inMonth =
  (month: string): DayTest =>
  (day) =>
    day.startsWith(month)

/** "5 Mei", "5 Mei 2026", "Mei 2026", "Mei", "May 5". */
const readNamed = (phrase: readonly string[]): DayTest | undefined => {
  const at = phrase.findIndex((word) => monthOfName(word) !== undefined)
  const month = monthOfName(phrase[at] ?? '')
  if (month === undefined) return undefined
  const others = phrase.filter((_, index) => index !== at).map((word) => word.replace(/,$/, ''))
  const year = others.find((word) => /^\d{4}$/.test(word))
  const number = others.find((word) => /^\d{1,2}(st|nd|rd|th)?$/.test(word))
  if (others.length !== [year, number].filter((word) => word !== undefined).length) return undefined
  return dated(number && String(Number.parseInt(number, 10)), month, year)
}

/** `01` to `12`, of a name in either language, in lower case. */
export const monthOfName = (word: string): string | undefined => {
  const index = MONTHS.findIndex((name) => name.test(word.replace(/[.,]$/, '')))
  return index < 0 ? undefined : String(index + 1).padStart(2, '0')
}

/** "28/11", "28-11-2026", "28.11.26", "11/2026". */
const readFigures = (text: string): DayTest | undefined => {
  const [, number, month, year] = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?$/.exec(text) ?? []
  if (number && month) return dated(number, month, year?.length === 2 ? `20${year}` : year)
  const [, ofYear, itsYear] = /^(\d{1,2})[/-](\d{4})$/.exec(text) ?? []
  return ofYear ? dated(undefined, ofYear, itsYear) : undefined
}

/** Undefined where there is no such day or month. */
const dated = (number: string | undefined, month: string, year: string | undefined): DayTest | undefined => {
  const [mm, dd] = [month.padStart(2, '0'), number?.padStart(2, '0')]
  // In a leap year every day of a calendar exists.
  if (!isDay(`${year ?? '2024'}-${mm}-${dd ?? '01'}`)) return undefined
  return (day) =>
    day.slice(5, 7) === mm &&
    (dd === undefined || day.slice(8) === dd) &&
    (year === undefined || day.startsWith(year))
}

// Days, months, numbers and money in both languages, put together from their parts, because Intl's wording
// differs between the browsers that we stand on. Pure; the same text on device, in exports and on paper.
import type { Language } from './translate.ts'

const months: Record<Language, readonly string[]> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}
// The Indonesian short form of Agustus is "Agu", as on a wall calendar; the others are the first three letters.
const shortMonth = (language: Language, index: number) => (months[language][index] ?? '').slice(0, 3)

const weekdays: Record<Language, readonly string[]> = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

/**
 * How much of a day is said, with 26 November 2026 as the example:
 * `long` Kamis, 26 November 2026 · `weekdayDay` Kamis, 26 November · `date` 26 November 2026 ·
 * `dayMonth` 26 November · `short` 26 Nov · `shortYear` 26 Nov 2026 · `weekday` Kamis · `weekdayShort` Kam ·
 * `number` 26.
 */
type DayStyle =
  | 'long'
  | 'weekdayDay'
  | 'date'
  | 'dayMonth'
  | 'short'
  | 'shortYear'
  | 'weekday'
  | 'weekdayShort'
  | 'number'

/** `long` November 2026 · `name` November · `short` Nov 2026 · `shortName` Nov. */
type MonthStyle = 'long' | 'name' | 'short' | 'shortName'

/** A local day `YYYY-MM-DD` in words. Text that is no day is given back as it is. */
export const formatDay = (language: Language, day: string, style: DayStyle = 'long'): string => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const name = months[language][Number(month) - 1]
  if (year === undefined || name === undefined) return day
  const number = String(Number(date))
  const weekday = weekdays[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  const short = shortMonth(language, Number(month) - 1)
  const styles: Record<DayStyle, string> = {
    long: `${weekday}, ${number} ${name} ${year}`,
    weekdayDay: `${weekday}, ${number} ${name}`,
    date: `${number} ${name} ${year}`,
    dayMonth: `${number} ${name}`,
    short: `${number} ${short}`,
    shortYear: `${number} ${short} ${year}`,
    weekday,
    weekdayShort: weekday.slice(0, 3),
    number,
  }
  return styles[style]
}

/** A month `YYYY-MM` in words. Text that is no month is given back as it is. */
export const formatMonth = (language: Language, month: string, style: MonthStyle = 'long'): string => {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? []
  const name = months[language][Number(number) - 1]
  if (year === undefined || name === undefined) return month
  const short = shortMonth(language, Number(number) - 1)
  return { long: `${name} ${year}`, name, short: `${short} ${year}`, shortName: short }[style]
}

/** What is shown where a figure is not known. Zero is something else: it was counted. */
export const unknownFigure = '–'

/**
 * 1.234,5 (English 1,234.5). `decimals` is the most shown, and with `fixed` also the least.
 * `null` is "–".
 */
export const formatNumber = (
  language: Language,
  value: number | null | undefined,
  { decimals = 0, fixed = false }: { readonly decimals?: number; readonly fixed?: boolean } = {},
): string => {
  if (value === null || value === undefined || !Number.isFinite(value)) return unknownFigure
  const [thousands, point] = language === 'id' ? ['.', ','] : [',', '.']
  const [whole = '0', rest = ''] = Math.abs(value).toFixed(decimals).split('.')
  const fraction = fixed ? rest : rest.replace(/0+$/, '')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  const isZero = !/[1-9]/.test(whole + fraction)
  return `${value < 0 && !isZero ? '−' : ''}${grouped}${fraction && point + fraction}`
}

/** Whole rupiah: Rp1.500.000. */
export const formatRupiah = (language: Language, value: number | null | undefined): string =>
  value === null || value === undefined ? unknownFigure : `Rp${formatNumber(language, value)}`

/** 19,9 %: `value` is the number of per cents, not the fraction. A change says its sign: +12,0 %. */
export const formatPercent = (
  language: Language,
  value: number | null | undefined,
  { sign = false }: { readonly sign?: boolean } = {},
): string => {
  if (value === null || value === undefined) return unknownFigure
  const text = formatNumber(language, value, { decimals: 1, fixed: true })
  return `${sign && value > 0 ? '+' : ''}${text} %`
}

/** A clock time `HH:MM` as 10.07, the Indonesian way, in both languages. */
export const formatTime = (time: string): string => time.replace(':', '.')

/** A duration in minutes as 0:35. With a colon, so that it is never taken for a clock time. */
export const formatDuration = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(Math.floor(minutes) % 60).padStart(2, '0')}`

/** The same in a sentence: 41 menit, 1 jam 5 menit (English 41 min, 1 h 5 min). */
export const formatLasting = (language: Language, minutes: number): string => {
  const [hour, minute] = language === 'id' ? ['jam', 'menit'] : ['h', 'min']
  const [hours, rest] = [Math.floor(minutes / 60), Math.floor(minutes) % 60]
  return [hours ? `${hours} ${hour}` : '', rest || !hours ? `${rest} ${minute}` : ''].join(' ').trim()
}

/** An amount of data: 2 kB, 58 kB, 1,2 MB, 2,1 GB. Powers of a thousand; at least 1 kB. */
export const formatBytes = (language: Language, bytes: number): string => {
  const [size, unit] = bytes < 1e6 ? [1e3, 'kB'] : bytes < 1e9 ? [1e6, 'MB'] : [1e9, 'GB']
  const value = bytes / size
  if (unit === 'kB') return `${formatNumber(language, Math.max(1, Math.round(value)))} kB`
  return `${formatNumber(language, value, { decimals: 1 })} ${unit}`
}

/** All formats in one language, as `useWords().format` gives them. */
export const formatsIn = (language: Language) => ({
  day: (day: string, style?: DayStyle) => formatDay(language, day, style),
  month: (month: string, style?: MonthStyle) => formatMonth(language, month, style),
  number: (value: number | null | undefined, digits?: { decimals?: number; fixed?: boolean }) =>
    formatNumber(language, value, digits),
  rupiah: (value: number | null | undefined) => formatRupiah(language, value),
  percent: (value: number | null | undefined, options?: { sign?: boolean }) =>
    formatPercent(language, value, options),
  time: formatTime,
  duration: formatDuration,
  lasting: (minutes: number) => formatLasting(language, minutes),
  bytes: (bytes: number) => formatBytes(language, bytes),
})

export type Formats = ReturnType<typeof formatsIn>

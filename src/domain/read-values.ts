// Reading the numbers in a record that any app may have written, also a newer or a broken one: what is not
// a number counts nothing.
import { isTime, minutesBetween } from './day.ts'
import type { Values } from './record.ts'

type Read = (values: Values) => number | null

/** People, uses, rupiah: whole numbers, so that sums are exact, and the same in whatever order they are made. */
export const wholeIn = (value: unknown): number | null =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Math.abs(Number(value)) : null

/** Adds whole numbers and stays where they are exact, whatever a broken record claims. */
export const plus = (a: number, b: number): number => Math.min(a + b, Number.MAX_SAFE_INTEGER)

/** A measured number, with decimals. */
export const decimalIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.abs(value) : null

export const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

export const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Values)[name] : undefined

/** A group's parts; none where it is no group. */
export const partsIn = (value: unknown): Values =>
  typeof value === 'object' && value !== null ? (value as Values) : {}

export const register =
  (name: string): Read =>
  (values) =>
    wholeIn(values[name])

export const part =
  (name: string, key: string): Read =>
  (values) =>
    wholeIn(partOf(values[name], key))

export const men = part('people', 'men')
export const women = part('people', 'women')

const ofKnownSex: Read = (values) => {
  const known = men(values)
  return known === null ? women(values) : plus(known, women(values) ?? 0)
}

/** Men and women of a record, or the total alone that old sheets have; null where nothing was written. */
export const peopleOf: Read = (values) => {
  const [known, total] = [ofKnownSex(values), part('people', 'total')(values)]
  return known === null || total === null ? (known ?? total) : Math.max(known, total)
}

/** Those of whom nobody wrote whether they are men or women; null where there are none. */
export const peopleOfUnknownSex: Read = (values) =>
  (peopleOf(values) ?? 0) - (ofKnownSex(values) ?? 0) || null

/** Whether men and women may be lacking: there is a total, which does not tell them. */
export const hasTotal = ({ people }: Values): boolean => wholeIn(partOf(people, 'total')) !== null

/** Minutes from start to end of a group `{start, end}`, also over midnight; null while it has no end. */
export const minutesIn = (value: unknown): number | null => {
  const [start, end] = [partOf(value, 'start'), partOf(value, 'end')]
  return isTime(start) && isTime(end) ? minutesBetween(start, end) : null
}

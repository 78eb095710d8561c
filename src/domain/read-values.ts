// Reading the numbers in a record that any app may have written, also a newer or a broken one: what is not
// a number counts nothing.
import { isTime, minutesOf } from './day.ts'
import type { Values } from './record.ts'

type Read = (values: Values) => number | null

export const numberIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null

export const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Values)[name] : undefined

export const register =
  (name: string): Read =>
  (values) =>
    numberIn(values[name])

export const part =
  (name: string, key: string): Read =>
  (values) =>
    numberIn(partOf(values[name], key))

export const men = part('people', 'men')
export const women = part('people', 'women')

/** Men and women of a record; null where neither was written. */
export const peopleOf: Read = (values) => {
  const known = men(values)
  return known === null ? women(values) : known + (women(values) ?? 0)
}

/** Hours from start to end of a group `{start, end}`; null while it has no end. */
export const hoursIn = (value: unknown): number | null => {
  const [start, end] = [partOf(value, 'start'), partOf(value, 'end')]
  return isTime(start) && isTime(end) && end >= start ? (minutesOf(end) - minutesOf(start)) / 60 : null
}

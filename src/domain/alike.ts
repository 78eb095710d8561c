// Whether a record was probably entered before: "Mirip catatan 7 November. Tetap simpan?" Only asked, never
// decided.
import type { Entry, RecordDefinition, Values } from './record.ts'

/**
 * The first of the others that agrees in the definition's `alike` fields, and says nothing else in those that keep
 * two `apart`; texts may differ by a slip.
 */
export const findAlike = (
  definition: RecordDefinition,
  values: Values,
  others: readonly Entry[],
): Entry | undefined => {
  const [first, ...rest] = definition.alike ?? []
  if (first === undefined || isEmpty(values[first]) || definition.mayRepeat?.(values)) return undefined
  return others.find(
    (other) =>
      other.kind === definition.kind &&
      [first, ...rest].every((name) => isAlike(values[name], other.values[name])) &&
      !definition.apart?.some((name) => saysElse(values[name], other.values[name])),
  )
}

/** Both say something, and not the same; in groups, part by part. */
const saysElse = (a: unknown, b: unknown): boolean => {
  if (isEmpty(a) || isEmpty(b)) return false
  if (typeof a !== 'object' || typeof b !== 'object') return !isAlike(a, b)
  return Object.keys(a as Values).some((name) => saysElse((a as Values)[name], (b as Values)[name]))
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

const isAlike = (a: unknown, b: unknown): boolean => {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b)
  if (typeof a === 'string' && typeof b === 'string') return a === b || isSameText(plain(a), plain(b))
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  const names = new Set([...Object.keys(a as Values), ...Object.keys(b as Values)])
  return [...names].every((name) => isAlike((a as Values)[name], (b as Values)[name]))
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The same words, give or take a slip in a long one; never another number ("RW 1", "RW 2", two dates). */
const isSameText = (a: string, b: string): boolean => {
  if (a === b) return a !== ''
  if (a.replace(/\P{N}/gu, '') !== b.replace(/\P{N}/gu, '')) return false
  const slips = Math.min(2, Math.floor(Math.min(a.length, b.length) / 8))
  return Math.abs(a.length - b.length) <= slips && distance(a, b) <= slips
}

/** Levenshtein's distance. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}

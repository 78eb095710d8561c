// How much a value comes to: what lists show at the right and what warnings compare.

/** A number itself; of a group, the sum of its numbers; null where there is no number. */
export const amountOf = (value: unknown): number | null => {
  if (typeof value === 'number') return value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const numbers = Object.values(value).filter((part) => typeof part === 'number')
  return numbers.length > 0 ? numbers.reduce((sum, part) => sum + part, 0) : null
}

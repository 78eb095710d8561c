// Which versions of the app this server still speaks with.

/** The oldest app that this server still speaks with. */
export const minApp = '0.1.0'

/**
 * Whether an app says that it is older than `least`. Versions compare by their three numbers. What is no
 * version is not held against anybody, nor is 0.0.0, which is said by a build that does not know its own.
 */
export function isBelow(app: unknown, least: string): boolean {
  const [ours, theirs] = [numbersOf(least), numbersOf(app)]
  if (!ours || !theirs || theirs.every((number) => number === 0)) return false
  const differing = ours.findIndex((number, index) => number !== theirs[index])
  return differing >= 0 && (theirs[differing] ?? 0) < (ours[differing] ?? 0)
}

function numbersOf(version: unknown): readonly number[] | undefined {
  const found = typeof version === 'string' ? /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})/.exec(version) : null
  return found?.slice(1).map(Number)
}

// What was typed a moment ago, until the database has it: a copy in localStorage, which is written before the next
// key can be pressed, and which a reload, a closed tab or the browser's own Back can't interrupt. It lives for a
// fraction of a second; whoever opens the draft next finds it where the database did not get it any more.
import type { Draft } from '../database.ts'
import type { Library } from '../library.ts'

type Copy = Pick<Draft, 'input' | 'savedAt'>

/** In characters. localStorage holds five million, for everything; what is longer goes to the database at once. */
const longestCopy = 200_000

const prefixOf = ({ key }: Library): string => `lumbung.typed.${key}.`

/** False where there is no room for it: then only the database can keep the text. */
export function keepCopy(library: Library, key: string, input: Draft['input']): boolean {
  const { localStorage, now } = library.env
  const text = JSON.stringify({ input, savedAt: now() })
  try {
    if (localStorage && text.length <= longestCopy) {
      localStorage.setItem(prefixOf(library) + key, text)
      return true
    }
  } catch {
    // It is full.
  }
  // An older copy must not take the place of what the database is about to be given.
  dropCopy(library, key)
  return false
}

/** Undefined where the database has all of it. No input: the text was taken back. */
export function copyOf(library: Library, key: string): Copy | undefined {
  try {
    const copy = JSON.parse(
      library.env.localStorage?.getItem(prefixOf(library) + key) ?? 'null',
    ) as Copy | null
    return typeof copy?.input === 'object' && copy.input !== null ? copy : undefined
  } catch {
    return undefined
  }
}

export function dropCopy(library: Library, key: string): void {
  try {
    library.env.localStorage?.removeItem(prefixOf(library) + key)
  } catch {
    // Where storage is forbidden nothing was kept.
  }
}

/** The keys of all copies of the library that are this old (milliseconds), as those of closed tabs are. */
export function copiesOlderThan(library: Library, age: number): readonly string[] {
  const { localStorage, now } = library.env
  const prefix = prefixOf(library)
  const all = Array.from({ length: localStorage?.length ?? 0 }, (_, index) => localStorage?.key(index) ?? '')
  return all
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .filter((key) => Math.abs(now() - (copyOf(library, key)?.savedAt ?? 0)) > age)
}

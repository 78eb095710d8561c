// Which libraries this device holds, kept apart from them in localStorage. It is also the sentinel: a browser
// can lose a whole IndexedDB silently, and then this still says what should have been there.
import type { Env } from './env.ts'
import { browserEnv } from './env.ts'

export interface KnownLibrary {
  readonly key: string
  readonly name: string
  readonly villageCode: string
  /** The server's id of it, once connected. */
  readonly server?: string
}

interface Sentinel {
  /** How many records there were at least: counted at the end of each sync, not at each save. */
  readonly records: number
  /** The last sequence that the server gave; 0 before any. */
  readonly sequence: number
}

interface Registry {
  readonly current?: string
  readonly libraries: readonly (KnownLibrary & { readonly sentinel: Sentinel })[]
}

const storageKey = 'lumbung'
const empty: Registry = { libraries: [] }

export const knownLibraries = (env: Env = browserEnv()): readonly KnownLibrary[] =>
  read(env).libraries.map(({ sentinel: _, ...library }) => library)

/** The library that was open last, or undefined on a fresh device. */
export const currentLibraryKey = (env: Env = browserEnv()): string | undefined => read(env).current

/** Adds the library, or brings its name and code up to date, and makes it the current one. */
export function rememberLibrary(library: KnownLibrary, env: Env = browserEnv()): void {
  const { libraries } = read(env)
  const before = libraries.find(({ key }) => key === library.key)
  const sentinel = before?.sentinel ?? { records: 0, sequence: 0 }
  const others = libraries.filter((other) => other.key !== library.key)
  write(env, { current: library.key, libraries: [...others, { ...before, ...library, sentinel }] })
}

/** Takes the library off the list, its sentinel too. The database itself is left as it is. */
export function forgetLibrary(key: string, env: Env = browserEnv()): void {
  const { current, libraries } = read(env)
  const left = libraries.filter((library) => library.key !== key)
  write(env, { ...(current && current !== key && { current }), libraries: left })
}

export const sentinelOf = (key: string, env: Env): Sentinel =>
  read(env).libraries.find((library) => library.key === key)?.sentinel ?? { records: 0, sequence: 0 }

export function setSentinel(key: string, change: Partial<Sentinel>, env: Env): void {
  const registry = read(env)
  const libraries = registry.libraries.map((library) =>
    library.key === key ? { ...library, sentinel: { ...library.sentinel, ...change } } : library,
  )
  write(env, { ...registry, libraries })
}

function read(env: Env): Registry {
  try {
    const registry = JSON.parse(env.localStorage?.getItem(storageKey) ?? 'null') as Registry | null
    return Array.isArray(registry?.libraries) ? registry : empty
  } catch {
    return empty
  }
}

function write(env: Env, registry: Registry): void {
  try {
    env.localStorage?.setItem(storageKey, JSON.stringify(registry))
  } catch {
    // A full localStorage must not undo a save that IndexedDB has already taken.
  }
}

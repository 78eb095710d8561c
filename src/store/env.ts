// What the store takes from the world: clock, chance, storage, build. Injected, so that a test can be a
// phone with a clock of 2015, and several devices can live in one process.

declare const __BUILD_TIME__: number
declare const __APP_VERSION__: string

export interface Env {
  /** The device's wall clock, milliseconds since 1970. It may be wrong by years. */
  now(): number
  /** A number in [0, 1), unpredictable enough for ids. */
  random(): number
  /** When this app was built: a time that has surely passed (milliseconds). */
  readonly buildTime: number
  readonly app: string
  /** Where the sentinel and the list of libraries live; absent where the browser forbids it. */
  readonly localStorage: Storage | undefined
  readonly indexedDB: IDBFactory | undefined
  readonly IDBKeyRange: typeof globalThis.IDBKeyRange | undefined
  /** Lets one tab lead the sync; absent in what has no tabs. */
  readonly locks: LockManager | undefined
  /** Speaks with the other tabs. */
  channel(name: string): BroadcastChannel | undefined
  /** Asks the browser to keep the data; `undefined` where it can't be asked. */
  persist(): Promise<boolean | undefined>
}

const BYTE = 256

/** The real thing. Vite puts the build's time and version in (`define`); in tests there is neither. */
export const browserEnv = (): Env => ({
  now: () => Date.now(),
  random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
  buildTime: typeof __BUILD_TIME__ === 'number' ? __BUILD_TIME__ : 0,
  app: typeof __APP_VERSION__ === 'string' ? __APP_VERSION__ : '0.0.0',
  localStorage: readLocalStorage(),
  indexedDB: globalThis.indexedDB,
  IDBKeyRange: globalThis.IDBKeyRange,
  locks: globalThis.navigator?.locks,
  channel: (name) => (typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)),
  persist: async () => navigator.storage?.persist?.(),
})

/** A browser that blocks cookies throws on the mere look at `localStorage`. */
function readLocalStorage(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

/** A UUID (version 4). Not `crypto.randomUUID`, which plain HTTP in a village's network lacks. */
export function drawId(random: () => number): string {
  const bytes = Array.from({ length: 16 }, () => Math.floor(random() * BYTE))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

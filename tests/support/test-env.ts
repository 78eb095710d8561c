// A device's world for the store: an IndexedDB and a localStorage of its own, a clock that the test sets, and
// chance that repeats.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Env } from '../../src/store/env.ts'

export interface TestEnv extends Env {
  /** The wall clock. Moves only when the test moves it. */
  clock: number
  /** What the browser answers when asked to keep the data. */
  persists: boolean
}

/** 22 November 2026, 10.00 in Central Java. */
export const morning = Date.parse('2026-11-22T03:00:00Z')
let seeds = 0

export function testEnv(given: Partial<Pick<TestEnv, 'clock' | 'buildTime' | 'app'>> = {}): TestEnv {
  const env: TestEnv = {
    clock: given.clock ?? morning,
    persists: true,
    now: () => env.clock,
    random: randomFrom(++seeds * 7_919),
    buildTime: given.buildTime ?? Date.parse('2026-11-01T00:00:00Z'),
    app: given.app ?? '1.0.0',
    localStorage: new MemoryStorage(),
    indexedDB: new IDBFactory(),
    IDBKeyRange,
    locks: undefined,
    channel: () => undefined,
    persist: async () => env.persists,
  }
  return env
}

/** Mulberry32: repeatable numbers in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>()
  get length() {
    return this.#items.size
  }
  clear() {
    this.#items.clear()
  }
  getItem(key: string) {
    return this.#items.get(key) ?? null
  }
  key(index: number) {
    return [...this.#items.keys()][index] ?? null
  }
  removeItem(key: string) {
    this.#items.delete(key)
  }
  setItem(key: string, value: string) {
    this.#items.set(key, value)
  }
}

// What went through on this line, for a day: where a firewall refuses gzipped bodies, long ones or PUT, each page that
// opens need not find that out again.
import type { Library } from '../library.ts'
import { type LineMemory, readMeta, writeMeta } from '../meta.ts'

const KEPT_MS = 24 * 3_600_000

/** Empty where nothing is known, or it is more than a day old (or from the future, by a clock that was set back). */
export async function whatGoesThrough({ bulk, env }: Library): Promise<Partial<LineMemory>> {
  const memory = await readMeta(bulk, 'line')
  const age = env.now() - (memory?.at ?? 0)
  return memory && age >= 0 && age < KEPT_MS ? memory : {}
}

/** Adds to what is known; the day begins with the first of it. */
export async function rememberLine(library: Library, what: Omit<LineMemory, 'at'>): Promise<void> {
  const known = await whatGoesThrough(library)
  await writeMeta(library.bulk, 'line', { at: library.env.now(), ...known, ...what })
}

// When a write was made: what its writer's wall clock said then. A stamp itself is never shown as a date, for a clock it
// was taken from may have been wrong.
import type { Registers } from './register.ts'
import { msLimit, msOf, type Stamp } from './stamp.ts'

/** What a writer's record says of its start. */
interface WriterStart {
  /** Of the writer's first save. */
  readonly stamp: Stamp
  readonly device?: unknown
  readonly staff?: unknown
  readonly wall?: unknown
  /** `true` of a writer of the server's own. */
  readonly office?: unknown
}

/** Nothing that comes from another device is taken to be well-formed. */
export function startOf(writer: Registers | undefined): WriterStart | undefined {
  const [stamped] = writer?.start?.values ?? []
  if (!stamped || typeof stamped[1] !== 'object' || stamped[1] === null) return undefined
  return { ...stamped[1], stamp: stamped[0] }
}

/** As much later than the start as the stamp is than its first, in milliseconds since 1970. */
export function momentOf(start: WriterStart | undefined, stamp: Stamp): number | undefined {
  if (!start || typeof start.wall !== 'number') return undefined
  const ms = start.wall + msOf(stamp) - msOf(start.stamp)
  return ms >= 0 && ms < msLimit ? ms : undefined
}

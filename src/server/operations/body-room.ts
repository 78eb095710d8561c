// How much of requests is in memory at once. Bodies that arrive slowly, or never whole, must not add up to all there
// is: large ones are refused while there is too much, small ones (nearly all that devices send) find room still.
import type { Context } from 'hono'
import { Refused } from '../answers.ts'

const [kB, MB] = [1024, 1024 * 1024]
/** Bytes in all, and of one library; as much again is for bodies up to `small`. */
const rooms = { all: 64 * MB, library: 16 * MB, small: 64 * kB }

export interface BodyRoom {
  /** Counts bytes that a request holds, of this library or of a stranger. Throws Refused 503 `busy` where there is no room. */
  take(context: Context, library: string, bytes: number): void
  /** Bytes that a request holds. */
  heldBy(context: Context): number
  /** When the request is answered. */
  free(context: Context): void
  /** Bytes that are held now. */
  readonly held: number
}

export function bodyRoom({ all, library: ofOne, small } = rooms): BodyRoom {
  let held = 0
  const byLibrary = new Map<string, number>()
  const byRequest = new Map<Context, { readonly library: string; bytes: number }>()
  const add = (library: string, bytes: number) => {
    held += bytes
    const left = (byLibrary.get(library) ?? 0) + bytes
    if (left > 0) byLibrary.set(library, left)
    else byLibrary.delete(library)
  }
  return {
    take: (context, library, bytes) => {
      const request = byRequest.get(context) ?? { library, bytes: 0 }
      const isSmall = request.bytes + bytes <= small
      const times = isSmall ? 2 : 1
      if (held + bytes > all * times || (byLibrary.get(library) ?? 0) + bytes > ofOne * times) {
        throw new Refused(503, { error: 'busy' }, { 'retry-after': '5' })
      }
      request.bytes += bytes
      byRequest.set(context, request)
      add(library, bytes)
    },
    heldBy: (context) => byRequest.get(context)?.bytes ?? 0,
    free: (context) => {
      const request = byRequest.get(context)
      if (!request) return
      byRequest.delete(context)
      add(request.library, -request.bytes)
    },
    get held() {
      return held
    },
  }
}

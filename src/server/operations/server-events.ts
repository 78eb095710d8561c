// What an administrator may want to know of afterwards: which device of which library came, and when it was first here
// on a day. Never a person, and nothing of what was sent.
import type { Caller } from '../access.ts'

export interface ServerEvent extends Pick<Caller, 'library' | 'device'> {
  readonly what: 'enrolled' | 'firstSyncOfDay'
}

const day = 86_400_000
/** Devices that are remembered; above that a second line a day does no harm. */
const most = 50_000

/** Says of each device whether it is here for the first time on this day, by universal time. */
export function firstOfDay(now: () => number): (caller: Caller) => boolean {
  const seen = new Set<string>()
  let today = 0
  return ({ library, device }) => {
    const date = Math.floor(now() / day)
    if (date !== today || seen.size >= most) seen.clear()
    today = date
    const key = `${library} ${device}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }
}

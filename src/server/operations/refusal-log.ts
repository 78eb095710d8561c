// What is noted of refusals. Whoever has no token can cause as many as they like, so the log takes only so many lines
// a minute of them, and says how many it left out. What was sent may be about people: only where it went and why it
// was refused is noted.
import type { Logger } from 'pino'

const minute = 60_000
const linesAMinute = 60
/** Characters of an address. */
const pathLength = 100

/** What devices run into as they go on: another epoch or offset, and a photo that is not here yet. */
const expected = [404, 409]

export function refusalLog(
  log: Logger,
  now: () => number,
): (path: string, status: number, why: string) => void {
  let since = now()
  let lines = 0
  let leftOut = 0
  return (path, status, why) => {
    if (expected.includes(status)) return
    const at = now()
    if (at - since >= minute || at < since) {
      if (leftOut > 0) log.warn({ leftOut }, 'more was refused than is noted')
      since = at
      lines = 0
      leftOut = 0
    }
    lines += 1
    if (lines > linesAMinute) leftOut += 1
    else log.warn({ path: path.slice(0, pathLength), status }, why)
  }
}

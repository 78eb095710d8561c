// Slow work of one kind, a few pieces at once and not too many in the queue: whoever asks for it in bulk waits for their
// own kind, and everybody else goes on being answered.
import { Refused } from '../answers.ts'

/** Throws Refused: 503 `busy` where too many wait already. */
export function fewAtOnce(atOnce: number, waitingMost: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= atOnce) {
      if (waiting.length >= waitingMost) throw new Refused(503, { error: 'busy' }, { 'retry-after': '5' })
      await new Promise<void>((go) => waiting.push(go))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

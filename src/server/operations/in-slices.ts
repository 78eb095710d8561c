// Long work in slices, so that nobody waits for it: a piece of work says where it can pause, and between two slices
// everybody else is answered. All long work takes turns, one slice a turn, however many requests there are.

/** Work that can pause wherever it yields. What lies between two yields must be short. */
export type Slices<T> = Generator<void, T, void>

/** Milliseconds. */
const slice = 8

const waiting: (() => void)[] = []

/** Resolves when everybody else has had a turn. */
export const nextTurn = (): Promise<void> =>
  new Promise((go) => {
    waiting.push(go)
    if (waiting.length === 1) setImmediate(letGo)
  })

function letGo(): void {
  waiting.shift()?.()
  if (waiting.length > 0) setImmediate(letGo)
}

export async function inSlices<T>(work: Slices<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + slice
    do {
      const step = work.next()
      if (step.done) {
        // What follows may be as long again.
        if (performance.now() >= until) await nextTurn()
        return step.value
      }
    } while (performance.now() < until)
    await nextTurn()
  }
}

/** The same work without a pause, where nobody waits. */
export function atOnce<T>(work: Slices<T>): T {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

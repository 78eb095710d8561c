// Work that can wait until the first screen is shown and the browser has a moment.

/** Runs once the browser is idle, at the latest after 3 seconds. Call the result to leave it. */
export const whenIdle = (run: () => void): (() => void) => {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run, 1_000)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(run, { timeout: 3_000 })
  return () => cancelIdleCallback(handle)
}

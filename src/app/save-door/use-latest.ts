// A function that stays the same and does what the component last said: for what is called later, after a reason
// was asked for, when the text that it saves may have changed.
import { useCallback, useRef } from 'react'

export function useLatest<Args extends unknown[], Result>(
  run: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(run)
  latest.current = run
  return useCallback((...args) => latest.current(...args), [])
}

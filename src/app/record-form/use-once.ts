// What a page needs to have read before it can begin: a draft, what a form starts with.
import { useEffect, useState } from 'react'

/** The result of some reading, done once while the component is there. Its failure is the page's. */
export function useOnce<Result>(read: () => Promise<Result>): Result | undefined {
  const [settled, setSettled] = useState<{ readonly result: Result } | { readonly error: unknown }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; the component is keyed by what it reads.
  useEffect(() => {
    let current = true
    read().then(
      (result) => current && setSettled({ result }),
      (error: unknown) => current && setSettled({ error }),
    )
    return () => {
      current = false
    }
  }, [])
  if (settled && 'error' in settled) throw settled.error
  return settled?.result
}

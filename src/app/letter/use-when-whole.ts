// What is pressed before the letter is whole (the names of its places, its chart) waits for that, a moment at most:
// a letter without its kecamatan is better than none.
import { useEffect, useRef, useState } from 'react'

const longestWaitMs = 3_000

/** Give `ask` the name of one of the acts; it is done as it is by then, with the letter of then. */
export const useWhenWhole = <Act extends string>(
  isWhole: boolean,
  acts: Readonly<Record<Act, () => void>>,
): { readonly ask: (act: Act) => void; readonly waiting: Act | undefined } => {
  const [asked, ask] = useState<Act>()
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    if (asked === undefined) return
    const act = () => {
      ask(undefined)
      latest.current[asked]()
    }
    if (isWhole) return act()
    const timer = setTimeout(act, longestWaitMs)
    return () => clearTimeout(timer)
  }, [asked, isWhole])
  return { ask, waiting: asked }
}

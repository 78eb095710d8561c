// A new page starts at its top; going back returns to where one was, once the list is there again.
import { useEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/** Lists are read from the database after the page is shown: so long we try to reach the old place. */
const waitMs = 1_500

const places = new Map<string, number>()

export const useScroll = (): void => {
  const { key, pathname } = useLocation()
  const isBack = useNavigationType() === 'POP'

  useEffect(() => {
    history.scrollRestoration = 'manual'
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed query keeps its place, a new path doesn't
  useEffect(() => {
    if (!isBack) window.scrollTo(0, 0)
  }, [pathname])

  useEffect(() => {
    const remember = () => places.set(key, window.scrollY)
    const stop = isBack ? scrollWhenPossible(places.get(key) ?? 0) : () => {}
    window.addEventListener('scrollend', remember)
    window.addEventListener('scroll', remember, { passive: true })
    return () => {
      stop()
      window.removeEventListener('scrollend', remember)
      window.removeEventListener('scroll', remember)
    }
  }, [key, isBack])
}

const scrollWhenPossible = (top: number): (() => void) => {
  const until = performance.now() + waitMs
  let frame = 0
  const attempt = () => {
    window.scrollTo(0, top)
    if (Math.abs(window.scrollY - top) > 1 && performance.now() < until)
      frame = requestAnimationFrame(attempt)
  }
  attempt()
  return () => cancelAnimationFrame(frame)
}

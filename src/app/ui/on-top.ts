// What lies on top of a page (a dialog, a full-size picture) has an entry of its own in the browser's history, so
// that Back closes it and leaves the page as it is. The entry only says how many lie there: reloaded, or come to by
// Forward, it finds nothing to show and is passed over.
import { useEffect, useLayoutEffect, useRef } from 'react'
import { type Location, useLocation, useNavigate, useNavigationType } from 'react-router'

type Close = (() => void) | undefined

/** What is open now, the topmost last; each with the way to close it. */
const open: { readonly current: Close }[] = []
let settle = () => {}

/** Keeps an entry for what this component shows, as long as it is shown. Without `close` it can't be closed. */
export const useOnTop = (close: Close): void => {
  const latest = useRef(close)
  latest.current = close
  useLayoutEffect(() => {
    open.push(latest)
    settle()
    return () => {
      open.splice(open.indexOf(latest), 1)
      settle()
    }
  }, [])
}

const stateOf = ({ state }: Location): { readonly onTop?: number; readonly page?: string } => state ?? {}

/** How many lie on top of the page at this place in the history. */
export const onTopAt = (location: Location): number => stateOf(location).onTop ?? 0

/** The page's own place in the history, whatever lies on top of it. */
export const pageAt = (location: Location): string => stateOf(location).page ?? location.key

/** Makes the history agree with what is open; once, around all pages. */
export const useHistoryOnTop = (): void => {
  const location = useLocation()
  const navigate = useNavigate()
  const isBack = useNavigationType() === 'POP'
  const before = useRef(0)
  const isMoving = useRef(false)

  useEffect(() => {
    const now = onTopAt(location)
    // Only what had its entry: a page may open something while one comes back to it, or while we move ourselves.
    const left = isBack && !isMoving.current ? open.slice(now, before.current) : []
    isMoving.current = false
    before.current = now
    for (const { current: close } of left.reverse()) close?.()
    const move = () => {
      const more = open.length - now
      if (more === 0 || isMoving.current) return
      isMoving.current = true
      if (more < 0) navigate(more)
      else navigate(location, { state: { ...location.state, onTop: now + 1, page: pageAt(location) } })
    }
    // A moment later: where one closes and another opens, the entry stays.
    let timer: ReturnType<typeof setTimeout> | undefined
    settle = () => {
      clearTimeout(timer)
      timer = setTimeout(move)
    }
    settle()
    return () => {
      clearTimeout(timer)
      settle = () => {}
    }
  }, [location, navigate, isBack])
}

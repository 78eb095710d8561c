// A new page starts at its top; going back returns to where one was, and to the link that one followed, once the
// list is there again.
import { useEffect, useLayoutEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { placeAt } from '../ui/kept-place.ts'
import { useHistoryOnTop } from '../ui/on-top.ts'

/** Lists are read from the database after the page is shown: so long we try to reach the old place. */
const waitMs = 5_000

export const useScroll = (): void => {
  const location = useLocation()
  const place = placeAt(location)
  const isBack = useNavigationType() === 'POP'
  useHistoryOnTop()

  useEffect(() => {
    history.scrollRestoration = 'manual'
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed query keeps its place, a new path doesn't
  useEffect(() => {
    if (!isBack) window.scrollTo(0, 0)
  }, [location.pathname])

  // Before the next page is drawn: its height moves the old one's place.
  useLayoutEffect(() => {
    const scrolled = () => {
      place.top = window.scrollY
    }
    const followed = ({ target }: Event) => {
      const link = target instanceof Element && target.closest('main a[href]')
      if (link) place.link = link.getAttribute('href') ?? ''
    }
    window.addEventListener('scroll', scrolled, { passive: true })
    document.addEventListener('click', followed, true)
    return () => {
      window.removeEventListener('scroll', scrolled)
      document.removeEventListener('click', followed, true)
    }
  }, [place])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is another place is returned to
  useEffect(() => (isBack ? returnTo(Number(place.top ?? 0), place.link) : undefined), [place])
}

/** Tries until it is there, or until the person moves. */
const returnTo = (top: number, link: string | number | undefined): (() => void) => {
  const until = performance.now() + waitMs
  let frame = 0
  const stop = () => {
    cancelAnimationFrame(frame)
    for (const moving of movings) window.removeEventListener(moving, stop)
  }
  const attempt = () => {
    window.scrollTo(0, top)
    const followed = link && document.querySelector<HTMLElement>(`main a[href=${JSON.stringify(link)}]`)
    if (followed) followed.focus({ preventScroll: true })
    const isThere = Math.abs(window.scrollY - top) <= 1 && (!link || followed)
    if (isThere || performance.now() > until) stop()
    else frame = requestAnimationFrame(attempt)
  }
  for (const moving of movings) window.addEventListener(moving, stop, { passive: true })
  attempt()
  return stop
}

const movings = ['wheel', 'touchstart', 'pointerdown', 'keydown']

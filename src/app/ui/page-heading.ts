// What also a page that draws its own frame needs of `Page`: it comes with the first screen, the frame does not.
import { createContext, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useWords } from '../language.tsx'

/** The shell listens here: a page with a dock takes the place of the tabs. */
export const DockContext = createContext<(docked: boolean) => void>(() => {})

/**
 * Names the document "Kegiatan · Lumbung" and, after a navigation, focuses the heading that gets the
 * returned ref. For pages that draw their own heading; `Page` does it by itself.
 */
export const usePageHeading = (title: string): RefObject<HTMLHeadingElement | null> => {
  const heading = useRef<HTMLHeadingElement>(null)
  const { t } = useWords()
  const { key, pathname } = useLocation()
  const isFirstPage = key === 'default'
  useEffect(() => {
    document.title = `${title} · ${t.shell.appName}`
  }, [title, t])
  // Before the page is drawn: a moment later it would take the focus from who has already gone on, and their Enter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is what asks for the focus
  useLayoutEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true })
  }, [pathname])
  return heading
}

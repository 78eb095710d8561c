// Tells the styles how much of the screen's lower edge a form's dock takes while it grows and shrinks with what
// it says, so that it covers no focused field. Docks of one button have the height that the styles assume.
import { type RefObject, useEffect } from 'react'

/** `inside`: an element right inside the dock. */
export function useDockHeight(inside: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const dock = inside.current?.parentElement
    // jsdom lays nothing out.
    if (!dock || typeof ResizeObserver === 'undefined') return
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => {
      const isSticky = getComputedStyle(dock).position === 'sticky'
      style.setProperty('--dock-height', `${isSticky ? dock.offsetHeight : 0}px`)
    })
    observer.observe(dock)
    return () => {
      observer.disconnect()
      style.removeProperty('--dock-height')
    }
  }, [inside])
}

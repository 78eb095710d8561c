// Tells the styles how much of the screen a bar takes that sticks to its edge, while it grows and shrinks with what it
// says: so that nothing focused ends up behind it, and what else sticks stands beside it.
import { type RefObject, useLayoutEffect } from 'react'

export function useEdgeHeight(
  bar: RefObject<HTMLElement | null>,
  name: '--top-height' | '--dock-height' | '--tabs-height',
): void {
  useLayoutEffect(() => {
    const element = bar.current
    // jsdom lays nothing out.
    if (!element || typeof ResizeObserver === 'undefined') return
    const { style } = document.documentElement
    // The first time it is called before the first paint, too, once the page has its layout: nothing is laid out twice.
    const observer = new ResizeObserver(() => {
      const sticks = getComputedStyle(element).position === 'sticky'
      style.setProperty(name, `${sticks ? element.offsetHeight : 0}px`)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      style.removeProperty(name)
    }
  }, [bar, name])
}

// A key that counts on the way down, and takes it back where the touch becomes a scroll before it was written.
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react'

/** A touch that has begun. */
export interface Pressed {
  /** It was a tap: write it. */
  readonly keep: () => void
  /** It became a scroll: as if nothing had been. */
  readonly withdraw: () => void
}

/** How long after a touch its own click may come: what comes later was made by a keyboard or a screen reader. */
const clickFollowsMs = 800

/** The handlers of a key that counts on the way down. */
export function usePress(onPress: () => Pressed) {
  const touches = useRef(new Map<number, Pressed>())
  const lastTouch = useRef(Number.NEGATIVE_INFINITY)
  const settle = (how: keyof Pressed) => (event: PointerEvent) => {
    touches.current.get(event.pointerId)?.[how]()
    touches.current.delete(event.pointerId)
    lastTouch.current = event.timeStamp
  }
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return
      lastTouch.current = event.timeStamp
      touches.current.set(event.pointerId, onPress())
      navigator.vibrate?.(10)
    },
    onPointerUp: settle('keep'),
    // A mouse that is let go elsewhere was pressed here all the same.
    onPointerLeave: settle('keep'),
    onPointerCancel: settle('withdraw'),
    onClick: (event: MouseEvent) => {
      if (event.timeStamp - lastTouch.current < clickFollowsMs && event.detail > 0) return
      onPress().keep()
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
    },
  }
}

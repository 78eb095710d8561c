// A press belongs to the button that it began on. Where the page moves between down and up (a line appears because a
// field was left, or a draft was kept) the browser gives the click to whatever came under the finger, or to nobody.

/** CSS pixels that a finger may move within a press. */
const slack = 10

/** Gives the way to stop it. */
export function keepPress(): () => void {
  let pressed: { readonly on: HTMLElement; readonly x: number; readonly y: number } | undefined

  const down = ({ target, clientX: x, clientY: y, isPrimary, button }: PointerEvent) => {
    const on = target instanceof Element ? target.closest<HTMLElement>('button, a[href]') : null
    pressed = on && isPrimary && button === 0 ? { on, x, y } : undefined
  }
  const clicked = (event: MouseEvent) => {
    // A keyboard's has no place.
    if (!pressed || event.detail === 0) return
    const { on, x, y } = pressed
    pressed = undefined
    if (on.contains(event.target as Node) || !on.isConnected || on.matches(':disabled')) return
    if (Math.hypot(event.clientX - x, event.clientY - y) > slack) return
    event.preventDefault()
    event.stopPropagation()
    // A click as the browser's, and not as a key's, which may mean something else.
    const { clientX, clientY, detail } = event
    on.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY, detail }))
  }
  document.addEventListener('pointerdown', down, true)
  document.addEventListener('click', clicked, true)
  return () => {
    document.removeEventListener('pointerdown', down, true)
    document.removeEventListener('click', clicked, true)
  }
}

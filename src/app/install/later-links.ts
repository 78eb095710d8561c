// Icons and the manifest, which index.html only names: nobody needs them before the first input, and on a slow line
// they would come before it.

const patienceMs = 5_000
const firstTouch = ['pointerdown', 'keydown'] as const

/** Asks for them once somebody has touched the page, or has read it for a while. */
export function askForLinksLater(): void {
  const ask = () => {
    clearTimeout(timer)
    for (const event of firstTouch) removeEventListener(event, ask)
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-later]')) {
      link.href = link.dataset.later ?? ''
      delete link.dataset.later
    }
  }
  const timer = setTimeout(ask, patienceMs)
  for (const event of firstTouch) addEventListener(event, ask)
}

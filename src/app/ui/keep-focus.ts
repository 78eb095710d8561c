// The focus never falls to the page: where what had it is gone, hidden or switched off, it goes to the nearest thing
// that is still there, so that a keyboard and a screen reader go on from the same place. Fetched when all is quiet.
import { focusHeading } from './focus-heading.ts'

/** Whoever takes something away may put the focus somewhere itself: that comes first. */
const waitMs = 40

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled, [hidden], [type="hidden"]), select:not(:disabled), textarea:not(:disabled), summary'

/** What is small enough for its first control to be near. */
const places = 'li, ul, fieldset, form, section, details'

/** `had` is what had the focus last, and may be gone already. Gives the way to stop it. */
export function keepFocus(had: Element | null): () => void {
  let last = had
  /** From the inside out, as they were when it had the focus. */
  let around: Element[] = []
  let timer: ReturnType<typeof setTimeout>

  const remember = () => {
    const { activeElement } = document
    if (!activeElement || activeElement === document.body) return
    last = activeElement
    around = []
    for (let each = last.parentElement; each && each !== document.body; each = each.parentElement)
      around.push(each)
  }
  const mend = () => {
    const { activeElement } = document
    if ((activeElement && activeElement !== document.body) || !last || isUsable(last)) return
    last = null
    for (const place of around) {
      const near = place.matches(places) && [...place.querySelectorAll<HTMLElement>(focusable)].find(isUsable)
      if (near) return near.focus({ preventScroll: true })
    }
    focusHeading()
  }
  const look = () => {
    clearTimeout(timer)
    timer = setTimeout(mend, waitMs)
  }
  const observer = new MutationObserver(look)
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'hidden', 'open'],
  })
  document.addEventListener('focusin', remember)
  remember()
  look()
  return () => {
    clearTimeout(timer)
    observer.disconnect()
    document.removeEventListener('focusin', remember)
  }
}

const isUsable = (element: Element): boolean =>
  element.isConnected && !element.matches(':disabled') && element.getClientRects().length > 0

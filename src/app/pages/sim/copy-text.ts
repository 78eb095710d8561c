// Copies a text, also where there is no clipboard to write to: on plain HTTP, and in old browsers.
import { cleanText } from '../../../domain/clean-text.ts'

/** False where the browser lets no page copy; then somebody has to do it by hand. */
export const copyText = async (given: string): Promise<boolean> => {
  const text = cleanText(given)
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand(text)
  }
}

/** The old way: a field that nobody sees, its text selected, and the browser's own command. */
const copyByCommand = (text: string): boolean => {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.setAttribute('aria-hidden', 'true')
  // On the screen, or iOS does not select in it; it is gone again before anything is drawn.
  field.style.cssText = 'position:fixed;top:0;left:0;opacity:0;font-size:16px'
  document.body.append(field)
  try {
    field.select()
    return document.execCommand?.('copy') ?? false
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}

/** Selects what an element says, ready to be copied by hand. */
export const selectText = (element: Element): void => {
  const range = document.createRange()
  range.selectNodeContents(element)
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

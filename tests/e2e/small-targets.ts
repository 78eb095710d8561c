// What a shaky finger would miss on the page that is shown, one line each.
import type { Page } from '@playwright/test'

/** Targets below 24 px that have another one within the 24 px around their middle. Links in a sentence may be small. */
export const smallTargets = (page: Page, where: string): Promise<string[]> =>
  page.evaluate((address) => {
    const least = 24
    const wanted = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]'
    /** What a tap hits: a box inside its label is as large as the label, and a mark may reach over its own edge. */
    const boxOf = (element: Element) => {
      const whole = element.closest('label') ?? element
      const { left, top, right, bottom } = whole.getBoundingClientRect()
      const { position, top: up, right: east, bottom: down, left: west } = getComputedStyle(whole, '::after')
      if (position !== 'absolute') return { left, top, right, bottom }
      const px = (length: string) => Math.min(0, Number.parseFloat(length) || 0)
      return { left: left + px(west), top: top + px(up), right: right - px(east), bottom: bottom - px(down) }
    }
    const isInText = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      element.parentElement !== null &&
      element.parentElement.textContent?.trim() !== element.textContent?.trim()
    const targets = [...document.querySelectorAll(wanted)]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.closest('[inert], .visually-hidden, [data-on-paper]') &&
          !element.matches('[tabindex="-1"][aria-hidden=true]'),
      )
      .map((element) => ({ element, box: boxOf(element) }))
      .filter(({ box }) => box.right - box.left > 1 && box.bottom - box.top > 1)
    const isSmall = ({ box }: (typeof targets)[number]) =>
      box.right - box.left < least - 0.5 || box.bottom - box.top < least - 0.5
    return targets
      .filter((target) => isSmall(target) && !isInText(target.element))
      .filter(({ element, box }) => {
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
        return targets.some(({ element: other, box: its }) => {
          const label = element.closest('label')
          if (other === element || (label && other.closest('label') === label)) return false
          const across = Math.max(its.left - x, 0, x - its.right)
          const down = Math.max(its.top - y, 0, y - its.bottom)
          return Math.hypot(across, down) < least / 2
        })
      })
      .map(({ element, box }) => {
        const name = (element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 40)
        const size = `${Math.round(box.right - box.left)} × ${Math.round(box.bottom - box.top)}`
        return `${address}: ${element.tagName} “${name}” ${size}`
      })
  }, where)

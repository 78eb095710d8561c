// Every target of every page can be hit by a shaky finger (WCAG 2.5.8: 24 px, or that much room), and nothing that
// sticks to the screen lies over what has the focus (2.4.11). On a phone and on a PC.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { joinWithCode } from './librarian.ts'
import { addresses, firstRunAddresses, someRecords, visit } from './pages.ts'
import { seedLibrary } from './seed.ts'

test.describe.configure({ mode: 'parallel' })

const screens = [
  ['a phone', { width: 360, height: 740 }],
  ['a PC', { width: 1366, height: 768 }],
] as const

/** Targets below 24 px that have another one within the 24 px around their middle. Links in a sentence may be small. */
const smallTargets = (page: Page, where: string): Promise<string[]> =>
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
          if (other === element || other.closest('label') === element.closest('label')) return false
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

/** What has the focus, where less than half of what the screen could show of it is uncovered. */
const coveredFocus = (page: Page, where: string): Promise<string[]> =>
  page.evaluate((address) => {
    const focused = document.activeElement
    if (!focused || focused === document.body || focused.closest('.visually-hidden')) return []
    const box = (focused.closest('label') ?? focused).getBoundingClientRect()
    if (box.width < 3 || box.height < 3) return []
    const parts = [0.08, 0.3, 0.5, 0.7, 0.92]
    const points = parts.flatMap((down) =>
      parts.map((across) => [box.left + box.width * across, box.top + box.height * down] as const),
    )
    const isOwn = ([x, y]: readonly [number, number]) => {
      const found = document.elementFromPoint(x, y)
      const label = found?.closest('label')
      return (
        found !== null &&
        (focused.contains(found) || found.contains(focused) || (label?.contains(focused) ?? false))
      )
    }
    const seen = points.filter(isOwn).length
    if (seen >= points.length / 2) return []
    const over = points.filter((point) => !isOwn(point)).map(([x, y]) => document.elementFromPoint(x, y))[0]
    const name = (focused.textContent || focused.getAttribute('name') || '').trim().slice(0, 40)
    return [
      `${address}: ${focused.tagName} “${name}” under ${over?.tagName ?? 'the edge'} ${over?.className}`,
    ]
  }, where)

for (const [device, viewport] of screens) {
  test(`on ${device} every target is 24 px or has as much room`, async ({ server, newDevice }) => {
    test.setTimeout(300_000)
    const { code } = await seedLibrary(server, someRecords)
    const page = await newDevice({ viewport }).open()
    const found: string[] = []
    const measure = async (address: string) => {
      await visit(page, server.origin + address)
      const unfold = page.getByRole('button', { name: 'Buka semua' })
      if (await unfold.isVisible()) await unfold.click()
      found.push(...(await smallTargets(page, address)))
    }
    for (const address of firstRunAddresses) await measure(address)
    await joinWithCode(page, server.origin, code)
    for (const address of addresses) await measure(address)
    expect(found).toEqual([])
  })

  test(`on ${device} nothing that sticks covers what has the focus`, async ({ server, newDevice }) => {
    test.setTimeout(600_000)
    const { code } = await seedLibrary(server, someRecords)
    const page = await newDevice({ viewport }).open()
    const found = new Set<string>()
    const walk = async (address: string) => {
      await visit(page, server.origin + address)
      for (const key of ['Tab', 'Shift+Tab'])
        for (let press = 0; press < 30; press++) {
          await page.keyboard.press(key)
          if ((await coveredFocus(page, address)).length === 0) continue
          // A page that is still being filled moves what has the focus; a bar that covers it goes on covering it.
          await page.waitForTimeout(1_000)
          for (const covered of await coveredFocus(page, address)) found.add(covered)
        }
    }
    for (const address of firstRunAddresses) await walk(address)
    await joinWithCode(page, server.origin, code)
    // What the first sync brings would move what has the focus.
    await expect(page.getByText(/^Semua sudah diterima/).first()).toBeVisible()
    for (const address of addresses) await walk(address)
    expect([...found]).toEqual([])
  })
}

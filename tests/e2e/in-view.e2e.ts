// Nothing that is focused hides behind what sticks to the screen's edges, and the report does not jump while it loads.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { joinWithCode } from './librarian.ts'
import { someRecords, visit } from './pages.ts'
import { seedLibrary } from './seed.ts'

test.use({ onlyServes: true })

/** What has the focus but is covered: its middle, or any of four points near its corners, has to be its own. */
const hiddenFocus = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return undefined
    const { left, top, width, height } = focused.getBoundingClientRect()
    const seen = [0.1, 0.5, 0.9].some((part) => {
      const found = document.elementFromPoint(left + width * part, top + height / 2)
      return (
        found !== null &&
        (focused.contains(found) || found.contains(focused) || found.closest('label') !== null)
      )
    })
    return seen ? undefined : `${focused.tagName} ${focused.textContent?.slice(0, 40)} at ${Math.round(top)}`
  })

/** Nothing more came for half a second: what a page fetches after its first screen stands there. */
const allDrawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((drawn) => {
        const wait = () => setTimeout(drawn, 500)
        let timer = wait()
        new MutationObserver(() => {
          clearTimeout(timer)
          timer = wait()
        }).observe(document, { subtree: true, childList: true, characterData: true })
      }),
  )

test('by keyboard nothing that is focused is hidden by docks, tabs and bars', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(240_000)
  const { code } = await seedLibrary(server, someRecords)
  const page = await newDevice().open()
  await joinWithCode(page, server.origin, code)
  const found: string[] = []
  for (const address of [
    '/',
    '/laporan/2026-10',
    '/catatan/activity/a1',
    '/catatan/activity/baru',
    '/lainnya/data',
  ]) {
    await visit(page, server.origin + address)
    await allDrawn(page)
    for (const key of ['Tab', 'Shift+Tab'])
      for (let press = 0; press < 60; press++) {
        await page.keyboard.press(key)
        const hidden = await hiddenFocus(page)
        if (hidden) found.push(`${address}: ${hidden}`)
      }
  }
  expect(found).toEqual([])
})

for (const [device, viewport] of [
  ['a phone', { width: 360, height: 740 }],
  ['a PC', { width: 1366, height: 768 }],
] as const)
  test(`on ${device} the report does not jump while it loads`, async ({ server, newDevice }) => {
    const { code } = await seedLibrary(server, someRecords)
    const page = await newDevice({ viewport }).open()
    await joinWithCode(page, server.origin, code)
    await page.addInitScript(() => {
      const watched = window as unknown as { moved: number }
      watched.moved = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number }[]) watched.moved += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await visit(page, `${server.origin}/laporan/2026-10`)
    await expect(page.getByRole('region', { name: 'Laporan bulan ini' })).toBeVisible()
    // Charts, names and what else comes late.
    await page.waitForTimeout(1_500)
    expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBeLessThan(0.02)
  })

/** Where the line that is written on ends, and where the dock begins; lines are short, so each is one row. */
const lineAndDock = (area: Locator): Promise<{ line: number; free: number; top: number }> =>
  area.evaluate((element) => {
    const field = element as HTMLTextAreaElement
    const style = getComputedStyle(field)
    const [border, padding] = [Number.parseFloat(style.borderTopWidth), Number.parseFloat(style.paddingTop)]
    const height = Number.parseFloat(style.lineHeight)
    const before = field.value.slice(0, field.selectionStart).split('\n').length
    const { top } = field.getBoundingClientRect()
    const line = top + border + padding + before * height - field.scrollTop
    const docks = [...document.querySelectorAll('[class*="dock"], nav')].filter(
      (one) => getComputedStyle(one).position === 'sticky' && one.getBoundingClientRect().height > 0,
    )
    const edges = docks.map((one) => one.getBoundingClientRect().top).filter((edge) => edge > 100)
    return { line, top: line - height, free: Math.min(window.innerHeight, ...edges) }
  })

for (const [screen, height] of [
  ['the whole screen', 740],
  ['half of it, the keyboard over the rest', 400],
] as const)
  test(`with ${screen} the line that is written on stays above the dock`, async ({ server, newDevice }) => {
    test.setTimeout(240_000)
    const { code } = await seedLibrary(server, someRecords)
    const page = await newDevice().open()
    await joinWithCode(page, server.origin, code)
    const found: string[] = []
    for (const address of ['/catatan/story/baru', '/laporan/2026-10/tutup', '/catatan/plan/baru']) {
      await page.setViewportSize({ width: 360, height: 740 })
      await visit(page, server.origin + address)
      const areas = page.locator('main textarea:visible')
      for (let index = 0; index < (await areas.count()); index++) {
        const area = areas.nth(index)
        // Half under the dock: where a finger still finds its first line.
        await area.evaluate((element) => {
          const dock = [...document.querySelectorAll('[class*="dock"]')].find(
            (one) => getComputedStyle(one).position === 'sticky',
          )
          const edge = dock?.getBoundingClientRect().top ?? window.innerHeight
          window.scrollBy(0, element.getBoundingClientRect().top - edge + 50)
        })
        await area.click({ position: { x: 40, y: 20 } })
        await page.setViewportSize({ width: 360, height })
        for (let row = 1; row <= 14; row++) {
          await page.keyboard.type(`baris ${row}`)
          const { line, top, free } = await lineAndDock(area)
          if (line > free + 1 || top < 0)
            found.push(`${address} ${index}, row ${row}: ${Math.round(line)} of ${Math.round(free)}`)
          await page.keyboard.press('Enter')
        }
        await page.setViewportSize({ width: 360, height: 740 })
      }
    }
    expect(found).toEqual([])
  })

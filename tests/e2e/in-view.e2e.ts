// Nothing that is focused hides behind what sticks to the screen's edges, and the report does not jump while it loads.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { joinWithCode } from './librarian.ts'
import { someRecords, visit } from './pages.ts'
import { seedLibrary } from './seed.ts'

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

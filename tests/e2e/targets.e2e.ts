// On every page every target can be hit by a shaky finger (WCAG 2.5.8: 24 px, or that much room), nothing that sticks to
// the screen lies over what has the focus (2.4.11), and for readers who space their text, or have it twice as large, no
// word is broken in its middle, nothing is cut, no lines lie over each other. On a phone and on a PC.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { joinWithCode } from './librarian.ts'
import { addresses, firstRunAddresses, someRecords, visit } from './pages.ts'
import { seedLibrary } from './seed.ts'
import { smallTargets } from './small-targets.ts'
import { enlargeText, spaceText, textFaults } from './text-faults.ts'

test.describe.configure({ mode: 'parallel' })
test.use({ onlyServes: true })

const screens = [
  ['a phone', { width: 360, height: 740 }],
  ['a PC', { width: 1366, height: 768 }],
] as const

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

/**
 * Whether the focus has come round: it left the page by one end, and is again where it was before. To be asked once after
 * each press of the key.
 */
const hasComeRound = (page: Page, key: string): Promise<boolean> =>
  page.evaluate((pressed) => {
    const walks = window as unknown as Record<string, { left: boolean; seen: WeakSet<Element> } | undefined>
    walks[pressed] ??= { left: false, seen: new WeakSet() }
    const walk = walks[pressed]
    const focused = document.activeElement ?? document.body
    if (focused === document.body) walk.left = true
    else if (walk.left && walk.seen.has(focused)) return true
    walk.seen.add(focused)
    return false
  }, key)

for (const [device, viewport] of screens) {
  test(`on ${device} every target is 24 px or has as much room, and spaced or twice as large all text stays whole`, async ({
    server,
    newDevice,
  }) => {
    test.setTimeout(300_000)
    const { code } = await seedLibrary(server, someRecords)
    const page = await newDevice({ viewport }).open()
    const [small, found] = [[] as string[], [] as string[]]
    const open = async (address: string) => {
      await visit(page, server.origin + address)
      const unfold = page.getByRole('button', { name: 'Buka semua' })
      if (await unfold.isVisible()) await unfold.click()
    }
    const compare = (isOn: boolean) =>
      page.evaluate(
        (on) =>
          on ? localStorage.setItem('lumbung.compare', 'yes') : localStorage.removeItem('lumbung.compare'),
        isOn,
      )
    const look = async (address: string) => {
      await open(address)
      small.push(...(await smallTargets(page, address)))
      // The comparison stands in the report too, and its text is read there.
      if (address.startsWith('/laporan')) {
        await compare(true)
        await open(address)
      }
      await spaceText(page, true)
      found.push(...(await textFaults(page, `${address} (spaced)`)))
      await spaceText(page, false)
      await enlargeText(page, 200)
      found.push(...(await textFaults(page, `${address} (200 %)`)))
      await compare(false)
    }
    for (const address of firstRunAddresses) await look(address)
    await joinWithCode(page, server.origin, code)
    for (const address of addresses) await look(address)
    expect.soft(small).toEqual([])
    expect.soft(found).toEqual([])
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
          const [covered, isRound] = await Promise.all([coveredFocus(page, address), hasComeRound(page, key)])
          if (isRound && covered.length === 0) break
          if (covered.length === 0) continue
          // A page that is still being filled moves what has the focus; a bar that covers it goes on covering it.
          await page.waitForTimeout(1_000)
          for (const still of await coveredFocus(page, address)) found.add(still)
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

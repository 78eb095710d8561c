// Every page, in both languages, light and dark: axe finds nothing; at 320 px and with text twice as large nothing
// is wider than the screen and no word of usual length is broken.
import type { Page } from '@playwright/test'
import { axeFaultsInBothThemes } from './axe-faults.ts'
import { expect, test } from './fixtures.ts'
import { joinWithCode } from './librarian.ts'
import { addresses, firstRunAddresses, someRecords, visit } from './pages.ts'
import { seedLibrary } from './seed.ts'

test.describe.configure({ mode: 'parallel' })
test.use({ onlyServes: true })

const speak = (page: Page, language: string) =>
  page.evaluate((chosen) => localStorage.setItem('lumbung.language', chosen), language)

for (const language of ['id', 'en'])
  test(`axe finds nothing on any page (${language}, light and dark)`, async ({ server, newDevice }) => {
    test.setTimeout(400_000)
    const { code } = await seedLibrary(server, someRecords)
    const page = await newDevice().open()
    const found: string[] = []
    await page.goto(server.origin)
    await speak(page, language)
    const look = async (address: string) => {
      await visit(page, server.origin + address)
      found.push(...(await axeFaultsInBothThemes(page, address)))
    }
    for (const address of firstRunAddresses) await look(address)
    await speak(page, 'id')
    await joinWithCode(page, server.origin, code)
    await speak(page, language)
    for (const address of addresses) await look(address)
    expect(found).toEqual([])
  })

/** What reaches beyond the screen's right edge, so that somebody would have to scroll sideways. */
const tooWide = (page: Page, where: string): Promise<string[]> =>
  page.evaluate((address) => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    const names = beyond.slice(0, 3).map((element) => `${element.tagName}.${element.className}`)
    return [`${address}: ${scrollWidth} px on ${clientWidth} px, ${names.join(', ')}`]
  }, where)

/** Words of a phone's page that stand on two lines, a part of them on each. */
const brokenWords = (page: Page, where: string): Promise<string[]> =>
  page.evaluate((address) => {
    const broken = new Set<string>()
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const unseen = '.visually-hidden, [data-on-paper], style, select, textarea, svg'
      if (!node.parentElement || node.parentElement.closest(unseen)) continue
      for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}]{4,12}/gu)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const seen = [...range.getClientRects()].filter(({ width }) => width > 0)
        if (new Set(seen.map(({ top }) => Math.round(top))).size > 1) broken.add(`${address}: ${word}`)
      }
    }
    return [...broken]
  }, where)

test('at 320 px, and with text twice as large, no page is wider than the screen and no word is broken', async ({
  server,
  newDevice,
}) => {
  test.setTimeout(300_000)
  const { code } = await seedLibrary(server, someRecords)
  const page = await newDevice({ viewport: { width: 320, height: 640 } }).open()
  const found: string[] = []
  const measure = async (address: string) => {
    await visit(page, server.origin + address)
    found.push(...(await tooWide(page, address)))
    await page.setViewportSize({ width: 360, height: 740 })
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    found.push(...(await tooWide(page, `${address} (text 200 %)`)))
    found.push(...(await brokenWords(page, `${address} (text 200 %)`)))
    await page.setViewportSize({ width: 320, height: 640 })
  }
  for (const address of firstRunAddresses) await measure(address)
  await joinWithCode(page, server.origin, code)
  for (const address of addresses) await measure(address)
  expect(found).toEqual([])
})

// The first screen's price: every byte of script from opening the address until "Hari ini" is shown.
import { gzipSync } from 'node:zlib'
import type { Response } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { setUp } from './librarian.ts'

const budget = 150_000

test('all script until "Hari ini" shows, the first run included, is at most 150 KB gzipped', async ({
  server,
  newDevice,
}) => {
  const page = await newDevice().open()
  const scripts: Promise<{ name: string; size: number }>[] = []
  const note = (response: Response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return
    const name = new URL(response.url()).pathname
    scripts.push(response.body().then((body) => ({ name, size: gzipSync(body, { level: 9 }).length })))
  }
  page.on('response', note)
  await page.addInitScript(stampFirstScreen)
  await setUp(page, server.origin)
  page.off('response', note)
  // What the app fetches later, when it is idle, is no longer on the way to the first screen.
  const later = await page.evaluate(fetchedLater)
  const fetched = (await Promise.all(scripts)).filter(({ name }) => !later.includes(name))
  const total = fetched.reduce((sum, { size }) => sum + size, 0)
  console.log(`Script until "Hari ini": ${(total / 1000).toFixed(1)} KB gzip in ${fetched.length} files`)
  for (const { name, size } of fetched.sort((a, b) => b.size - a.size)) console.log(`  ${size} ${name}`)
  expect(total).toBeLessThanOrEqual(budget)
})

/** In the page: the moment at which the books are there, which a busy machine would tell too late. */
function stampFirstScreen(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('main a[href="/catatan/advocacy/baru"]')) return
    performance.mark('shown')
    observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true })
}

/** In the page: what was asked for after that moment. */
function fetchedLater(): string[] {
  const [shown] = performance.getEntriesByName('shown')
  if (!shown) throw new Error('The books were never shown')
  return performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime > shown.startTime)
    .map(({ name }) => new URL(name).pathname)
}

// A file that the page gives to the person, taken as they would: out of the downloads.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

/** `press` makes the page give the file. */
export async function downloadedBy(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const isFirefox = await page.evaluate(() => navigator.userAgent.includes('Firefox'))
  if (isFirefox) return handedOver(page, press)
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readFileSync(await download.path())
}

/** An installed Firefox tells Playwright nothing of downloads: the file is taken as the page hands it over. */
async function handedOver(page: Page, press: () => Promise<void>): Promise<Buffer> {
  await page.evaluate(() => {
    const make = URL.createObjectURL
    URL.createObjectURL = (blob) => {
      Object.assign(globalThis, { handedOver: blob })
      return make(blob)
    }
  })
  await press()
  await page.waitForFunction(() => 'handedOver' in globalThis)
  const bytes = await page.evaluate(async () => [
    ...new Uint8Array(await (globalThis as unknown as { handedOver: Blob }).handedOver.arrayBuffer()),
  ])
  return Buffer.from(bytes)
}

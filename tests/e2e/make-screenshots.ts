// Takes the pictures of the manifest and the README from the demonstration data. Run by hand after the look has
// changed, on a built app: node tests/e2e/make-screenshots.ts
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { modernChromium } from '../support/browsers.ts'
import { Device } from './device.ts'
import { joinWithCode } from './librarian.ts'
import { ServerProcess } from './server-process.ts'

const folder = fileURLToPath(new URL('../../public/screenshots/', import.meta.url))
const pages = { home: '/', report: '/laporan', records: '/catatan/activity' }
const screens = {
  narrow: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 },
  wide: { viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1 },
}

/** Charts and counts are fetched after the page. */
const settled = 3_000

/** All records have come, so the counts on the screen no longer change. */
async function whole(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/lainnya/sambungkan`)
  await page.getByText('Semua sudah diterima kabupaten').first().waitFor({ timeout: 120_000 })
}

mkdirSync(folder, { recursive: true })
for (const [name, options] of Object.entries(screens)) {
  const server = await ServerProcess.begin('--demo')
  const device = new Device(chromium, { ...modernChromium(), ...options })
  try {
    const code = /Karangsari: (\w{8})/.exec(server.output)?.[1] ?? ''
    const page = await device.open()
    await joinWithCode(page, server.origin, code)
    await whole(page, server.origin)
    await page.getByRole('dialog').getByRole('button').first().click()
    await page.evaluate(() => localStorage.setItem('lumbung.installHint', 'later'))
    for (const [what, address] of Object.entries(pages)) {
      await page.goto(server.origin + address)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.waitForTimeout(settled)
      await page.screenshot({ path: join(folder, `${what}-${name}.png`) })
    }
  } finally {
    await device.discard()
    await server.end()
  }
}

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
  await setUp(page, server.origin)
  // What the app fetches later, when it is idle, is no longer on the way to the first screen.
  page.off('response', note)
  const fetched = await Promise.all(scripts)
  const total = fetched.reduce((sum, { size }) => sum + size, 0)
  console.log(`Script until "Hari ini": ${(total / 1000).toFixed(1)} KB gzip in ${fetched.length} files`)
  for (const { name, size } of fetched.sort((a, b) => b.size - a.size)) console.log(`  ${size} ${name}`)
  expect(total).toBeLessThanOrEqual(budget)
})

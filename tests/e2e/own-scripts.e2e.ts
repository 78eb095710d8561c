// What the server's headers promise, kept by a real browser: nothing but the app's own files becomes a script, and
// an address that is no page says so.
import { expect, test } from './fixtures.ts'
import { readyOffline, setUp } from './librarian.ts'

test.use({ onlyServes: true })

test('text becomes no HTML and no script, and the app’s own worker runs', async ({ server, newDevice }) => {
  const page = await newDevice().open()
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  await setUp(page, server.origin)
  await readyOffline(page)
  expect(refused).toEqual([])
  const tries = await page.evaluate(() => {
    const attempt = (work: () => unknown) => {
      try {
        work()
        return 'let through'
      } catch {
        return 'refused'
      }
    }
    return [
      attempt(() => Object.assign(document.createElement('div'), { innerHTML: '<b>x</b>' })),
      attempt(() => new Worker('https://example.org/x.js')),
      attempt(() => Object.assign(document.createElement('script'), { src: 'https://example.org/x.js' })),
    ]
  })
  expect(tries).toEqual(['refused', 'refused', 'refused'])
})

test('an address that is no page is none, for programs and for people', async ({ server, newDevice }) => {
  const page = await newDevice().open()
  const response = await page.goto(`${server.origin}/healthz`)
  expect(response?.status()).toBe(404)
  await setUp(page, server.origin)
  expect((await page.goto(`${server.origin}/laporan`))?.status()).toBe(200)
  await page.goto(`${server.origin}/lainnya/tidak-ada`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect((await page.request.get(`${server.origin}/metrics`)).status()).toBe(404)
})

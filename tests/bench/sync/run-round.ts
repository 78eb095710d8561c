// One round of one contender, in a browser of its own with an empty disk of its own: all rows of the table.
import { chromium, type Page } from '@playwright/test'
import { modernChromium } from '../../support/browsers.ts'
import type { BenchPage } from './bench-page.ts'
import type { Competitor } from './contenders.ts'
import { type CountingOrigin, countingOrigin } from './counting-origin.ts'
import type { RowName } from './rows.ts'
import { newFolder, removeFolder } from './server-process.ts'

export type Results = Partial<Record<RowName, number>>

/** What happens on one device: saving, reading, starting again. */
export async function runLocal(
  { query = '' }: Competitor,
  script: string,
  records: number,
): Promise<Results> {
  const origin = await countingOrigin(script)
  const profile = newFolder()
  try {
    const times = await inBrowser(profile, origin, query, (page) => page.evaluate(local, records))
    const open = await inBrowser(profile, origin, query, (page) => page.evaluate(coldOpen, records))
    return { ...times, coldOpen: open }
  } finally {
    origin.close()
    removeFolder(profile)
  }
}

/**
 * A new device fetches all, then is offline for a while, then sends what it kept. Who can't do so at all takes for
 * ever; what it said is printed.
 */
export async function runSync(
  { server, query = '' }: Competitor,
  script: string,
  seeded: string | undefined,
  queued: number,
): Promise<Results> {
  if (!server || !seeded) return {}
  const folder = newFolder(seeded)
  const profile = newFolder()
  const running = await server.start(folder)
  const origin = await countingOrigin(script, running.port)
  try {
    return await inBrowser(profile, origin, query, async (page) => {
      await page.exposeFunction('askServer', async (path: string) =>
        (await fetch(`http://localhost:${running.port}${path}`)).json(),
      )
      await page.evaluate(join, await server.invite(running))
      const before = origin.bytes()
      const firstSync = await page.evaluate(sync)
      const fetched = origin.bytes()
      // Some go over everything once more when they first send.
      await page.evaluate(sync)
      await page.evaluate(queue, queued)
      const still = origin.bytes()
      const push = await page.evaluate(sync)
      return { firstSync, firstSyncBytes: fetched - before, push, pushBytes: origin.bytes() - still }
    })
  } catch (error) {
    console.error(error)
    return { firstSync: never, firstSyncBytes: never, push: never, pushBytes: never }
  } finally {
    origin.close()
    await running.stop()
    removeFolder(folder)
    removeFolder(profile)
  }
}

async function inBrowser<Result>(
  profile: string,
  origin: CountingOrigin,
  query: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await chromium.launchPersistentContext(profile, modernChromium())
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(`${origin.address}/${query}`)
    return await work(page)
  } finally {
    await context.close()
  }
}

const never = Number.POSITIVE_INFINITY

interface BenchGlobal {
  readonly benchPage: BenchPage
}

// Run in the page.
const local = (records: number) => (globalThis as unknown as BenchGlobal).benchPage.local(records)
const coldOpen = (records: number) => (globalThis as unknown as BenchGlobal).benchPage.coldOpen(records)
const join = (invitation: string) => (globalThis as unknown as BenchGlobal).benchPage.join(invitation)
const queue = (records: number) => (globalThis as unknown as BenchGlobal).benchPage.queue(records)
const sync = () => (globalThis as unknown as BenchGlobal).benchPage.sync()

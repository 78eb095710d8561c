// `npm run bench:large`: a library of ten years (100,000 records, 3,000 photos) in the built app, by default in Chrome
// 109: for each of the things that people do in it how long it takes, the longest that the page could not have answered
// meanwhile, and the memory of the tab. Prints a table for the README.
//
//   npm run bench:large -- --records 0 --month 10000 --photos 0 --only report --browser new
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { ServerProcess } from '../e2e/server-process.ts'
import { modernChromium, oldestChromium } from '../support/browsers.ts'
import { buildPage } from './build-page.ts'
import { type Act, acts, backUpFirst, restore } from './large/acts.ts'
import type { LibrarySize } from './large/library-size.ts'
import { type Holds, holdsOf, watchHolds, watchMemory } from './large/watch-page.ts'

const { values: options } = parseArgs({
  options: {
    records: { type: 'string', default: '100000' },
    month: { type: 'string', default: '0' },
    photos: { type: 'string', default: '3000' },
    /** A pattern of what is done; all else is left out. */
    only: { type: 'string', default: '' },
    browser: { type: 'string', default: '109' },
    /** Prints every hold of at least 50 ms. */
    holds: { type: 'boolean', default: false },
  },
})
const size: LibrarySize = {
  records: Number(options.records),
  heavyMonth: Number(options.month),
  photos: Number(options.photos),
}
const launch = options.browser === '109' ? oldestChromium() : modernChromium()
const profiles: string[] = []

const script = await buildPage('large/fill-page.ts', 'lumbungFill')
const server = await ServerProcess.begin()
try {
  const { context, profile } = await open()
  const began = performance.now()
  await fill(context)
  console.error(`filled in ${Math.round((performance.now() - began) / 1000)} s`)
  console.log('| | done after | longest hold | memory |\n|---|---|---|---|')
  const wanted = ({ words }: Act) =>
    new RegExp(options.only).test(words) && (size.photos > 0 || !words.includes('photos'))
  for (const act of acts.filter(wanted)) await measure(context, profile, act)
  if (wanted(restore)) {
    await backUpFirst(await context.newPage(), server.origin)
    await context.close()
    const other = await open()
    await measure(other.context, other.profile, restore)
    await other.context.close()
  } else await context.close()
} finally {
  await server.end()
  for (const profile of profiles)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

/** Its first tab stays empty, so that every act has a process of its own. */
async function open(): Promise<{ readonly context: BrowserContext; readonly profile: string }> {
  const profile = mkdtempSync(join(tmpdir(), 'lumbung-large-'))
  profiles.push(profile)
  const context = await chromium.launchPersistentContext(profile, {
    ...launch,
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })
  return { context, profile }
}

/** On the app's own address, by a page of the bench. */
async function fill(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.route('**/fill', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>fill</title>' }),
  )
  await page.goto(`${server.origin}/fill`)
  await page.addScriptTag({ content: script })
  await page.evaluate(
    (wanted) =>
      (globalThis as unknown as { lumbungFill: { fill(size: LibrarySize): Promise<void> } }).lumbungFill.fill(
        wanted,
      ),
    size,
  )
  await page.close()
}

async function measure(context: BrowserContext, profile: string, act: Act): Promise<void> {
  const page = await context.newPage()
  await watchHolds(page)
  const memory = watchMemory(profile)
  try {
    let began = performance.now()
    await page.goto(server.origin + act.address)
    await act.isOpen(page)
    if (act.act) {
      await quiet(page)
      await holdsOf(page)
      began = performance.now()
      await act.act(page)
    }
    const done = performance.now() - began
    if (!act.act) await quiet(page)
    say(act.words, done, await holdsOf(page), memory.most())
  } catch (error) {
    memory.most()
    console.error(`NOT DONE: ${act.words}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    process.exitCode = 1
  }
  await page.close()
}

/** What goes on behind the page when it is opened has had its time. */
function quiet(page: Page): Promise<void> {
  return page.waitForTimeout(2_500)
}

function say(words: string, done: number, holds: Holds, memory: number): void {
  console.log(`| ${words} | ${(done / 1000).toFixed(1)} s | ${holds.longest} ms | ${memory} MB |`)
  if (options.holds) console.error(`  load ${loadavg()[0]!.toFixed(1)}, holds: ${holds.all.join(' ')}`)
}

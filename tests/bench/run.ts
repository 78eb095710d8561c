// `npm run bench`: measures in a real Chromium what a save, a month and a year cost beside plain Dexie, as ratios of one
// run, and fails where a ratio is above its limit.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { modernChromium } from '../support/browsers.ts'
import type { BenchResult } from './bench-page.ts'
import { measurePaint } from './bench-paint.ts'
import type { Making } from './bench-pdf.ts'
import { buildPage } from './build-page.ts'
import { median } from './measure.ts'

const limits: readonly { readonly of: keyof BenchResult; readonly words: string; readonly atMost: number }[] =
  [
    { of: 'saveNew', words: 'saving a new record ÷ one raw Dexie transaction', atMost: 1.3 },
    { of: 'saveAgain', words: 'saving a change ÷ one raw Dexie transaction', atMost: 1.3 },
    { of: 'openMonth', words: 'opening a month of 10,000 records ÷ reading its rows', atMost: 1.5 },
    { of: 'openYear', words: 'all figures of a year of 10,000 records ÷ reading its rows', atMost: 2 },
    { of: 'tap', words: 'keeping a visitor’s tap ÷ one raw put of the rows that it writes', atMost: 2 },
    {
      of: 'board',
      words: 'the board of the computers, with 10,000 sessions behind it ÷ reading today’s rows',
      atMost: 1.5,
    },
    { of: 'search', words: 'searching 10,000 records ÷ one look through what they say', atMost: 2 },
    { of: 'searchLike', words: 'the same by words with a slip in them', atMost: 3 },
  ]

const pdfs = 7
const presses = 40
const scripts = new Map([
  ['/bench.js', await buildPage('bench-page.ts', 'lumbungBench')],
  ['/pdf-worker.js', await buildPage('../../src/app/letter/pdf-worker.ts', 'pdfWorker')],
])
const { result, made } = await measureIn(scripts)
for (const { of, words, atMost } of limits) {
  const { ratio, ours, theirs } = result[of]
  say(ratio, atMost, `${words}; ${ours.toFixed(1)} ms and ${theirs.toFixed(1)} ms a round`)
}
const [whole, hold] = [median(made.map((one) => one.whole)), median(made.map((one) => one.longestHold))]
say(
  hold / whole,
  0.2,
  `the longest that the page is held up ÷ making the PDF of a heavy month; ${hold.toFixed(0)} ms and ${whole.toFixed(0)} ms`,
)
const { key, bare } = await measurePaint(presses)
say(
  Math.max(...key.map(({ frames }) => frames)),
  1,
  `frames until a visitor’s tap is painted, the most of ${presses} taps`,
)
const [ours, theirs] = [key, bare].map((answers) => median(answers.map(({ after }) => after)))
say(
  ours! / theirs!,
  1.5,
  `from the tap to its frame ÷ from a bare button’s press; ${ours!.toFixed(1)} ms and ${theirs!.toFixed(1)} ms`,
)

function say(ratio: number, atMost: number, words: string): void {
  console.log(`${ratio.toFixed(2)} (at most ${atMost}) ${ratio <= atMost ? 'ok' : 'TOO SLOW'}: ${words}`)
  if (ratio > atMost) process.exitCode = 1
}

/** IndexedDB needs an origin, and durability a profile on a disk. */
async function measureIn(
  served: ReadonlyMap<string, string>,
): Promise<{ readonly result: BenchResult; readonly made: readonly Making[] }> {
  const server = createServer((request, response) => {
    const script = served.get(request.url ?? '')
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html')
    response.end(script ?? '<!doctype html><title>bench</title><script src="/bench.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const profile = mkdtempSync(join(tmpdir(), 'lumbung-bench-profile-'))
  const context = await chromium.launchPersistentContext(profile, modernChromium())
  try {
    const tab = context.pages()[0] ?? (await context.newPage())
    await tab.goto(`http://localhost:${port}/`)
    const result = await tab.evaluate(() => (globalThis as unknown as BenchGlobal).lumbungBench.bench())
    const made = await tab.evaluate(
      (times) => (globalThis as unknown as BenchGlobal).lumbungBench.benchPdf(times),
      pdfs,
    )
    return { result, made }
  } finally {
    await context.close()
    server.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

interface BenchGlobal {
  readonly lumbungBench: {
    bench(): Promise<BenchResult>
    benchPdf(times: number): Promise<readonly Making[]>
  }
}

// The part of the benchmark that makes the PDF of a heavy month, in the app's own worker, while the page watches how
// long it is held up.

import { askWorker } from '../../src/app/ask-worker.ts'
import type { PdfAnswer, PdfOrder } from '../../src/app/letter/pdf-worker.ts'
import type { Entry } from '../../src/domain/record.ts'
import { reportDocument } from '../../src/exports/month-document.ts'
import { id } from '../../src/i18n/id/index.ts'
import { benchRecord } from './sync/bench-record.ts'

export interface Making {
  /** Milliseconds from the tap to the file. */
  readonly whole: number
  /** The longest that the page could not have answered somebody, milliseconds. */
  readonly longestHold: number
  readonly bytes: number
}

/** 100 activities, 1,000 sessions at the computers, 6 photos; `script` is where the worker is served. */
export async function makeHeavyPdf(script: string): Promise<Making> {
  const photos = await Promise.all(Array.from({ length: 6 }, (_, n) => photo(n)))
  const files = new Map(photos.map((blob, n) => [`${n}`.repeat(64), blob]))
  const facts = { month: '2026-11', entries: heavyMonth([...files.keys()]), facilities: [], partners: [] }
  const watch = watchPage()
  const start = performance.now()
  const document = reportDocument({
    facts,
    library: { name: 'Perpustakaan Desa Karangsari', village: '33.15.14.2006' },
    places: undefined,
    today: '2026-12-02',
    language: 'id',
    phrases: id,
  })
  const order: PdfOrder = { document, photos: document.photos, files }
  const bytes = await askWorker(script, order, (answer: PdfAnswer) =>
    'bytes' in answer ? answer.bytes : undefined,
  )
  const whole = performance.now() - start
  return { whole, longestHold: watch.longest(), bytes: bytes.length }
}

function heavyMonth(photos: readonly string[]): readonly Entry[] {
  const date = (n: number) => `2026-11-${String((n % 30) + 1).padStart(2, '0')}`
  const activities = Array.from({ length: 100 }, (_, n): Entry => {
    const { kind, values } = benchRecord(3, 'heavy')
    const pictures = n < photos.length ? { photos: [photos[n]] } : {}
    return { id: `activity-${n}`, kind, values: { ...values, date: date(n), ...pictures } }
  })
  const sessions = Array.from({ length: 1_000 }, (_, n): Entry => {
    const values = { date: date(n), service: 'pc', way: 'timed', time: { start: '09:00', end: '10:30' } }
    return { id: `session-${n}`, kind: 'computerUse', values }
  })
  return [...activities, ...sessions]
}

/** A picture as large and as hard to pack as those that the app keeps. */
async function photo(seed: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(1_600, 1_200)
  const context = canvas.getContext('2d')!
  for (let n = 0; n < 4_000; n++) {
    const at = (n * 7919 + seed * 104_729) % 1_920_000
    context.fillStyle = `hsl(${(n * 37) % 360} 60% ${30 + (n % 40)}%)`
    context.fillRect(at % 1_600, Math.floor(at / 1_600), 40 + (n % 90), 30 + (n % 70))
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
}

/** Knocks at the page's door all the time; the longest silence is the longest task. */
function watchPage() {
  let longest = 0
  let last = performance.now()
  let isOver = false
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!isOver) port2.postMessage(0)
  }
  port2.postMessage(0)
  return {
    longest: () => {
      isOver = true
      return longest
    },
  }
}

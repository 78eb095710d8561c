// Many libraries pushing at once, each its own records in its own order.
import { addMonths, type Month } from '../../../src/domain/month.ts'
import { type BenchRecord, benchRecord, RECORDS_A_MONTH } from '../sync/bench-record.ts'
import type { Side } from './side.ts'

const recordsEach = 20

export interface Load {
  readonly libraries: number
  readonly atOnce: number
  readonly pushes: number
}

export interface Pushed {
  readonly perSecond: number
  /** Milliseconds from the first byte sent to the whole answer. */
  readonly p50: number
  readonly p99: number
  /** Milliseconds of processor for each push. */
  readonly cpu: number
  /** Bytes, before the first and after the last push. */
  readonly memory: { readonly start: number; readonly end: number }
}

export async function pushAll(side: Side, { libraries, atOnce, pushes }: Load): Promise<Pushed> {
  const each = Math.ceil(pushes / libraries)
  const waiting = Array.from({ length: each }, (_, n) =>
    Array.from({ length: libraries }, (_, library) => ({ library, n })),
  ).flat()
  const busy = new Set<number>()
  const times: number[] = []
  const before = side.use()
  const start = performance.now()
  const work = async () => {
    for (;;) {
      const index = waiting.findIndex(({ library }) => !busy.has(library))
      const [next] = index < 0 ? [] : waiting.splice(index, 1)
      if (!next) return
      busy.add(next.library)
      const records = recordsOf(next.library, next.n)
      const sent = performance.now()
      await side.push(next.library, records)
      times.push(performance.now() - sent)
      busy.delete(next.library)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const seconds = (performance.now() - start) / 1000
  const after = side.use()
  times.sort((a, b) => a - b)
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return {
    perSecond: times.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    cpu: (after.cpu - before.cpu) / times.length,
    memory: { start: before.memory, end: after.memory },
  }
}

const firstMonth: Month = '2020-01'

/** The records of a library's nth push: a month fills up, then the next one. */
const recordsOf = (library: number, push: number): readonly BenchRecord[] =>
  Array.from({ length: recordsEach }, (_, index) => {
    const n = push * recordsEach + index
    return benchRecord(n, `l${library}`, addMonths(firstMonth, Math.floor(n / RECORDS_A_MONTH)))
  })

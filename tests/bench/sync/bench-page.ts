// Runs in the page: does with a contender what a row of the table asks for, and says how long it took.

import { median } from '../measure.ts'
import { benchMonths, benchRecord, benchRecords } from './bench-record.ts'
import type { Contender, Invitation } from './contender.ts'
import { setStrict } from './strict.ts'

/** Milliseconds each; of what is done again and again, the median. */
export interface LocalTimes {
  readonly insertMany: number
  readonly insertOne: number
  readonly editOne: number
  readonly readMonth: number
}

/** Resolves with milliseconds, where there is something to time. */
export interface BenchPage {
  local(records: number): Promise<LocalTimes>
  /** In a browser that was started anew over the same disk. */
  coldOpen(records: number): Promise<number>
  join(invitation: Invitation): Promise<void>
  /** Keeps so many new records without any network. */
  queue(records: number): Promise<void>
  sync(): Promise<number>
}

/** How often, and for how long at most: some peers need seconds for one save. */
const savesAtMost = 60
const patience = 5_000

export function showBench(contender: Contender): void {
  const page: BenchPage = {
    local: async (count) => {
      const records = benchRecords(count)
      setStrict(true)
      await contender.open()
      const batch = contender.prepare(records)
      const insertMany = await time(() => contender.insertMany(batch))
      const insertOne = await again((n) => contender.insertOne(benchRecord(n, 'new')))
      const activities = records.filter(({ kind }) => kind === 'activity')
      const editOne = await again((n) =>
        contender.editOne(activities[(n * 7919) % activities.length]!.id, `Aula ${n}`),
      )
      // Not the latest, which has the new ones; each only once, for some keep what they have read.
      const months = benchMonths(count).slice(1)
      const readMonth = await again(
        async (n) => {
          if ((await contender.readMonth(months[n]!)) === 0) throw new Error(`Nothing in ${months[n]}`)
        },
        Math.min(9, months.length),
      )
      return { insertMany, insertOne, editOne, readMonth }
    },
    coldOpen: (count) =>
      time(async () => {
        await contender.open()
        await contender.readMonth(benchMonths(count)[1]!)
      }),
    join: async (invitation) => {
      setStrict(false)
      await contender.open(invitation)
    },
    queue: (count) => contender.insertMany(contender.prepare(benchRecords(count, 'queued'))),
    sync: () => time(() => contender.sync!()),
  }
  Object.assign(globalThis, { benchPage: page })
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function again(work: (n: number) => Promise<unknown>, atMost = savesAtMost): Promise<number> {
  const times: number[] = []
  const start = performance.now()
  for (let n = 0; n < atMost && (n < 3 || performance.now() - start < patience); n++) {
    times.push(await time(() => work(n)))
  }
  return median(times)
}

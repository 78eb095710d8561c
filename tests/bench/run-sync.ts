// `npm run bench:sync`: the same records in Lumbung, in raw Dexie, and in the libraries that it could have been built
// on, in one run on one machine. Prints one table for each number of records: our medians, and what the others take as
// a multiple of it. Fails where raw Dexie does the same work more than 1.15 times as fast, or a peer that does the
// same work is ahead.
//
// 0 records, or 0 fetched, leaves that table out.
//
//   npm run bench:sync -- --records 10000 --fetched 5000 --queued 500 --rounds 1 --only Lumbung,RxDB --json
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { buildPage } from './build-page.ts'
import { installPeers } from './install-peers.ts'
import { RECORDS_A_MONTH } from './sync/bench-record.ts'
import { type Competitor, competitors } from './sync/contenders.ts'
import { type Measured, printReasons, printTable, toJson, verdicts } from './sync/results.ts'
import { localRows, syncRows } from './sync/rows.ts'
import { type Results, runLocal, runSync } from './sync/run-round.ts'
import { removeFolder } from './sync/server-process.ts'

const { values: options } = parseArgs({
  options: {
    records: { type: 'string', default: '10000,100000' },
    fetched: { type: 'string', default: '50000' },
    queued: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const [fetched, queued, rounds] = [options.fetched, options.queued, options.rounds].map(Number) as [
  number,
  number,
  number,
]
const only = options.only?.split(',')
const taking = competitors.filter(({ name }) => !only || only.includes(name))

installPeers()
const scripts = new Map<Competitor, string>()
for (const one of taking) scripts.set(one, await buildPage(one.page, 'lumbungBenchPage'))

const tables: Measured[] = []
const show = (table: Measured) => {
  tables.push(table)
  if (options.json) return
  printTable(table)
  printReasons(table)
}
for (const records of options.records.split(',').map(Number)) {
  if (records === 0) continue
  if (!(records >= 2 * RECORDS_A_MONTH)) throw new Error(`--records: ${records} is not two months`)
  const title = `${records} records on the device`
  show(await measure(title, localRows, (one) => runLocal(one, scripts.get(one)!, records)))
}
if (fetched > 0) show(await measureSync())
if (options.json) console.log(JSON.stringify(tables.map(toJson), null, 2))
const failures = tables.flatMap(verdicts)
for (const failure of failures) console.error(failure)
if (failures.length > 0) process.exitCode = 1

async function measureSync(): Promise<Measured> {
  const syncing = taking.filter(({ server }) => server)
  const seeds = new Map<Competitor, string>()
  try {
    for (const one of syncing) seeds.set(one, await one.server!.seed(fetched))
    const title = `first sync of ${fetched} records, push of ${queued}`
    return await measure(title, syncRows, (one) => runSync(one, scripts.get(one)!, seeds.get(one), queued))
  } finally {
    for (const folder of seeds.values()) removeFolder(folder)
  }
}

/** Every round has everybody once, each time beginning with another, so that a busy machine hits all. */
async function measure(
  title: string,
  rows: Measured['rows'],
  run: (one: Competitor) => Promise<Results>,
): Promise<Measured> {
  const measured: Record<string, Results>[] = []
  for (let round = 0; round < rounds; round++) {
    const results: Record<string, Results> = {}
    for (let turn = 0; turn < taking.length; turn++) {
      const one = taking[(turn + round) % taking.length]!
      results[one.name] = await run(one)
      console.error(`${title}, round ${round + 1}, load ${loadavg()[0]!.toFixed(1)}: ${one.name}`)
    }
    measured.push(results)
  }
  return { title, rows, rounds: measured }
}

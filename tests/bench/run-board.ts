// `npm run bench:board`: how long the pages of the board take, asked of the real server process on SQLite and PostgreSQL
// in turn for a while, alone and while 8 devices push into months that were handed in: of a kabupaten of 280 villages its
// board, its year and its kecamatan; and of as many libraries as are asked for, the province (8,500) and the country
// (83,762) around it. Fails where a page takes more than 100 ms at p99. The first answer of a page after the start is
// told apart. A while is more than a minute: what is counted at most once a minute is counted in it.
//
//   npm run bench:board -- --libraries 83762 --seconds 65 --only "SQLite;PostgreSQL"
import { parseArgs } from 'node:util'
import { startPostgres } from '../server/support/postgres.ts'
import { type BoardSide, boardSide } from './board/board-side.ts'
import { sizes } from './board/draw-country.ts'
import { median } from './measure.ts'
import { childrenUse } from './server/process-use.ts'

const { values: options } = parseArgs({
  options: {
    libraries: { type: 'string', default: '280' },
    seconds: { type: 'string', default: '65' },
    only: { type: 'string', default: 'SQLite;PostgreSQL' },
  },
})
const [libraries, seconds] = [options.libraries, options.seconds].map(Number) as [number, number]
/** Milliseconds, at p99. */
const most = 100
const [month, devices] = ['2026-10', 8] as const
let ticks = 0
const pages: Readonly<Record<string, string>> = {
  'kabupaten, its villages': `board?month=${month}&within=33.15`,
  'kabupaten, its year': 'year?year=2026&within=33.15',
  'kabupaten, its kecamatan': `places?month=${month}&within=33.15`,
  ...(libraries > sizes.kabupaten && { 'province, its kabupaten': `places?month=${month}&within=33` }),
  ...(libraries > sizes.province && { 'country, its provinces': `places?month=${month}&within=` }),
}

const postgres = options.only.includes('PostgreSQL') ? await startPostgres({ durable: true }) : undefined
for (const name of options.only.split(';')) {
  console.log(name)
  const months = libraries > sizes.kabupaten ? 12 : 24
  const filled = { libraries, months, until: month, devices }
  const side = await boardSide(filled, name === 'SQLite' ? undefined : await postgres?.createDatabase())
  try {
    await fillMonths(side)
    for (const [page, path] of Object.entries(pages))
      console.log(`  ${page}, at first: ${(await time(() => side.page(path))).toFixed(0)} ms`)
    for (const [page, path] of Object.entries(pages)) await tellCost(side, page, path)
    tell('alone', await askInTurn(side))
    const pushing = pushOn(side)
    tell(`while ${devices} devices push`, await askInTurn(side))
    console.log(`  ${await pushing.stop()} pushes meanwhile`)
  } finally {
    await side.close()
  }
}
await postgres?.stop()

/** As a busy village has them: several visits a day. */
async function fillMonths(side: BoardSide): Promise<void> {
  const visits = Array.from({ length: 120 }, (_, n) => visit(`v${n}`, 1 + (n % 31), n))
  for (let device = 0; device < devices; device++) await side.push(device, visits)
}

/** What a busy machine does not change much: milliseconds of processor for a page, of the server and of PostgreSQL. */
async function tellCost(side: BoardSide, page: string, path: string): Promise<void> {
  const times = 50
  const use = () => [side.cpu(), postgres ? childrenUse(postgres.pid) : 0] as const
  for (let n = 0; n < 10; n++) await side.page(path)
  const before = use()
  for (let n = 0; n < times; n++) await side.page(path)
  const [server, database] = use().map((after, at) => (after - before[at]!) / times)
  console.log(`  ${page}, processor: ${server!.toFixed(1)} ms, PostgreSQL's ${database!.toFixed(1)} ms`)
}

function pushOn(side: BoardSide): { stop(): Promise<number> } {
  let [isPushing, pushes] = [true, 0]
  const all = Array.from({ length: devices }, async (_, device) => {
    for (let n = 0; isPushing; n++, pushes++) {
      await side.push(device, [visit(`p${n % 50}`, 5, n)])
      // A device pushes, and then somebody types.
      await pause(20)
    }
  })
  return {
    stop: async () => {
      isPushing = false
      await Promise.all(all)
      return pushes
    },
  }
}

/** Every page in turn, until the time is over: milliseconds of each. */
async function askInTurn(side: BoardSide): Promise<ReadonlyMap<string, readonly number[]>> {
  const taken = new Map(Object.keys(pages).map((page): [string, number[]] => [page, []]))
  const until = performance.now() + seconds * 1000
  while (performance.now() < until)
    for (const [page, path] of Object.entries(pages)) {
      await pause(2)
      taken.get(page)?.push(await time(() => side.page(path)))
    }
  return taken
}

function tell(when: string, taken: ReadonlyMap<string, readonly number[]>): void {
  for (const [page, times] of taken) {
    const sorted = [...times].sort((a, b) => a - b)
    const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN
    const all = `${sorted.length} times, the longest ${sorted.at(-1)?.toFixed(0)}`
    console.log(`  ${page}, ${when}: ${median(times).toFixed(1)} ms, p99 ${p99.toFixed(1)} (${all})`)
    if (!(p99 <= most)) process.exitCode = 1
  }
}

async function time(work: () => Promise<void>): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}

function pause(ms: number): Promise<void> {
  return new Promise((later) => setTimeout(later, ms))
}

/** The writer is of this run alone, and every stamp is later than the one before. */
function visit(i: string, day: number, women: number) {
  const s = `0mwr1ab2c${(++ticks).toString(36).padStart(4, '0')}bench001`
  return {
    i,
    t: 'visit',
    s,
    f: { date: `${month}-${String(day).padStart(2, '0')}`, people: { men: 3, women } },
  }
}

// `npm run bench:server`: pushes of 20 records from 40 libraries, 8 at a time, gzipped both ways, to the real server
// process; beside it, in turns, the same rows straight into SQLite and to a PouchDB server. Prints ratios, the
// processor's time for each push, and how a month that fills up slows its pushes; fails where an aim is missed.
//
//   npm run bench:server -- --pushes 2000 --rounds 3 --only "Lumbung;SQLite;PouchDB;PouchDB, bare;PostgreSQL"
import { parseArgs } from 'node:util'
import { startPostgres } from '../server/support/postgres.ts'
import { installPeers } from './install-peers.ts'
import { median } from './measure.ts'
import { fillMonth } from './server/fill-month.ts'
import { lumbungSide } from './server/lumbung-side.ts'
import { barePouchdbSide, pouchdbSide } from './server/pouchdb-side.ts'
import { type Pushed, pushAll } from './server/push-all.ts'
import type { OpenSide } from './server/side.ts'
import { sqliteSide } from './server/sqlite-side.ts'

const { values: options } = parseArgs({
  options: {
    libraries: { type: 'string', default: '40' },
    atOnce: { type: 'string', default: '8' },
    pushes: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'Lumbung;SQLite;PouchDB;PouchDB, bare;PostgreSQL' },
  },
})
const [libraries, atOnce, pushes, rounds] = [
  options.libraries,
  options.atOnce,
  options.pushes,
  options.rounds,
].map(Number) as [number, number, number, number]
const only = options.only.split(';')

const postgres = only.includes('PostgreSQL') ? await startPostgres({ durable: true }) : undefined
const sides: Record<string, OpenSide> = {
  Lumbung: (count) => lumbungSide(count),
  SQLite: sqliteSide,
  PouchDB: pouchdbSide,
  'PouchDB, bare': barePouchdbSide,
  PostgreSQL: async (count) => lumbungSide(count, await postgres!.createDatabase()),
}
if (options.only.includes('PouchDB')) installPeers()

/** Every round has everybody once, each time beginning with another, so that a busy machine hits all. */
const measured = new Map<string, Pushed[]>()
for (let round = 0; round < rounds; round++) {
  for (let turn = 0; turn < only.length; turn++) {
    const name = only[(turn + round) % only.length]!
    const side = await sides[name]!(libraries)
    try {
      const pushed = await pushAll(side, { libraries, atOnce, pushes })
      measured.set(name, [...(measured.get(name) ?? []), pushed])
      console.error(`round ${round + 1}: ${side.name}, ${pushed.perSecond.toFixed(0)} pushes a second`)
    } finally {
      await side.close()
    }
  }
}
await postgres?.stop()

const ofEach = (name: string, of: (pushed: Pushed) => number) => (measured.get(name) ?? []).map(of)
const ours = ofEach('Lumbung', ({ perSecond }) => perSecond)
console.log(
  `\n${libraries} libraries, ${atOnce} at a time, 20 records a push, ${pushes} pushes, ${rounds} rounds`,
)
for (const name of measured.keys()) {
  const ratio = median(
    ofEach(name, ({ perSecond }) => perSecond).map((theirs, round) => (ours[round] ?? Number.NaN) / theirs),
  )
  const cells = [
    name.padEnd(12),
    `${median(ofEach(name, ({ perSecond }) => perSecond))
      .toFixed(0)
      .padStart(6)} pushes/s`,
    `Lumbung ÷ it ${ratio.toFixed(2)}`,
    `p50 ${median(ofEach(name, ({ p50 }) => p50)).toFixed(1)} ms`,
    `p99 ${median(ofEach(name, ({ p99 }) => p99)).toFixed(1)} ms`,
    `CPU ${median(ofEach(name, ({ cpu }) => cpu)).toFixed(2)} ms`,
    `memory ${(median(ofEach(name, ({ memory }) => memory.end)) / 1e6).toFixed(0)} MB`,
  ]
  console.log(cells.join('  '))
}

if (measured.has('Lumbung')) {
  const side = await lumbungSide(1)
  const growth = await fillMonth(side).finally(() => side.close())
  console.log(`last pushes of a month of 4,000 records ÷ its first: ${growth.toFixed(2)}`)
  ask('the last pushes of a month take', growth, (ratio) => ratio <= 1.2, 'at most 1.2 of the first')
}
for (const [name, least] of Object.entries({ PouchDB: 2, SQLite: 0.12 })) {
  if (!measured.has(name)) continue
  const theirs = ofEach(name, ({ perSecond }) => perSecond)
  const ratio = median(theirs.map((amount, round) => (ours[round] ?? Number.NaN) / amount))
  ask(`Lumbung ÷ ${name} is`, ratio, (one) => one >= least, `at least ${least}`)
}

function ask(what: string, ratio: number, isMet: (ratio: number) => boolean, aim: string): void {
  if (isMet(ratio)) return
  console.error(`MISSED: ${what} ${ratio.toFixed(2)}, and ${aim} is asked`)
  process.exitCode = 1
}

// `npm run bench:memory`: a kabupaten of 280 villages on one server process: its devices push what they recorded, 20
// records at a time, and then each fetches all of its library anew, 16 at once, as on the morning after a restore.
// Prints the server's resident memory; fails where its peak is above 256 MB.
//
//   npm run bench:memory -- --villages 280 --pushes 20
import { parseArgs } from 'node:util'
import { type LumbungSide, lumbungSide } from './server/lumbung-side.ts'
import { pushAll } from './server/push-all.ts'

const most = 256e6
const atOnce = 16

const { values: options } = parseArgs({
  options: {
    villages: { type: 'string', default: '280' },
    /** Of each village. */
    pushes: { type: 'string', default: '20' },
  },
})
const [villages, pushes] = [Number(options.villages), Number(options.pushes)]

const side = await lumbungSide(villages)
let peak = Number.NaN
try {
  say('started')
  const { perSecond } = await pushAll(side, { libraries: villages, atOnce, pushes: villages * pushes })
  say(`${villages * pushes} pushes of 20 records, ${perSecond.toFixed(0)} a second`)
  const fetched = await fetchAll(side)
  peak = say(`${fetched} records fetched by ${villages * side.devicesEach} devices, ${atOnce} at once`)
} finally {
  await side.close()
}
console.log(`${villages} villages: at most ${megabytes(peak)}`)
if (!(peak <= most)) {
  console.error(`MISSED: at most ${megabytes(most)} is asked`)
  process.exitCode = 1
}

/** Prints what the server uses now and used at most; gives the latter. */
function say(what: string): number {
  const { memory, peak } = side.use()
  console.log(`${megabytes(memory).padStart(7)} now, ${megabytes(peak).padStart(7)} at most  ${what}`)
  return peak
}

/** Every device of every village asks from the beginning, page by page. */
async function fetchAll(side: LumbungSide): Promise<number> {
  const waiting = Array.from({ length: villages * side.devicesEach }, (_, device) => device % villages)
  let records = 0
  const work = async () => {
    for (let village = waiting.pop(); village !== undefined; village = waiting.pop()) {
      for (let cursor = 0, more = true; more; ) {
        const { status, body } = await side.send(village, { cursor, limit: 1000 })
        if (status !== 200) throw new Error(`${status} ${body}`)
        const answer = JSON.parse(body) as { cursor: number; more: boolean; rows: readonly unknown[] }
        ;({ cursor, more } = answer)
        records += answer.rows.length
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return records
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}

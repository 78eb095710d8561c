// npm run simulate -- --runs 1000000 --seed 7 [--real | --hostile]: as many schedules as wanted. The first that goes wrong is
// told as a story, shrunk as far as it goes, and ends the run.
import { parseArgs } from 'node:util'
import { simulate, summary } from './simulate.ts'

const chunk = 10_000
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: String(chunk) },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    real: { type: 'boolean', default: false },
    hostile: { type: 'boolean', default: false },
  },
})

const wanted = Number(values.runs)
const firstSeed = Number(values.seed)
if (!Number.isSafeInteger(wanted) || wanted < 1 || !Number.isSafeInteger(firstSeed)) {
  console.error('Use: npm run simulate -- --runs 100000 --seed 7 [--real | --hostile]')
  process.exit(2)
}
// The real parts need IndexedDB and SQLite, which nothing else here does.
const run: typeof simulate | typeof import('./simulate-real.ts').simulateReal = values.real
  ? (await import('./simulate-real.ts')).simulateReal
  : simulate

const started = Date.now()
for (let done = 0, seed = firstSeed; done < wanted; seed++) {
  const runs = Math.min(chunk, wanted - done)
  const outcome = await run({ runs, seed, hostile: values.hostile })
  done += outcome.runs
  const seconds = Math.round((Date.now() - started) / 1_000)
  console.info(`seed ${seed}: ${summary(outcome)}; ${done} of ${wanted} after ${seconds} s`)
  if (outcome.failure !== undefined) {
    console.error(outcome.failure)
    process.exit(1)
  }
}

// `npm run fuzz -- --runs 200000 --seed 7`: requests by a seed to every address of the endpoint, half of them in
// process, half over HTTP. Fails with what was asked where an answer is not truthful, or something was touched that
// was not to be.
import { parseArgs } from 'node:util'
import { runCampaign } from './campaign.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '200000' }, seed: { type: 'string' } },
})
const runs = Number(values.runs)
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed))
  throw new Error('--runs and --seed are whole numbers')

console.log(`seed ${seed}`)
const each = 20_000
for (let done = 0; done < runs; done += each) {
  const part = Math.min(each, runs - done)
  for (const overHttp of [false, true]) {
    const { faults, statuses } = await runCampaign({ runs: Math.ceil(part / 2), seed: seed + done, overHttp })
    console.log(`${overHttp ? 'over HTTP' : 'in process'} ${done + part}/${runs}`, JSON.stringify(statuses))
    for (const fault of faults) console.error(fault)
    if (faults.length > 0) process.exitCode = 1
  }
  if (process.exitCode) break
}

// `npm run bench:open`: how long until the app can be written into, beside a blank React page that is built, served and
// opened in the same way, taking turns with it in one run. In the newest Chromium here and in Chrome 109. Prints a
// table for the README, and fails where a ratio is above its limit.
//
//   npm run bench:open -- --rounds 1 --only form --browser 109
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { modernChromium, oldestChromium } from '../support/browsers.ts'
import { median } from './measure.ts'
import { buildBlank } from './open/build-blank.ts'
import { Household } from './open/household.ts'
import { blankInput, openings } from './open/openings.ts'
import { type Measured, printTable } from './open/table.ts'

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    /** A word of the openings to take; all others are left out. */
    only: { type: 'string', default: '' },
    /** A word of the browser to take. */
    browser: { type: 'string', default: '' },
  },
})
const browsers = [
  { name: 'Chromium', launch: modernChromium },
  { name: 'Chrome 109', launch: oldestChromium },
].filter(({ name }) => name.includes(options.browser))
const taken = openings.filter(({ words }) => words.includes(options.only))

const folder = mkdtempSync(join(tmpdir(), 'lumbung-blank-'))
await buildBlank(folder)
const measured: Measured[] = []
for (const { name, launch } of browsers) {
  const household = await Household.begin(launch(), folder)
  try {
    for (const opening of taken) {
      const rounds: Measured['rounds'][number][] = []
      for (let round = 0; round < Number(options.rounds); round++) {
        const blank = () => household.open('blank', { ...opening, address: '/', input: blankInput })
        const before = round % 2 === 0 ? await blank() : undefined
        const ours = await household.open('app', opening)
        rounds.push({ ours, blank: before ?? (await blank()) })
      }
      const one = { browser: name, opening, rounds }
      measured.push(one)
      const ratio = median(rounds.map(({ ours, blank }) => ours.ready / blank.ready))
      console.error(`${name}, ${opening.words}: ${ratio.toFixed(2)} (load ${loadavg()[0]!.toFixed(1)})`)
    }
  } finally {
    await household.end()
  }
}
rmSync(folder, { recursive: true })
for (const missed of printTable(measured)) {
  console.error(missed)
  process.exitCode = 1
}

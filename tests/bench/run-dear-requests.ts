// `npm run bench:dear`: while one library pushes what is dear to work on, how long does everybody else wait? Asked
// without pause on other connections: health, another library's pull, and a third one's push. Prints the longest waits
// as a share of what is allowed (health and pulls 100 ms, pushes 300); fails above 1.
//
//   npm run bench:dear -- --only "40,000 alternatives"
import { parseArgs } from 'node:util'
import { type Dear, dearBodies } from './server/dear-bodies.ts'
import { type LumbungSide, lumbungSide } from './server/lumbung-side.ts'
import { askHealth } from './server/post-json.ts'

const allowed = { health: 100, pull: 100, push: 300 }
type Asked = keyof typeof allowed

const { values: options } = parseArgs({ options: { only: { type: 'string' } } })
const bodies = dearBodies.filter(({ name }) => !options.only || name.includes(options.only))
const side = await lumbungSide(bodies.length + 2)
let failed = false
let pushed = 0
try {
  await tryAll(side)
} finally {
  await side.close()
}
if (failed) process.exitCode = 1

async function tryAll(side: LumbungSide): Promise<void> {
  const others = { pulling: bodies.length, pushing: bodies.length + 1 }
  await side.send(others.pulling, { push: usualRows('first') })
  for (const [library, dear] of bodies.entries()) {
    await prepare(side, library, dear)
    const push = dear.push()
    const body = side.pack(library, { cursor: 0, limit: 1, push })
    const waits: Record<Asked, number> = { health: 0, pull: 0, push: 0 }
    let isOver = false
    const ask = async (what: Asked, asking: () => Promise<unknown>) => {
      while (!isOver) {
        const start = performance.now()
        await asking()
        waits[what] = Math.max(waits[what], performance.now() - start)
        await new Promise((later) => setTimeout(later, 5))
      }
    }
    const asking = [
      ask('health', () => askHealth(side.port)),
      ask('pull', () => side.send(others.pulling, { cursor: 0 })),
      ask('push', () => side.send(others.pushing, { push: usualRows('others'), limit: 1, cursor: 0 })),
    ]
    await new Promise((later) => setTimeout(later, 100))
    for (const what of Object.keys(waits) as Asked[]) waits[what] = 0
    const start = performance.now()
    const answer = await body.send()
    const took = performance.now() - start
    isOver = true
    await Promise.all(asking)
    const shares = (Object.keys(waits) as Asked[]).map((what) => {
      const share = waits[what] / allowed[what]
      if (share > 1) failed = true
      return `${what} ${share.toFixed(2)}${share > 1 ? ' !' : ''}`
    })
    const said = `${answer.status}, ${(answer.body.length / 1000).toFixed(0)} kB`
    console.log(
      `${dear.name.padEnd(48)} ${body.kilobytes.toFixed(0).padStart(5)} kB  ${took.toFixed(0).padStart(6)} ms  ${said.padEnd(14)} ${shares.join('  ')}`,
    )
  }
}

async function prepare(side: LumbungSide, library: number, dear: Dear): Promise<void> {
  for (const push of dear.before?.() ?? []) {
    const { status, body } = await side.send(library, { push, cursor: 0, limit: 1 })
    if (status !== 200) throw new Error(`${dear.name}: ${status} ${body}`)
  }
}

function usualRows(name: string) {
  return Array.from({ length: 20 }, () => {
    pushed += 1
    const s = `0mwr1ab2d${pushed.toString(36).padStart(4, '0')}honest01`
    return {
      i: `${name}${pushed % 100}`,
      t: 'activity',
      s,
      f: { title: `Kelas ${pushed}`, date: '2026-11-20' },
    }
  })
}

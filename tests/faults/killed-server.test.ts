// Fault 10: the server's process is killed, at a moment that nobody chose, while devices push to it.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Device } from '../support/device.ts'
import { Village } from './support/village.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 })

/** A third of the kills each: before the request is whole, once an answer begins, and at any moment. */
const kills = Number(process.env.LUMBUNG_KILLS ?? 12)
let village: Village
let pc: Device

beforeEach(async () => {
  village = await Village.begin()
  pc = await village.device('PC')
})
afterEach(() => village.end())

test('fault 10: a server killed before and after it commits forgets nothing that it acknowledged', async () => {
  const titles = new Map<string, string>()
  const killed = { uncommitted: 0, committed: 0 }
  for (let n = 0; n < kills; n++) {
    for (let record = 0; record < 5; record++) {
      const title = `${n}.${record}`
      titles.set(await pc.records('activity', { date: '2026-11-20', title }), title)
    }
    const [edited] = titles.keys()
    await pc.edits(edited!, { title: `edit ${n}` })
    titles.set(edited!, `edit ${n}`)

    const dead = killWhile[n % killWhile.length]!(n)
    const end = await pc.syncs()
    await dead
    village.line.heal()
    const acknowledged = (await pc.lists('activity')).filter(({ unsent }) => !unsent)

    await village.server.start()
    const held = await village.holds(pc)
    for (const { id, values } of acknowledged) expect(held.get(id)).toBe(values.title)
    if (end.kind !== 'done') killed[held.get(edited!) === `edit ${n}` ? 'committed' : 'uncommitted']++
    expect(await pc.syncs()).toMatchObject({ kind: 'done' })
    expect(await village.holds(pc)).toEqual(titles)
  }
  console.log(
    `fault 10: ${kills} kills, unanswered with the push kept ${killed.committed}, not ${killed.uncommitted}`,
  )
  expect(killed.committed).toBeGreaterThan(0)
  expect(killed.uncommitted).toBeGreaterThan(0)
})

/** Each kills the server at its own moment of the next sync, and resolves when it is dead. */
const killWhile: readonly ((n: number) => Promise<void>)[] = [
  async () => {
    await village.line.cutAfter('request', 500)
    await village.server.kill()
  },
  async () => {
    await village.line.cutAfter('answer', 0)
    await village.server.kill()
  },
  async (n) => {
    await new Promise((later) => setTimeout(later, (n * 5) % 23))
    await village.server.kill()
  },
]

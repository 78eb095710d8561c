import { afterEach, expect, it, vi } from 'vitest'
import { createLibrary } from '../../../src/store/open-library.ts'
import { connect } from '../../../src/store/sync/enrol.ts'
import { pollEvery } from '../../../src/store/sync/poll-every.ts'
import { startSyncLoop } from '../../../src/store/sync/sync-loop.ts'
import { enrolled, ok, scriptedServer } from '../../support/scripted-server.ts'
import { testEnv } from '../../support/test-env.ts'

afterEach(() => vi.restoreAllMocks())

const minute = 60_000
const visible = { isVisible: true, isMetered: false }

it.each([
  ['something happened a moment ago', { ...visible, quietMs: 0 }, 1],
  ['something happened almost ten minutes ago', { ...visible, quietMs: 9.9 * minute }, 1],
  ['nothing has happened for ten minutes', { ...visible, quietMs: 10 * minute }, 5],
  ['the line is metered', { isVisible: true, isMetered: true, quietMs: 0 }, 15],
  ['nobody looks', { isVisible: false, isMetered: false, quietMs: 0 }, 15],
])('where %s, asks every so many minutes', (_what, page, minutes) => {
  expect(pollEvery(page)).toBe(minutes * minute)
})

it('an open page asks each minute, and each five once nothing happens; news from elsewhere wakes it again', async () => {
  const env = testEnv()
  const library = await createLibrary({ name: 'Karangsari', villageCode: '33.15.14.2006' }, env)
  await connect(library, enrolled)
  let tick: () => void = () => undefined
  vi.spyOn(globalThis, 'setInterval').mockImplementation(((run: () => void) => {
    tick = run
    return 0
  }) as never)
  const from = performance.now()
  const clock = vi.spyOn(performance, 'now').mockReturnValue(from)
  const server = scriptedServer(ok())
  let news = false
  const loop = startSyncLoop(library, {
    fetch: async (url, init) => {
      const answer = await server.fetch(url, init)
      if (!news) return answer
      news = false
      return ok({ rows: [{ i: 'x', t: 'activity', s: '0mi0000000000writer01', f: { title: 'dari HP' } }] })
    },
  })
  await loop.syncNow()
  const asked: number[] = []
  const passes = async (fromMinute: number, toMinute: number) => {
    for (let at = fromMinute + 0.25; at <= toMinute; at += 0.25) {
      clock.mockReturnValue(from + at * minute)
      const before = server.requests.length
      tick()
      await new Promise((resolve) => setTimeout(resolve, 2))
      await vi.waitFor(async () =>
        expect(await library.database.meta.get('report')).toMatchObject({ value: { status: 'idle' } }),
      )
      if (server.requests.length > before) asked.push(at)
    }
  }
  await passes(0, 25)
  const gaps = asked.map((at, index) => [at, at - (asked[index - 1] ?? 0)] as const)
  for (const [at, gap] of gaps) {
    const every = at <= 10 ? 1 : 5
    // On a busy machine a request is seen a step or two after it was due.
    expect(gap).toBeGreaterThanOrEqual((at <= 11 ? 1 : every) - 0.5)
    expect(gap).toBeLessThanOrEqual(every + 0.5)
  }
  expect(asked.filter((at) => at > 11)).toHaveLength(3)
  news = true
  const before = asked.length
  await passes(25, 32)
  expect(asked.slice(before).length).toBeGreaterThanOrEqual(3)
  loop.stop()
}, 20_000)

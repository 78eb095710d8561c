// Devices that know only the contract, against the real endpoint: whatever order their writes, requests and
// lost answers come in, they end up alike and no write is gone that nobody replaced.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { modelDevice } from './support/model-device.ts'
import { testServer } from './support/server.ts'

const year = 365 * 86_400_000
const now = Date.UTC(2026, 10, 22)
const device = fc.nat(2)
const writing = fc.record({
  do: fc.constantFrom('write' as const, 'write' as const, 'write' as const, 'erase' as const),
  device,
  id: fc.constantFrom('a', 'b', 'c'),
  name: fc.constantFrom('title', 'notes'),
  wall: fc.constantFrom(now, now + 1, now - 11 * year, now + 9 * year),
})
const asking = fc.record({
  do: fc.constantFrom('sync' as const, 'sync' as const, 'lose' as const, 'restart' as const),
  device,
  /** A write that happens while the request is on its way. */
  meanwhile: fc.option(writing, { freq: 3 }),
})
const steps = fc.array(fc.oneof(writing, asking), { minLength: 30, maxLength: 60, size: 'max' })

test('three devices end up alike, and no write is lost that nobody replaced or erased', async () => {
  let [schedules, total] = [0, 0]
  const server = await testServer({ requestsPerMinute: Number.POSITIVE_INFINITY })
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom(1, 2, 300), async (steps, limit) => {
      schedules += 1
      total += steps.length
      // One token serves all three: rows may hold stamps of any writer, and enrolling is slow on purpose.
      const enrolled = await server.device()
      const devices = ['dev0', 'dev1', 'dev2'].map((name) => modelDevice(server, enrolled, name, limit))

      const made = new Map<string, { id: string; name: string }>()
      const replaced = new Set<string>()
      const erased = new Set<string>()
      const write = (step: { do: string; device: number; id: string; name: string; wall: number }) => {
        const how = step.do === 'erase' ? 'erase' : 'write'
        const done = devices[step.device]!.write(step.id, step.name, step.wall, how)
        made.set(done.stamp, step)
        for (const stamp of done.replaced) replaced.add(stamp)
        if (how === 'erase') erased.add(`${step.id}.${step.name}`)
      }
      for (const step of steps) {
        const device = devices[step.device]!
        if ('id' in step) write(step)
        else if (step.do === 'restart') device.restart()
        else {
          const { meanwhile } = step
          const during = meanwhile ? () => write({ ...meanwhile, device: step.device }) : undefined
          await device.sync(step.do === 'lose' ? 'is lost' : 'arrives', during)
        }
      }
      for (const _ of [1, 2]) for (const device of devices) while (await device.sync());

      const [first, ...others] = devices.map(({ records }) => Object.fromEntries(records))
      for (const other of others) expect(other).toEqual(first)
      for (const { unsent } of devices) expect([...unsent]).toEqual([])
      for (const [stamp, { id, name }] of made) {
        if (erased.has(`${id}.${name}`)) continue
        const kept = first?.[id]?.[name]?.values.some(([one]) => one === stamp) ?? false
        expect(kept, `${stamp} of ${id}.${name}`).toBe(!replaced.has(stamp))
      }
    }),
    { numRuns: 15 },
  )
  const mean = total / schedules
  console.info(`${schedules} schedules of ${mean.toFixed(1)} steps on average`)
  expect(mean).toBeGreaterThanOrEqual(30)
}, 120_000)

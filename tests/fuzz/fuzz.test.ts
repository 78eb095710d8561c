import { expect, test } from 'vitest'
import { runCampaign } from './campaign.ts'
import { drawing } from './draw.ts'
import { drawRequest } from './draw-request.ts'
import { faultOf } from './judge.ts'

test('20,000 requests to every address are answered truthfully, and nothing else is touched', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const { faults, statuses } = await runCampaign({ runs: 20_000, seed, overHttp: false })
  console.log(`fuzzed by seed ${seed}:`, JSON.stringify(statuses))
  expect(faults).toEqual([])
  // It is no use to be refused at the door only.
  expect(statuses[200]).toBeGreaterThan(4_000)
}, 300_000)

test('300 over HTTP too', async () => {
  expect(
    (await runCampaign({ runs: 300, seed: Math.floor(Math.random() * 2 ** 31), overHttp: true })).faults,
  ).toEqual([])
}, 60_000)

test('an address that nothing is drawn for is an error, and so is an answer that says nothing', () => {
  const routes = [{ method: 'GET', path: '/v1/new' }]
  expect(() => drawRequest(drawing(1), routes, {} as never)).toThrow('/v1/new')
  expect(faultOf('GET', { status: 500, type: 'application/json', text: '{"error":"unexpected"}' })).toContain(
    '500',
  )
  expect(faultOf('GET', { status: 400, type: 'text/plain', text: 'no' })).toContain('no JSON')
  expect(faultOf('GET', { status: 400, type: 'application/json', text: '{}' })).toContain('stable')
})

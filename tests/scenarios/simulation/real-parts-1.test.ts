import { expect, it } from 'vitest'
import { summary } from './simulate.ts'
import { simulateReal } from './simulate-real.ts'

// The first of the same schedules that pure-rules-1.test.ts plays.
const [runs, seed] = [500, 1]

it(`${runs} schedules on the real store and server go as in the model, state by state`, {
  timeout: 1_200_000,
}, async () => {
  const outcome = await simulateReal({ runs, seed })
  expect(outcome.failure).toBeUndefined()
  expect(outcome.steps).toBeGreaterThanOrEqual(30)
  console.info(`On the real parts: ${summary(outcome)}`)
})

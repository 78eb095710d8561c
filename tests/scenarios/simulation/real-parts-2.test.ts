import { expect, it } from 'vitest'
import { simulateReal } from './simulate-real.ts'

// The first of the same schedules that pure-rules-2.test.ts plays.
const [runs, seed] = [500, 2]

it(`${runs} schedules on the real store and server go as in the model, state by state`, {
  timeout: 1_200_000,
}, async () => {
  const { failure, meanSteps, meanWrites } = await simulateReal({ runs, seed })
  expect(failure).toBeUndefined()
  console.info(
    `${runs} schedules of ${meanSteps.toFixed(1)} steps and ${meanWrites.toFixed(1)} writes in the mean, on the real parts`,
  )
})

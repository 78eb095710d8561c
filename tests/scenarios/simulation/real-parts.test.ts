import { expect, it } from 'vitest'
import { simulateReal } from './simulate-real.ts'

const [runs, seed] = [20, 1]

it(`${runs} schedules on the real store and server go as in the model, state by state`, {
  timeout: 600_000,
}, async () => {
  const { failure, meanSteps, meanWrites } = await simulateReal({ runs, seed })
  expect(failure).toBeUndefined()
  console.info(
    `${runs} schedules of ${meanSteps.toFixed(1)} steps and ${meanWrites.toFixed(1)} writes in the mean, really`,
  )
})

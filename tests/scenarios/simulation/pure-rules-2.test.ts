import { expect, it } from 'vitest'
import { simulate } from './simulate.ts'

// One half of the 20,000, so that two processes share them.
const [runs, seed] = [10_000, 2]

it(`${runs} random schedules from seed ${seed} converge, lose no write and bring nothing back`, {
  timeout: 600_000,
}, () => {
  const { failure, meanSteps, meanWrites } = simulate({ runs, seed })
  expect(failure).toBeUndefined()
  console.info(
    `${runs} schedules of ${meanSteps.toFixed(1)} steps and ${meanWrites.toFixed(1)} writes in the mean`,
  )
  expect(meanSteps).toBeGreaterThanOrEqual(30)
})

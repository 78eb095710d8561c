import { expect, it } from 'vitest'
import { simulate, summary } from './simulate.ts'

// One half of the 20,000, so that two processes share them.
const [runs, seed] = [10_000, 2]

it(`${runs} random schedules from seed ${seed} converge, lose no write and bring nothing back`, {
  timeout: 600_000,
}, () => {
  const outcome = simulate({ runs, seed })
  expect(outcome.failure).toBeUndefined()
  expect(outcome.steps).toBeGreaterThanOrEqual(30)
  console.info(`On the pure rules: ${summary(outcome)}`)
})

import { afterAll, describe, expect, it } from 'vitest'
import { mutants, schedulesPerMutant } from './mutants.ts'
import { simulate } from './simulate.ts'

const caught: string[] = []

describe(`a fault is noticed within ${schedulesPerMutant} schedules`, () => {
  it.each(mutants)('$name', { timeout: 600_000 }, ({ name, rules }) => {
    const { failure, runs } = simulate({ runs: schedulesPerMutant, seed: 1, rules, shrinks: false })
    expect(failure, `survived: ${name}`).toBeDefined()
    caught.push(`${String(runs).padStart(5)}  ${name}`)
  })
})

afterAll(() => {
  console.info(`The schedule that caught each mutant:\n${caught.join('\n')}`)
})

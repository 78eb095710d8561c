import { expect, it } from 'vitest'
import { mutants } from './mutants.ts'
import { simulateReal } from './simulate-real.ts'

it('tells where the real parts do not do what the model does', { timeout: 120_000 }, async () => {
  const { rules } = mutants.find(({ name }) => name.startsWith('acknowledgement: covers registers'))!
  const { failure } = await simulateReal({ runs: 30, seed: 1, rules, shrinks: false })
  expect(failure).toMatch(/after .* is really/)
})

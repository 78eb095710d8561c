import { expect, test } from 'vitest'
import { limitGuesses } from '../../src/server/enrolment/limit-guesses.ts'

/** How many wrong guesses of one address are let in within a minute. */
function letIn(admit: ReturnType<typeof limitGuesses>, address: string): number {
  for (let n = 0; n < 100; n++) {
    try {
      admit(address)('wrong')
    } catch {
      return n
    }
  }
  return 100
}

test('several servers of one database let in together what one lets in', () => {
  const processes = Array.from({ length: 4 }, () => limitGuesses(() => 0, 4))
  const inAll = processes.reduce((sum, admit) => sum + letIn(admit, '198.51.100.1'), 0)
  expect([
    letIn(
      limitGuesses(() => 0),
      '198.51.100.1',
    ),
    inAll,
  ]).toEqual([20, 20])
})

test('each of very many servers still lets one guess in', () => {
  expect(
    letIn(
      limitGuesses(() => 0, 500),
      '198.51.100.1',
    ),
  ).toBe(1)
})

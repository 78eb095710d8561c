// What is kept ready although no screen uses it yet. Whoever builds the screen takes it off here; whoever finds it
// unused leaves it alone.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const app = fileURLToPath(new URL('../src/app', import.meta.url))

it('the erasure of a value waits for the screen on which a person asks for it', () => {
  const users = globSync('**/*.{ts,tsx}', { cwd: app }).filter((file) =>
    readFileSync(join(app, file), 'utf8').includes('eraseValue'),
  )
  expect(users).toEqual([])
})

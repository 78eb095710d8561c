// Keeps the server's memory small. Left alone, V8 lets garbage pile up to a multiple of what is in use, as if the whole
// machine were its own. How much it may is settled before a program begins, so this one begins once more, as the same
// process. It is imported first: nothing is done yet.
import { fileURLToPath } from 'node:url'

/** Megabytes. The first ends the process where it is not enough: all requests at once hold far less (`body-room.ts`). */
const limits = ['--max-old-space-size=512', '--max-semi-space-size=4']

const isToldOtherwise = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].some((word) =>
  word.includes('--max-old-space-size'),
)
if (process.execve && !isToldOtherwise) {
  const start = fileURLToPath(new URL('./start.ts', import.meta.url))
  const words = [...process.execArgv, ...limits, start, ...process.argv.slice(2)]
  process.execve(process.execPath, [process.execPath, ...words], process.env)
}

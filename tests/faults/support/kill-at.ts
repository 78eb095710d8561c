// Loaded before a command: ends it by SIGKILL right before the nth time that it would touch the disk for good.
// LUMBUNG_KILL_AT says which; without it, it says at the end how many times there are.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const at = Number(process.env.LUMBUNG_KILL_AT ?? 0)
let calls = 0

function watch(name: 'renameSync' | 'fsyncSync' | 'linkSync' | 'copyFileSync' | 'rmSync'): void {
  const call = fs[name] as (...words: unknown[]) => unknown
  ;(fs as unknown as Record<string, unknown>)[name] = (...words: unknown[]) => {
    calls += 1
    if (calls === at) process.kill(process.pid, 'SIGKILL')
    return call(...words)
  }
}

for (const name of ['renameSync', 'fsyncSync', 'linkSync', 'copyFileSync', 'rmSync'] as const) watch(name)
syncBuiltinESMExports()
process.on('exit', () => process.stderr.write(`calls: ${calls}\n`))

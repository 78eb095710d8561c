// The peers are no part of the app's own installation; so what runs on them is type-checked only here.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export function installPeers(): void {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  if (!existsSync(`${folder}node_modules/rxdb`)) {
    execFileSync('npm', ['ci'], { cwd: folder, stdio: ['ignore', 2, 2] })
  }
  execFileSync('npm', ['exec', '--', 'tsc', '-p', 'peers'], { cwd: folder, stdio: ['ignore', 2, 2] })
}

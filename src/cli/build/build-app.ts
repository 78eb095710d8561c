// Builds the app with Vite where it was never built, or where a source is newer than what was built.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble } from '../trouble.ts'

/** The server's own sources are not part of the app. */
const sources = ['index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'public', 'src']
const notTheApp = join('src', 'server')

export async function buildApp(root: string): Promise<void> {
  // A release has no sources to build from.
  if (!existsSync(join(root, 'vite.config.ts'))) return
  if (newest(root, 'dist/index.html') >= Math.max(...sources.map((source) => newest(root, source)))) return
  console.log('Menyusun aplikasi, sekitar setengah menit… / Building the app, about half a minute…')
  const output: Buffer[] = []
  const build = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: root })
  build.stdout.on('data', (chunk) => output.push(chunk))
  build.stderr.on('data', (chunk) => output.push(chunk))
  const code = await new Promise((ended) => build.on('close', ended))
  if (code === 0) return
  process.stderr.write(Buffer.concat(output))
  throw new Trouble(
    'Aplikasi tidak dapat disusun; sebabnya ada di atas. Jalankan "npm ci" lalu coba lagi.',
    'The app could not be built; the reason is above. Run "npm ci" and try again.',
  )
}

/** When the file, or the newest file in the folder, was changed; 0 where there is none. */
function newest(root: string, path: string): number {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stats || path === notTheApp) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(join(root, path)).map((name) => newest(root, join(path, name))))
}

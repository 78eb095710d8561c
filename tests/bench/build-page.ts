// Bundles a page's script as the app is built: minified, for the same browsers, with Dexie's modern build.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** `script` is named from this folder. What the script exports is in the global `name`. */
export async function buildPage(script: string, name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-bench-'))
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { __BUILD_TIME__: '0', __APP_VERSION__: '"bench"', 'process.env.NODE_ENV': '"production"' },
    // RxDB brings a Dexie of its own, which is left to it.
    resolve: { alias: script.startsWith('peers/') ? [] : [{ find: /^dexie$/, replacement: modernDexie }] },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: ['chrome109', 'firefox115'],
      lib: {
        entry: fileURLToPath(new URL(script, import.meta.url)),
        formats: ['iife'],
        name,
        fileName: () => 'page.js',
      },
    },
  })
  const text = readFileSync(join(folder, 'page.js'), 'utf8')
  rmSync(folder, { recursive: true })
  return text
}

const modernDexie = fileURLToPath(
  new URL('../../node_modules/dexie/dist/modern/dexie.min.mjs', import.meta.url),
)

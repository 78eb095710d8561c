import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, it } from 'vitest'

const source = fileURLToPath(new URL('../../../src/', import.meta.url))
/** What the app needs with or without a server: it opens, saves, reads, keeps files, and knows its kinds of records. */
const withoutSync = [
  'store/open-library',
  'store/records/save-record',
  'store/records/live-queries',
  'store/sync/sync-state',
  'store/attachments/files',
  'domain/records/index',
]

it('syncing adds at most 10 KB gzip to what opens, saves and reads', async () => {
  const [without, whole] = [await sizeOf(withoutSync), await sizeOf([...withoutSync, 'store/sync/sync-loop'])]
  console.log(`The sync adds ${whole - without} bytes gzip to ${without}`)
  expect(whole - without).toBeGreaterThan(1_000)
  expect(whole - without).toBeLessThanOrEqual(10_000)
})

/** Bytes of one script, as the app's build makes it, that holds these modules and all that they bring along. */
async function sizeOf(modules: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-size-'))
  const entry = join(folder, 'entry.ts')
  writeFileSync(entry, modules.map((name) => `export * from '${source}${name}.ts'\n`).join(''))
  await build({
    root: fileURLToPath(new URL('../../../', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    define: { __BUILD_TIME__: '0', __APP_VERSION__: '"0.0.0"' },
    build: {
      outDir: join(folder, 'out'),
      target: ['chrome109', 'firefox115'],
      lib: { entry, formats: ['es'], fileName: 'whole' },
      // In one piece, also what is imported only when it is needed.
      rolldownOptions: { external: /^dexie$/, output: { codeSplitting: false, minify: true } },
      emptyOutDir: true,
    },
  })
  const size = gzipSync(readFileSync(join(folder, 'out', 'whole.js')), { level: 9 }).length
  rmSync(folder, { recursive: true })
  return size
}

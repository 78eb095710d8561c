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
  'store/attachments/attachments',
  'domain/records/index',
]

it('an ordinary sync adds at most 10 KB gzip to what opens, saves and reads', async () => {
  const withSync = [...withoutSync, 'store/sync/sync-loop']
  const [without, whole, all] = [
    await sizeOf(withoutSync),
    await sizeOf(withSync),
    await sizeOf(withSync, { isWhole: true }),
  ]
  const more = all - whole
  console.log(
    `The sync adds ${whole - without} bytes gzip to ${without}; for photos and refusals ${more} more`,
  )
  expect(whole - without).toBeGreaterThan(1_000)
  expect(whole - without).toBeLessThanOrEqual(10_000)
})

/** Imported only where a push is refused, a photo waits, or what somebody erased has to go from histories and drafts. */
const isLater =
  /^dexie$|\/(suspect|first-part|send-attachments|drop-unused-attachments|thin-attachments|sweep)\.ts$/

/**
 * Bytes of one script, as the app's build makes it, that holds these modules and all that they bring along; of the
 * whole also what is fetched only when it is needed.
 */
async function sizeOf(modules: readonly string[], { isWhole = false } = {}): Promise<number> {
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
      rolldownOptions: {
        external: isWhole ? /^dexie$/ : isLater,
        output: { codeSplitting: false, minify: true },
      },
      emptyOutDir: true,
    },
  })
  const size = gzipSync(readFileSync(join(folder, 'out', 'whole.js')), { level: 9 }).length
  rmSync(folder, { recursive: true })
  return size
}

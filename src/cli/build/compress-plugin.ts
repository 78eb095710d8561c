// Compresses the built app's files once, so that the server never does it while somebody waits: `.br` for browsers
// over HTTPS, `.gz` for the others.
import { readdirSync, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const worthIt = /\.(html|js|css|svg|json|txt|webmanifest|ttf)$/
/** Bytes. What is longer would take brotli's best many seconds. */
const long = 250_000

export const compressPlugin = (): Plugin => {
  let folder = ''
  return {
    name: 'compress-app',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir)
    },
    // After the service worker has been written, which lists the files.
    closeBundle: { order: 'post', sequential: true, handler: () => compressAll(folder) },
  }
}

async function compressAll(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => worthIt.test(file) && statSync(file).isFile())
  await Promise.all(files.map(compress))
}

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file)
  const quality = bytes.length > long ? 9 : constants.BROTLI_MAX_QUALITY
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  await writeFile(`${file}.br`, await brotli(bytes, { params }))
  await writeFile(`${file}.gz`, await zip(bytes, { level: constants.Z_BEST_COMPRESSION }))
}

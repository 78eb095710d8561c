// Leaves the list of the app's pages beside the app: the server answers at these and says of all others that there
// is nothing. The list is read from the routes themselves, so that it can't miss one.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** In the folder of the built app. */
const pagesFile = 'pages.json'

export const pagesPlugin = (): Plugin => ({
  name: 'lumbung-pages',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: pagesFile, source: JSON.stringify(readPages()) })
  },
})

/** Paths as the router writes them, `laporan/:month?`; the first is that of "Hari ini". */
export function readPages(): readonly string[] {
  const app = fileURLToPath(new URL('../../app', import.meta.url))
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(^|[/-])routes\.tsx$/.test(name),
  )
  return ['', ...files.flatMap((name) => pathsIn(readFileSync(join(app, name), 'utf8')))]
}

/** Throws on a path that is not written out where the route is. */
function pathsIn(routes: string): readonly string[] {
  if (/<Route\b[^>]*\spath=\{/.test(routes)) throw new Error('a route whose path is not written out')
  return [...routes.matchAll(/<Route\b[^>]*?\spath="([^"*]+)"/g)].map(([, path]) => path as string)
}

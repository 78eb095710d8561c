// Leaves the list of the app's pages beside the app: the server answers at these and says of all others that there
// is nothing. The list is read from the routes themselves, so that it can't miss one.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** In the folder of the built app. */
const pagesFile = 'pages.json'

export const pagesPlugin = (addresses: Addresses): Plugin => ({
  name: 'lumbung-pages',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: pagesFile, source: JSON.stringify(readPages(addresses)) })
  },
})

/** What `addresses.ts` of the app exports, by name. */
type Addresses = Readonly<Record<string, unknown>>

/** Paths as the router reads them, without the slash before: `laporan/:month?`; the first is that of "Hari ini". */
export function readPages(addresses: Addresses): readonly string[] {
  const app = fileURLToPath(new URL('../../app', import.meta.url))
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(^|[/-])routes\.tsx$/.test(name),
  )
  return ['', ...files.flatMap((name) => pathsIn(readFileSync(join(app, name), 'utf8'), addresses))]
}

/** Throws on a path that is no name of `addresses.ts`; only the page that is not found has one of its own. */
function pathsIn(routes: string, addresses: Addresses): readonly string[] {
  return [...routes.matchAll(/<Route\b[^>]*?\spath=(?:\{(\w+)\}|(?!"\*"))/g)].map(([route, name = '']) => {
    const path = addresses[name]
    if (typeof path !== 'string') throw new Error(`a route without its path in addresses.ts: ${route}`)
    return path.slice(1)
  })
}

// The addresses of the app's pages, from the list that its build left. Each of them is the same file; which page it
// shows, the app itself decides.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** As Hono reads them: `/laporan/:month?`. */
export function pageRoutes(folder: string): readonly string[] {
  const list: unknown = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8'))
  if (!Array.isArray(list)) throw new Error('pages.json is no list')
  return list.flatMap(variants)
}

/** `kabupaten/*` is `/kabupaten` too, with all below it; `laporan/:month?` is `/laporan` and `/laporan/:month`, with a slash behind it or without. */
function variants(path: string): readonly string[] {
  if (path === '') return ['/']
  if (path.endsWith('/*')) return [`/${path}`]
  const [, before = '', last = ''] = /^(.*)\/(:\w+)\?$/.exec(path) ?? []
  const all = last === '' ? [path] : [before, `${before}/${last}`]
  return all.flatMap((one) => [`/${one}`, `/${one}/`])
}

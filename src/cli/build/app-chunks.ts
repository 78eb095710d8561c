// Which modules of the app are built into which file. Left to itself the bundler makes a file of every few modules that
// some pages share, and a slow line or an old PC pays for each. Here a page is one file, and what it shares comes in
// few: what a librarian writes into all day shares one.

interface ModuleGraph {
  getModuleInfo(id: string): {
    readonly isEntry: boolean
    readonly importers: readonly string[]
    readonly dynamicImporters: readonly string[]
  } | null
}

type Reaches = (id: string, graph: ModuleGraph) => boolean

/** Whether a module is needed before a root can run: reached from it by static imports alone. */
const neededBy = (isRoot: (id: string, isEntry: boolean) => boolean): Reaches => {
  const known = new Map<string, boolean>()
  const isNeeded = (id: string, graph: ModuleGraph): boolean => {
    const before = known.get(id)
    if (before !== undefined) return before
    known.set(id, false) // Until it is known, for modules that import each other.
    const about = graph.getModuleInfo(id)
    const is =
      about !== null && (isRoot(id, about.isEntry) || about.importers.some((one) => isNeeded(one, graph)))
    known.set(id, is)
    return is
  }
  return isNeeded
}

const root = (...files: readonly string[]): Reaches =>
  neededBy((id) => files.some((file) => id.endsWith(`/src/${file}`)))

const entry = neededBy((_, isEntry) => isEntry)
export const firstRunPage = 'app/pages/setup/setup-page.tsx'
const firstRun = root(firstRunPage, 'i18n/id/setup.ts')
export const libraryPages = 'app/library-routes.tsx'
// With what every save needs, also the first run's.
const library = root(libraryPages, 'store/records/save-record.ts')
const sync = root('store/sync/sync-loop.ts')
const daily = root(
  'app/pages/record-form/record-form-page.tsx',
  'app/pages/tally/tally-page.tsx',
  'app/pages/computers/computers-page.tsx',
  'i18n/id/rest.ts',
)

const list = root('app/pages/record-list/record-list-page.tsx')

/** The first that fits. What fits none is left to the bundler: pages for now and then, and late parts of pages. */
const files: readonly { readonly name: string; readonly holds: Reaches }[] = [
  { name: 'libraries', holds: (id, graph) => id.includes('/node_modules/') && entry(id, graph) },
  { name: 'start', holds: (id, graph) => entry(id, graph) || (firstRun(id, graph) && library(id, graph)) },
  { name: 'library', holds: library },
  { name: 'fields', holds: (id, graph) => firstRun(id, graph) && daily(id, graph) },
  { name: 'first-run', holds: firstRun },
  // An ordinary sync fetches little, on the worst line.
  { name: 'sync', holds: sync },
  { name: 'daily', holds: daily },
  { name: 'list', holds: list },
  // An officer's, with its styles: no village fetches it, and the service worker keeps it only for who did.
  { name: 'district', holds: (id) => /\/src\/(app|i18n)\/district\//.test(id) },
  // One for all other pages: their names alone would be more than most of them.
  { name: 'styles', holds: (id) => id.endsWith('.css') },
]

export const appChunks = files.map(({ name, holds }, place) => ({
  debugName: name,
  name: (id: string, graph: ModuleGraph) => (holds(id, graph) ? name : null),
  priority: files.length - place,
}))

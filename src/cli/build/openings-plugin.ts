// The app is opened by two pages. `index.html` comes from the server, to whoever comes for the first time: with it the
// browser is told what the first run needs, so that nothing waits for a second round trip. `app.html` comes from the
// service worker, to whoever has a library: it asks for "Hari ini". Both keep icons and manifest for later.
import type { Plugin, Rollup } from 'vite'
import { firstRunPage, libraryPages } from './app-chunks.ts'

export const openingsPlugin = (): Plugin => ({
  name: 'lumbung-openings',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('there is no index.html')
      const html = withoutManifest(String(page.source))
      const withFiles = (root: string, more: readonly string[] = []) =>
        html.replace('</head>', `${[...hints(bundle, root, html), ...more].map(line).join('')}  </head>`)
      page.source = withFiles(firstRunPage)
      this.emitFile({ type: 'asset', fileName: 'app.html', source: withFiles(libraryPages, fonts(bundle)) })
    },
  },
})

const line = (tag: string): string => `  ${tag}\n`

/** `later-links.ts` asks for it. */
const withoutManifest = (html: string): string =>
  html.replace(/<link rel="manifest" href="([^"]*)">/, '<link rel="manifest" data-later="$1" />\n')

/** Tags for the file that holds a module, for all that it imports, and for their styles; not those already there. */
function hints(bundle: Rollup.OutputBundle, root: string, html: string): readonly string[] {
  const chunks = new Set<Rollup.OutputChunk>()
  const add = (chunk: Rollup.OutputAsset | Rollup.OutputChunk | undefined) => {
    if (chunk?.type !== 'chunk' || chunks.has(chunk)) return
    chunks.add(chunk)
    for (const file of chunk.imports) add(bundle[file])
  }
  add(
    Object.values(bundle).find(
      (one) => one.type === 'chunk' && one.moduleIds.some((id) => id.endsWith(`/src/${root}`)),
    ),
  )
  if (chunks.size === 0) throw new Error(`no file of the app holds ${root}`)
  const styles = [...chunks].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])])
  return [
    ...[...chunks]
      .map(({ fileName }) => fileName)
      .filter((file) => !html.includes(file))
      .map(script),
    ...styles.filter((file) => !html.includes(file)).map(style),
  ]
}

const script = (file: string): string => `<link rel="modulepreload" crossorigin href="/${file}">`
const style = (file: string): string => `<link rel="stylesheet" crossorigin href="/${file}">`

/** The one font file that Indonesian and English need: where it is on the disk, words need not change under the eyes. */
const fonts = (bundle: Rollup.OutputBundle): readonly string[] =>
  Object.keys(bundle)
    .filter((file) => /-latin-wght-normal.*\.woff2$/.test(file))
    .map((file) => `<link rel="preload" as="font" type="font/woff2" href="/${file}" crossorigin>`)

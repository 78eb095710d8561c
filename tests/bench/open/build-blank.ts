// Builds the blank page as the app is built: minified, for the same browsers, its script asked for in the HTML,
// everything compressed beforehand.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { compressPlugin } from '../../../src/cli/build/compress-plugin.ts'

const html = `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>Blank</title>
    <script type="module" src="/blank-page.tsx"></script>
  </head>
  <body></body>
</html>
`

/** Into `folder`, as the server wants to find an app. */
export async function buildBlank(folder: string): Promise<void> {
  const source = fileURLToPath(new URL('.', import.meta.url))
  await build({
    configFile: false,
    logLevel: 'warn',
    root: source,
    plugins: [
      {
        name: 'blank-html',
        resolveId: (id) => (id.endsWith('index.html') ? join(source, 'index.html') : undefined),
        load: (id) => (id.endsWith('index.html') ? html : undefined),
      },
      compressPlugin(),
    ],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: ['chrome109', 'firefox115'],
      modulePreload: { polyfill: false },
    },
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'pages.json'), '[""]')
}

/// <reference types="vitest/config" />
import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import * as addresses from './src/app/addresses.ts'
import { webManifest } from './src/app/install/web-manifest.ts'
import { compressPlugin } from './src/cli/build/compress-plugin.ts'
import { pagesPlugin } from './src/cli/build/pages-plugin.ts'
import { villagesPlugin } from './src/cli/build/villages-plugin.ts'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** Asks for the one font file that Indonesian and English need together with the styles, not after them. */
const preloadFont = (): Plugin => ({
  name: 'preload-latin-font',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /-latin-wght-normal.*\.woff2$/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
          injectTo: 'head' as const,
        })),
  },
})

interface ModuleGraph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null
}

/** Whether a module is needed before a root can run: reached from it by static imports alone. */
const neededBy = (isRoot: (id: string, isEntry: boolean) => boolean) => {
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
const isOnFirstScreen = neededBy((_, isEntry) => isEntry)
/** What the first run needs, to its end: its page, its phrases, and what every save needs. */
const isOfFirstRun = neededBy((id) =>
  /\/src\/(app\/pages\/setup\/setup-page\.tsx|i18n\/id\/setup\.ts|store\/records\/save-record\.ts)$/.test(id),
)

/**
 * The first screen in two files, and the first run in a third, instead of fifty, which a slow line would fetch one
 * round trip after the other. The libraries stand apart: they stay in the browser's cache when only our own part
 * has changed.
 */
const firstScreenFiles = [
  {
    name: (id: string, graph: ModuleGraph) =>
      id.includes('/node_modules/') && isOnFirstScreen(id, graph) ? 'libraries' : null,
    priority: 2,
  },
  {
    name: (id: string, graph: ModuleGraph) => (isOnFirstScreen(id, graph) ? 'first-screen' : null),
    priority: 1,
  },
  { name: (id: string, graph: ModuleGraph) => (isOfFirstRun(id, graph) ? 'first-run' : null) },
]

/**
 * Lets the bundler drop what we don't use of React Router: names for developer tools, and calls that it can't know
 * to be harmless, tie forms, data routes and scroll restoration to the rest. 4 KB of the first screen's 150.
 */
const shakeRouter = (): Plugin => {
  let found = 0
  const mark = (word: string): string => {
    found++
    return word
  }
  return {
    name: 'shake-react-router',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/react-router\// },
      handler: (code) => ({
        code: code
          .replace(/^\s*\w+\.displayName = "[^"]*";$/gm, () => mark(''))
          .replace(/React\$1\.(createContext|forwardRef|memo)\(/g, (call) => mark(`/* @__PURE__ */ ${call}`)),
        map: null,
      }),
    },
    buildEnd(error) {
      if (!error && found < 20) {
        this.error(
          `React Router is written otherwise now (${found} places known): the first screen would grow`,
        )
      }
    },
  }
}

/** Left out of jsPDF: what draws HTML and SVG files into a PDF. The report is drawn by our own lines. */
const withoutHtmlInPdf = (): Plugin => ({
  name: 'without-html-in-pdf',
  enforce: 'pre',
  resolveId: { filter: { id: /^(html2canvas|canvg|dompurify)$/ }, handler: () => '\0nothing' },
  load: { filter: { id: /^\0nothing$/ }, handler: () => 'export default undefined' },
})

export default defineConfig(({ command }) => ({
  worker: { plugins: () => [withoutHtmlInPdf()] },
  plugins: [
    react(),
    shakeRouter(),
    withoutHtmlInPdf(),
    preloadFont(),
    villagesPlugin(),
    pagesPlugin(addresses),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/worker',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      // The app registers the worker itself, once "Hari ini" is shown (src/app/install).
      injectRegister: false,
      manifest: webManifest,
      includeManifestIcons: false,
      injectManifest: {
        // A classic script: Firefox ESR 115 has no module service workers.
        rollupFormat: 'iife',
        globPatterns: ['**/*.{html,js,css,svg,woff2}', 'villages/provinces-*.json'],
        // The villages are cached as they are chosen; letters beyond latin come from the system's font.
        globIgnores: ['villages/*.txt', 'screenshots/**', '**/*-{cyrillic-ext,vietnamese,latin-ext}-*.woff2'],
      },
    }),
    compressPlugin(),
  ],
  define: {
    // LUMBUNG_VERSION lets a test build the app's next version.
    __APP_VERSION__: JSON.stringify(process.env.LUMBUNG_VERSION ?? version),
    __BUILD_TIME__: Date.now(),
  },
  // Dexie's build for browsers of today is 10 KB smaller. Tests keep the usual one, as Node resolves it.
  resolve: {
    alias: command === 'build' ? [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] : [],
  },
  build: {
    target: ['chrome109', 'firefox115'],
    // Both browsers know modulepreload. The names of the files behind each page would be 2 KB of the first screen: a page
    // is one file and what it shares, so that knowing them before would spare at most one round trip.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      // An address or a key is shorter where it is used than as an import of a page from the first screen.
      optimization: { inlineConst: { mode: 'all' } },
      output: {
        codeSplitting: { groups: firstScreenFiles },
        // The first screen holds the list of all files that are fetched later: without their names it is 1 KB shorter.
        chunkFileNames: ({ name }) => `assets/${name === 'libraries' ? name : 'part'}-[hash].js`,
        assetFileNames: ({ names }) =>
          `assets/${names.some((name) => name.endsWith('.css')) ? 'part' : '[name]'}-[hash][extname]`,
      },
    },
  },
  server: { proxy: { '/v1': 'http://localhost:8080' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    // The smallest machine that this has to pass on has two cores.
    maxWorkers: 2,
    // No test measures time; a slow or busy machine is no failure.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
}))

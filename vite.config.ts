/// <reference types="vitest/config" />
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import * as addresses from './src/app/addresses.ts'
import { webManifest } from './src/app/install/web-manifest.ts'
import { appChunks } from './src/cli/build/app-chunks.ts'
import { compressPlugin } from './src/cli/build/compress-plugin.ts'
import { openingsPlugin } from './src/cli/build/openings-plugin.ts'
import { pagesPlugin } from './src/cli/build/pages-plugin.ts'
import { villagesPlugin } from './src/cli/build/villages-plugin.ts'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

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

/** Lucide's icons, drawn by our own few lines (src/app/ui/draw-icon.ts). */
const drawIcons = (): Plugin => {
  const ours = fileURLToPath(new URL('src/app/ui/draw-icon.ts', import.meta.url))
  return {
    name: 'draw-icons',
    enforce: 'pre',
    apply: 'build',
    resolveId: { filter: { id: /\/createLucideIcon\.mjs$/ }, handler: () => ours },
    // What is left of an icon is its shapes, without the keys, the size and the names that only Lucide's own code reads.
    transform: {
      filter: { id: /\/lucide-react\/dist\/esm\/icons\// },
      handler: (code) => ({
        code: code
          .replace(/,? key: "\w+"/g, '')
          .replace(/^ {2}(name|size|aliases): .*$/gm, '')
          .replace(/^__iconData.*$/gm, ''),
        map: null,
      }),
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
    drawIcons(),
    withoutHtmlInPdf(),
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
        globIgnores: [
          'index.html',
          'villages/*.txt',
          'screenshots/**',
          'assets/district-*',
          '**/*-{cyrillic-ext,vietnamese,latin-ext}-*.woff2',
        ],
      },
    }),
    openingsPlugin(),
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
    // Both browsers know modulepreload. Of the files behind a page, those of every day are named beforehand; of the others
    // only the styles, for all their names would be 1 KB of the first screen.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => /\.css$|\/(daily|fields|sync)-/.test(file)),
    },
    rolldownOptions: {
      // An address or a key is shorter where it is used than as an import of a page from the first screen.
      optimization: { inlineConst: { mode: 'all' } },
      output: {
        codeSplitting: { groups: appChunks },
        // The first screen holds the list of all files that are fetched later: without their names it is 1 KB shorter.
        chunkFileNames: ({ name }) =>
          `assets/${/^(libraries|daily|fields|sync|district)$/.test(name) ? name : 'part'}-[hash].js`,
        assetFileNames: ({ names }) =>
          `assets/${names.some((name) => name.endsWith('.css') && !name.startsWith('district')) ? 'part' : '[name]'}-[hash][extname]`,
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

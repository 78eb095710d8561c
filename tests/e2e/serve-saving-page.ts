// Serves the app's store on a page of its own, for what no screen can do fast enough.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

export interface ServedPage {
  readonly origin: string
  end(): void
}

export async function serveSavingPage(): Promise<ServedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-saving-'))
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { __BUILD_TIME__: '0', __APP_VERSION__: '"test"', 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: ['chrome109', 'firefox115'],
      lib: {
        entry: fileURLToPath(new URL('saving-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'saving',
        fileName: () => 'saving.js',
      },
    },
  })
  const script = readFileSync(join(folder, 'saving.js'), 'utf8')
  rmSync(folder, { recursive: true })
  const server = createServer(({ url }, response) => {
    const isScript = url === '/saving.js'
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : '<!doctype html><title>saving</title><script src="/saving.js"></script>')
  })
  await new Promise<void>((listening) => server.listen(0, listening))
  const { port } = server.address() as { port: number }
  return {
    origin: `http://localhost:${port}`,
    end: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

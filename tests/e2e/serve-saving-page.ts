// Serves the app's store on a page of its own, for what no screen can do fast enough. Requests for the endpoint are
// passed on to a real server, where a test has one.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

export interface ServedPage {
  readonly origin: string
  /** The real server's origin, for the store's requests. */
  endpoint: string | undefined
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
  const server = createServer(async (request, response) => {
    const { url = '' } = request
    if (url.startsWith('/v1/') && served.endpoint !== undefined) {
      const { status, body } = await passOn(request, served.endpoint)
      response.writeHead(status, { 'Content-Type': 'application/json' })
      return response.end(body)
    }
    const isScript = url === '/saving.js'
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : '<!doctype html><title>saving</title><script src="/saving.js"></script>')
  })
  await new Promise<void>((listening) => server.listen(0, listening))
  const { port } = server.address() as { port: number }
  const served: ServedPage = {
    origin: `http://localhost:${port}`,
    endpoint: undefined,
    end: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return served
}

async function passOn(request: IncomingMessage, endpoint: string): Promise<{ status: number; body: string }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const passed = ['content-type', 'content-encoding', 'authorization'].flatMap((name) => {
    const value = request.headers[name]
    return typeof value === 'string' ? [[name, value] as [string, string]] : []
  })
  const answer = await fetch(endpoint + request.url, {
    method: request.method ?? 'GET',
    headers: passed,
    body: Buffer.concat(chunks),
  })
  return { status: answer.status, body: await answer.text() }
}

// Lumbung's own server as a process of its own, so that it can really be stopped ("no internet") and started
// again on the same port with the same data.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../', import.meta.url))
const patience = 30_000

export class ServerProcess {
  readonly port: number
  readonly data: string
  private readonly more: readonly string[]
  private child: ChildProcess | undefined
  private said = ''
  /** What its environment has beyond this process's own, from the next start on. */
  environment: Readonly<Record<string, string>> = {}

  private constructor(port: number, data: string, more: readonly string[]) {
    this.port = port
    this.data = data
    this.more = more
  }

  /** A server on a free port with an empty data folder; `more` are further options of `npm start`. */
  static async begin(...more: string[]): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), mkdtempSync(join(tmpdir(), 'lumbung-e2e-')), more)
    await server.start()
    return server
  }

  get origin(): string {
    return `http://localhost:${this.port}`
  }

  /** What it has printed so far. */
  get output(): string {
    return this.said
  }

  async start(): Promise<void> {
    const options = ['--no-build', '--port', String(this.port), '--data', this.data, ...this.more]
    this.child = spawn(process.execPath, ['src/cli/start.ts', ...options], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', ...this.environment },
    })
    const listen = (chunk: Buffer) => {
      this.said += chunk
    }
    this.child.stdout?.on('data', listen)
    this.child.stderr?.on('data', listen)
    await this.healthy()
  }

  /** Ends the process as an administrator would, and waits until it is gone. */
  async stop(): Promise<void> {
    const child = this.child
    this.child = undefined
    if (!child || child.exitCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
  }

  /** Ends the process at once, as a power cut does, and waits until it is gone. */
  async kill(): Promise<void> {
    const child = this.child
    this.child = undefined
    if (!child || child.exitCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }

  /** Runs `npm run lumbung -- <words> --data …` beside the server and reads the JSON that it prints. */
  async command(...words: string[]): Promise<Record<string, string>> {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['src/cli/lumbung.ts', ...words, '--data', this.data, '--json'],
      { cwd: root },
    )
    return JSON.parse(stdout)
  }

  async end(): Promise<void> {
    await this.stop()
    rmSync(this.data, { recursive: true, force: true })
  }

  private async healthy(): Promise<void> {
    const until = Date.now() + patience
    while (Date.now() < until) {
      try {
        if ((await fetch(`${this.origin}/v1/health`)).ok) return
      } catch {
        // Not listening yet.
      }
      if (this.child?.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`The server did not start.\n${this.said}`)
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject()))
    })
  })

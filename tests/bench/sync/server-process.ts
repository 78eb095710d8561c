// A contender's server as a process of its own, over a folder that is a copy of one filled beforehand.
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const patience = 180_000

export interface BenchServer {
  readonly port: number
  readonly folder: string
  readonly pid: number
  /** Ends the process; the folder stays. */
  stop(): Promise<void>
}

/** Starts `node …words(port, folder)` with `env` beside our own, and waits until it listens. */
export async function startServer(
  words: (port: number, folder: string) => readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<BenchServer> {
  const port = await freePort()
  const child = spawn(process.execPath, words(port, folder), {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  })
  await listening(port, child)
  return { port, folder, pid: child.pid ?? 0, stop: () => end(child) }
}

/** A new folder in the system's temporary one, with what `like` holds, where it is given. */
export function newFolder(like?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-bench-'))
  if (like) cpSync(like, folder, { recursive: true })
  return folder
}

export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })

async function listening(port: number, child: ChildProcess): Promise<void> {
  const until = Date.now() + patience
  while (Date.now() < until && child.exitCode === null) {
    if (await answers(port)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await end(child)
  throw new Error(`The server did not start: ${child.spawnargs.join(' ')}`)
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, 'localhost', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const hurry = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await gone
  clearTimeout(hurry)
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

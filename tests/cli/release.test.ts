// What `npm run release` packs runs on its own, on a Node that can, and says so where it can't.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRelease } from '../../src/cli/build/make-release.ts'

const root = join(import.meta.dirname, '../..')
let place: string
let folder: string
let tarball: string

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'lumbung-release-'))
  const dist = join(place, 'dist')
  mkdirSync(dist)
  writeFileSync(join(dist, 'pages.json'), '[""]')
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Lumbung</title>')
  const made = makeRelease({ root, dist, out: join(place, 'out') })
  // Nothing of the project may be found from where it lies.
  folder = join(place, 'elsewhere')
  tarball = made.tarball
  mkdirSync(folder)
  spawnSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'])
}, 60_000)
afterAll(() => rmSync(place, { recursive: true, force: true }))

const withNode = (path: string) => ({ PATH: path, HOME: place, LUMBUNG_NODE: '', LOG_LEVEL: 'silent' })
const goodPath = () => {
  const bin = join(place, 'bin')
  mkdirSync(bin, { recursive: true })
  rmSync(join(bin, 'node'), { force: true })
  symlinkSync(process.execPath, join(bin, 'node'))
  return `${bin}:/usr/bin:/bin`
}

test('is below 60 MB, and holds neither browsers nor tools of the tests', () => {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const size = all.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  // The real app adds some 6 MB.
  expect(size).toBeLessThan(40_000_000)
  const modules = readdirSync(join(folder, 'node_modules'))
  expect(modules).toEqual(expect.arrayContaining(['hono', 'kysely', 'pg', 'pino', 'qr']))
  const needless = /playwright|chromium|vitest|vite|typescript|react|biome|postgres$|node-linux/
  expect(modules.filter((name) => needless.test(name) && name !== 'pg')).toEqual([])
  expect(all.filter((name) => /^(tests|vite\.config\.ts|tsconfig\.json)/.test(name))).toEqual([])
})

test('serves app and endpoint with one command, also by a link to it', async () => {
  const link = join(place, 'lumbung')
  symlinkSync(join(folder, 'lumbung'), link)
  const started = spawn(link, ['start', '--port', '0', '--data', join(place, 'data')], {
    env: withNode(goodPath()),
  })
  let output = ''
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => (output += chunk))
  try {
    await expect.poll(() => output, { timeout: 20_000 }).toContain('http://localhost:')
    const url = /http:\/\/localhost:\d+/.exec(output)?.[0]
    expect(await (await fetch(`${url}/v1/health`)).json()).toMatchObject({ ok: true, storage: 'sqlite' })
    expect(await (await fetch(`${url}/`)).text()).toContain('<title>Lumbung')
    const listed = spawnSync(link, ['list', '--data', join(place, 'data'), '--json'], {
      env: withNode(goodPath()),
      encoding: 'utf8',
    })
    expect([listed.stderr, JSON.parse(listed.stdout)]).toEqual(['', { libraries: [] }])
    const none = spawnSync(link, ['revoke', '--library', 'x', '--data', join(place, 'data')], {
      env: withNode(goodPath()),
      encoding: 'utf8',
    })
    // What it says to type can be typed here.
    expect(none.stderr).toContain(`: ${link} create-library --id x`)
  } finally {
    started.kill('SIGTERM')
    const [code] = await once(started, 'exit')
    expect(code).toBe(0)
  }
}, 60_000)

test('says in both languages which Node it needs and what it found, where none can run it', () => {
  const bin = join(place, 'old')
  mkdirSync(bin)
  writeFileSync(join(bin, 'node'), '#!/bin/sh\n[ "$1" = --version ] && echo v20.20.2\nexit 1\n')
  chmodSync(join(bin, 'node'), 0o755)
  // `sh` and its like by their full way, so that no other Node of this machine is on the path.
  const { status, stderr } = spawnSync('/bin/sh', [join(folder, 'lumbung'), 'list'], {
    env: withNode(`${bin}:${toolsWithoutNode()}`),
    encoding: 'utf8',
    timeout: 20_000,
  })
  // A machine that has a good one in a usual place runs it instead.
  if (status === 0 || stderr.includes('Tidak ada data')) return
  expect(status).toBe(1)
  expect(stderr).toContain('memerlukan Node 24.15')
  expect(stderr).toContain('needs Node 24.15')
  expect(stderr).toContain('v20.20.2')
})

function toolsWithoutNode(): string {
  const bin = join(place, 'tools')
  mkdirSync(bin, { recursive: true })
  for (const tool of ['dirname', 'readlink']) symlinkSync(`/usr/bin/${tool}`, join(bin, tool))
  return bin
}

test.each(['20.20.2', '22.18.0', '24.14.9'])(
  'the way in of a clone says so as well on Node %s',
  (version) => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(pretend)}`,
        join(root, 'src/cli/run.mjs'),
        '--help',
      ],
      { encoding: 'utf8', timeout: 20_000 },
    )
    expect(status).toBe(1)
    expect(stderr).toContain(`ini Node ${version}`)
    expect(stderr).toContain(`this is Node ${version}`)
  },
)

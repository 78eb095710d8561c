// `npm run release`: a folder, and a tarball of it, that runs on any machine with Node 24: the built app, the server's
// sources as they are (Node reads them), and just the modules that those name. No browsers, no tools of the tests.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isBuilt } from '../../server/operations/static-files.ts'
import { runCommand, Trouble } from '../trouble.ts'

/** Folders of `src` that the server is made of. */
const parts = ['domain', 'sync', 'server', 'cli']
/** Only for building, on a machine with all of the project. */
const leftOut = /^cli\/build\/(?!build-app\.ts$).+|tsconfig\.json$/
const papers = ['README.md', 'CHANGELOG.md', 'LICENSE']

interface Package {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly type?: string
  readonly engines?: unknown
  readonly dependencies?: Readonly<Record<string, string>>
}

interface Places {
  /** The project. */
  readonly root: string
  /** The built app. */
  readonly dist: string
  /** Where the folder and the tarball are put. */
  readonly out: string
}

/** Gives the folder and the tarball. Throws Trouble where the app was not built. */
export function makeRelease({ root, dist, out }: Places): {
  readonly folder: string
  readonly tarball: string
} {
  if (!isBuilt(dist))
    throw new Trouble('Aplikasi belum disusun: npm run build', 'The app was not built: npm run build')
  const about = readPackage(join(root, 'package.json'))
  const name = `lumbung-${about.version}`
  const folder = join(out, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(dist, join(folder, 'dist'), { recursive: true })
  for (const part of parts) {
    cpSync(join(root, 'src', part), join(folder, 'src', part), {
      recursive: true,
      filter: (from) => !leftOut.test(from.slice(join(root, 'src').length + 1)),
    })
  }
  for (const paper of papers) cpSync(join(root, paper), join(folder, paper))
  cpSync(join(root, 'src/operations.md'), join(folder, 'src/operations.md'))
  cpSync(join(root, 'src/cli/deploy/lumbung.sh'), join(folder, 'lumbung'))
  chmodSync(join(folder, 'lumbung'), 0o755)
  const named = namedModules(join(folder, 'src'))
  for (const module of closure(root, named)) {
    cpSync(join(root, module), join(folder, module), { recursive: true, dereference: true, filter: isNeeded })
  }
  const { version, license, type, engines, dependencies = {} } = about
  const kept = Object.fromEntries(Object.entries(dependencies).filter(([one]) => named.has(one)))
  const scripts = { start: 'node src/cli/run.mjs start', lumbung: 'node src/cli/run.mjs' }
  const own = { name: 'lumbung', version, license, private: true, type, engines, scripts, dependencies: kept }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`)
  return { folder, tarball: pack(out, name) }
}

/** Packages that the sources import, by the name under which they are in node_modules. */
function namedModules(folder: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue
    const text = readFileSync(join(folder, path), 'utf8')
    // What is imported as a type alone is gone when the program runs.
    for (const [, name = ''] of text.matchAll(imported)) found.add(name)
  }
  return found
}

/** A package by its name, also one of its files; neither a file of ours nor a part of Node. */
const imported = /^(?:import(?! type)|export(?! type)|\})[^']*\bfrom '((?:@[\w-]+\/)?[\w-]+)(?:\/[^':]*)?'/gm

/** Those and all that they stand on, as folders below the root; a module's own copy of another comes with it. */
function closure(root: string, names: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>()
  const add = (name: string, from: string) => {
    const path = find(root, name, from)
    if (path === undefined) throw new Error(`${name} is not installed, which ${from} needs`)
    if (found.has(path)) return
    found.add(path)
    for (const next of Object.keys(readPackage(join(root, path, 'package.json')).dependencies ?? {}))
      add(next, path)
  }
  for (const name of names) add(name, '')
  return [...found].sort()
}

/** As Node looks for a module: beside the one that asks, then further up. */
function find(root: string, name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder === '.' ? '' : folder, 'node_modules', name)
    if (existsSync(join(root, path, 'package.json'))) return path
    if (folder === '' || folder === '.') return undefined
  }
}

/** Types, maps and tests of others are read by nobody who runs it. */
const isNeeded = (path: string): boolean =>
  !/\.(d\.[cm]?ts|map|md)$|\/(test|tests|benchmarks|docs|\.github)$/.test(path)

function pack(out: string, name: string): string {
  const tarball = join(out, `${name}.tar.gz`)
  const args = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '-czf', tarball, '-C', out, name]
  const { status, stderr } = spawnSync('tar', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`tar ended with ${status}: ${stderr}`)
  return tarball
}

const readPackage = (path: string): Package => JSON.parse(readFileSync(path, 'utf8')) as Package

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  void runCommand(async () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url))
    const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'release') } } })
    const { folder, tarball } = makeRelease({ root, dist: join(root, 'dist'), out: values.out })
    console.log(`${folder}\n${tarball}`)
  })
}

// The real browsers of the end-to-end tests, on any Linux machine: an installed Chromium where there is one, else
// the one that came packed by npm; the oldest browser that we support, always packed; Firefox where installed.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

/** What Playwright needs to start a browser that it did not install itself. */
export interface LaunchOptions {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url))
const cache = join(modules, '.cache', 'browsers')

/** Nothing may call out while tests run: no updates, no field trials, no safe browsing lists. */
const quiet = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Chromium's sandbox refuses to start for root, which is what build machines often are. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** The newest Chromium here: installed, unless LUMBUNG_PACKED_BROWSER=1 asks for the packed one. */
export const modernChromium = (): LaunchOptions => {
  const installed = process.env.LUMBUNG_PACKED_BROWSER === '1' ? undefined : installedChromium()
  return installed
    ? { executablePath: installed, args: [...quiet, ...asRoot], env: environment() }
    : packedChromium('@sparticuz/chromium', [])
}

/** Chrome 109, the last one for Windows 7 and 8. */
export const oldestChromium = (): LaunchOptions => packedChromium('chromium-109', ['--no-zygote'])

/** An installed Firefox, or nothing: there is no packed one. */
export const installedFirefox = (): string | undefined =>
  ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/usr/lib/firefox-esr/firefox-esr'].find(existsSync)

const installedChromium = (): string | undefined =>
  [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
  ].find(existsSync)

const packedChromium = (packageName: string, more: string[]): LaunchOptions => {
  const executablePath = unpacked(`${packageName}/bin/chromium.br`, (folder, content) =>
    writeFileSync(join(folder, 'chromium'), content, { mode: 0o755 }),
  )
  return {
    executablePath: join(executablePath, 'chromium'),
    // Drawn in software and without /dev/shm, which is small in containers.
    args: [...quiet, ...asRoot, '--disable-dev-shm-usage', '--disable-gpu', ...more],
    env: { ...environment(), ...missingLibraries(), ...missingFonts() },
  }
}

/** NSS, which desktop systems have and bare servers have not. */
const missingLibraries = (): Record<string, string> => {
  if (process.env.LUMBUNG_PACKED_BROWSER !== '1' && systemHas('libnss3.so')) return {}
  const folder = unpacked('@sparticuz/chromium/bin/al2023.tar.br', untar)
  return { LD_LIBRARY_PATH: join(folder, 'lib') }
}

/** Without a single font Chromium stops at the first page. */
const missingFonts = (): Record<string, string> =>
  existsSync('/etc/fonts/fonts.conf') && existsSync('/usr/share/fonts')
    ? {}
    : { FONTCONFIG_FILE: join(unpacked('@sparticuz/chromium/bin/fonts.tar.br', untarFonts), 'here.conf') }

const systemHas = (library: string): boolean => {
  try {
    return execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).includes(library)
  } catch {
    return false
  }
}

/** The folder of a packed file's content. It appears whole or not at all: several workers may ask at once. */
const unpacked = (packed: string, unpack: (folder: string, content: Buffer) => void): string => {
  const { version } = JSON.parse(
    readFileSync(join(modules, packed.replace(/\/bin\/.*$/, ''), 'package.json'), 'utf8'),
  )
  const folder = join(cache, `${packed.replaceAll('/', '-').replace('@', '')}-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const half = mkdtempSync(join(cache, 'half-'))
  unpack(half, brotliDecompressSync(readFileSync(join(modules, packed))))
  try {
    renameSync(half, folder)
  } catch (error) {
    rmSync(half, { recursive: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

const untar = (folder: string, content: Buffer): void => {
  execFileSync('tar', ['-x', '-C', folder], { input: content })
}

/** The packed configuration looks in folders of the machine that it was made for; this one looks beside itself. */
const untarFonts = (folder: string, content: Buffer): void => {
  untar(folder, content)
  writeFileSync(
    join(folder, 'here.conf'),
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir prefix="relative">fonts</dir></fontconfig>',
  )
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )

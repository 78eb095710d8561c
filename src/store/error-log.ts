// A local log of what went wrong, for "Salin laporan masalah". It holds no personal data and is sent nowhere:
// the librarian copies it and decides whom to give it to.
import { browserEnv, type Env } from './env.ts'

interface Noted {
  /** Wall clock, ISO. */
  readonly at: string
  readonly where: string
  readonly what: string
  readonly count: number
}

const storageKey = 'lumbung.errors'
const KEPT = 40
const LONGEST = 300

/** Notes an error. `where` is our own word for the place ("sync", "open"), never anything a person typed. */
export function noteError(where: string, error: unknown, env: Env = browserEnv()): void {
  const what = withoutData(describe(error))
  const noted = readErrors(env)
  const last = noted.at(-1)
  const again = last && last.where === where && last.what === what
  const entry = {
    at: new Date(usable(env.now())).toISOString(),
    where,
    what,
    count: again ? last.count + 1 : 1,
  }
  const kept = [...(again ? noted.slice(0, -1) : noted), entry].slice(-KEPT)
  try {
    env.localStorage?.setItem(storageKey, JSON.stringify(kept))
  } catch {
    // A log that can't be written must not become an error of its own.
  }
}

/** The text that "Salin laporan masalah" copies: versions, settings and errors, and nothing that was logged. */
export function problemReport(env: Env = browserEnv()): string {
  const lines = [
    `Lumbung ${env.app}, build ${new Date(env.buildTime).toISOString()}`,
    `Time ${new Date(usable(env.now())).toISOString()}`,
    `Browser ${globalThis.navigator?.userAgent ?? '?'}`,
    `Language ${globalThis.navigator?.language ?? '?'}, online ${globalThis.navigator?.onLine ?? '?'}`,
    '',
    ...readErrors(env).map(
      ({ at, where, what, count }) => `${at} ${where}${count > 1 ? ` ×${count}` : ''}: ${what}`,
    ),
  ]
  return lines.join('\n')
}

function readErrors(env: Env): readonly Noted[] {
  try {
    const noted: unknown = JSON.parse(env.localStorage?.getItem(storageKey) ?? '[]')
    return Array.isArray(noted) ? (noted as Noted[]) : []
  } catch {
    return []
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const place = error.stack?.split('\n').find((line) => /:\d+:\d+/.test(line))
  return `${error.name}: ${error.message}${place ? ` (${place.trim()})` : ''}`
}

/** Messages quote values and addresses: what stands in quotes, long numbers and queries are left out. */
const withoutData = (text: string): string =>
  text
    .replace(/"[^"]*"|'[^']*'|“[^”]*”/g, '"…"')
    .replace(/lb1\.[\w.-]+/g, '…')
    .replace(/\?[^\s)]*/g, '?…')
    .replace(/\d{6,}/g, '…')
    .slice(0, LONGEST)

const usable = (ms: number): number => (Math.abs(ms) < 8.64e15 ? ms : 0)

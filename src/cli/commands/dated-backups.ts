// A folder of nightly backups: each under its moment, the oldest of them removed when there are enough.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** `lumbung-2026-11-30T02-00-05Z.sqlite`; the second of one moment has `-2` after the `Z`. */
const dated = /^lumbung-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(-\d+)?\.sqlite$/
const begun = /^lumbung-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(-\d+)?\.sqlite\.part(-journal)?$/
/** Milliseconds after which nobody is still writing a backup. */
const abandoned = 6 * 3_600_000

/** Without the ending, which would stand after a `-2`. */
const byAge = (a: string, b: string): number => stemOf(a).localeCompare(stemOf(b), 'en', { numeric: true })
const stemOf = (name: string): string => name.replace(/\.sqlite$/, '')

/** A name in the folder that is not taken. */
export function datedPath(folder: string, at: Date): string {
  const stem = `lumbung-${at.toISOString().slice(0, 19).replace(/:/g, '-')}Z`
  for (let number = 1; ; number++) {
    const path = join(folder, `${stem}${number === 1 ? '' : `-${number}`}.sqlite`)
    if (!existsSync(path) && !existsSync(`${path}.part`)) return path
  }
}

/**
 * Leaves the newest `keep` of our own names; what else is in the folder is nobody's to remove. Also what a backup left
 * that was killed. Gives what is gone.
 */
export function removeOldest(folder: string, keep: number): readonly string[] {
  const names = readdirSync(folder)
  const old = names
    .filter((name) => dated.test(name))
    .sort(byAge)
    .slice(0, -keep)
  const dead = names.filter(
    (name) => begun.test(name) && statSync(join(folder, name)).mtimeMs < Date.now() - abandoned,
  )
  const gone = [...old, ...dead].map((name) => join(folder, name))
  for (const path of gone) rmSync(path, { force: true })
  return gone
}

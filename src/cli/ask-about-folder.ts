// A mistyped `--data` must not become a new, empty database: whoever means a new one is asked, and a folder whose name
// is one slip away from that of a folder with data is refused, also where nobody is there to ask.
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { databaseName } from '../server/storage/sqlite/database-name.ts'
import { askWhether } from './ask.ts'
import type { Options } from './options.ts'
import { Trouble } from './trouble.ts'

/** Throws Trouble where the folder is not meant. Nothing where it has data, or is there and empty. */
export async function askAboutFolder(options: Pick<Options, 'data' | 'yes'>): Promise<void> {
  const { data, yes } = options
  if (process.env.DATABASE_URL || yes || existsSync(data)) return
  refuseSlip(data)
  await askWhether(
    options as Options,
    `Folder "${resolve(data)}" belum ada: data baru dimulai di situ.`,
    `There is no folder "${resolve(data)}" yet: new data begin there.`,
  )
}

/** Throws Trouble where there is no such folder, and its name is one letter away from one that has data. */
export function refuseSlip(data: string): void {
  if (process.env.DATABASE_URL || existsSync(data)) return
  const meant = nearBy(resolve(data))
  if (meant === undefined) return
  throw new Trouble(
    `Tidak ada folder "${data}", tetapi ada data Lumbung di "${meant}". Kalau memang mau mulai dari kosong, buat dulu foldernya: mkdir.`,
    `There is no folder "${data}", but there is Lumbung data in "${meant}". To really begin with nothing, make the folder first: mkdir.`,
  )
}

function nearBy(path: string): string | undefined {
  let missing = path
  while (!existsSync(dirname(missing))) missing = dirname(missing)
  const [above, below] = [dirname(missing), relative(missing, path)]
  return namesIn(above)
    .filter((name) => isSlip(basename(missing), name))
    .map((name) => join(above, name, below))
    .find((folder) => existsSync(join(folder, databaseName)))
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/**
 * Whether one word became the other by one letter too many or too few, by two that changed places, or by a capital.
 * Numbers at the end tell folders apart on purpose.
 */
export function isSlip(typed: string, name: string): boolean {
  if (typed === name) return false
  const [a, b] = [typed.toLowerCase(), name.toLowerCase()]
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const at = [...long].findIndex((letter, index) => letter !== short[index])
  if (long.length === short.length + 1) {
    return (
      /\p{L}/u.test(long[at] ?? '') && short.length > 1 && long.slice(0, at) + long.slice(at + 1) === short
    )
  }
  if (long.length !== short.length || at < 0) return false
  const swapped = long.slice(0, at) + (long[at + 1] ?? '') + (long[at] ?? '') + long.slice(at + 2)
  return swapped === short && /\p{L}/u.test(long[at] ?? '') && /\p{L}/u.test(long[at + 1] ?? '')
}

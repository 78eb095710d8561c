// When the last backup was made, and whether it is time for one.
import { type Day, dayIn, daysBetween } from '../../domain/day.ts'
import { shownValue } from '../../sync/register.ts'
import { type Library, today } from '../library.ts'
import { readMeta, writeMeta } from '../meta.ts'
import { ofKind } from '../records/live-queries.ts'
import { knownLibraries } from '../registry.ts'

/** Days without a backup after which somebody should be told. */
const DUE_AFTER = 14

export interface BackupState {
  /** Days since the last one; undefined where there was none. */
  readonly daysAgo?: number
  readonly isDue: boolean
}

export async function backupState(library: Library): Promise<BackupState> {
  const day = await readMeta(library.database, 'backup')
  const since = day ?? (await firstDay(library))
  // A clock that went back makes no backup of tomorrow.
  const days = since === undefined ? 0 : Math.max(0, daysBetween(since, today(library)))
  return { ...(day !== undefined && { daysAgo: days }), isDue: days >= DUE_AFTER }
}

/** A file has left the app: shared, downloaded, or written into the folder. */
export const noteBackup = (library: Library) => writeMeta(library.database, 'backup', today(library))

/** "Cadangan Perpustakaan Desa Karangsari 2026-11-22.txt". */
export function backupName(library: Library): string {
  const name = knownLibraries(library.env).find(({ key }) => key === library.key)?.name ?? ''
  return fileName(library, `Cadangan ${name}`)
}

/** "Foto Perpustakaan Desa Karangsari 2 dari 3 2026-11-22.txt". */
export function attachmentsName(library: Library, part: number, parts: number): string {
  const name = knownLibraries(library.env).find(({ key }) => key === library.key)?.name ?? ''
  return fileName(library, parts > 1 ? `Foto ${name} ${part} dari ${parts}` : `Foto ${name}`)
}

/** "Catatan Pelatihan kue 2026-11-22.txt", for a file of one record. */
export const recordFileName = (library: Library, title: string): string =>
  fileName(library, `Catatan ${title}`)

/** With letters that every stick and phone takes. */
function fileName(library: Library, words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^0-9A-Za-z]+/g, ' ')
  return `${plain.trim().slice(0, 89).trim()} ${today(library)}.txt`
}

/** When somebody first saved here, by what the wall clock said then. */
async function firstDay(library: Library): Promise<Day | undefined> {
  const first = await ofKind(library, 'writer').first()
  const start = shownValue(first?.registers.start) as { readonly wall?: unknown } | undefined
  return typeof start?.wall === 'number' ? dayIn(library.zone, start.wall) : undefined
}

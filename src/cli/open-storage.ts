// Opens the database that a command works on: SQLite in the data folder, or PostgreSQL by DATABASE_URL.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { drawEpoch } from '../server/secrets.ts'
import type { EpochsAround } from '../server/storage/sql/sql-epochs.ts'
import { databaseName } from '../server/storage/sqlite/database-name.ts'
import { shareFolder } from '../server/storage/sqlite/folder-lock.ts'
import { DatabaseMissing, openSqlite } from '../server/storage/sqlite/sqlite.ts'
import type { Storage } from '../server/storage/storage.ts'
import { Trouble } from './trouble.ts'

export const defaultFolder = 'data'
export const newEpoch = (): string => drawEpoch(randomBytes)
/** What the server's functions need of the machine. */
export const machine = { now: Date.now, random: (size: number): Uint8Array => randomBytes(size) }

/** Throws Trouble in words where the database can't be opened. `told` hears of what was found in it. */
export async function openStorage(
  folder: string,
  told: Pick<EpochsAround, 'onRestored' | 'onDamaged'> = {},
): Promise<Storage> {
  const around = { now: Date.now, newEpoch, ...told }
  const url = process.env.DATABASE_URL
  try {
    if (!url) return await openFolder(folder, around)
    // Its driver is read only by those who have it.
    const { openPostgres } = await import('../server/storage/postgres/postgres.ts')
    return await openPostgres(url, { ...around, onBypass: warnOfBypass })
  } catch (error) {
    throw inWords(error, folder)
  }
}

const warnOfBypass = (): void =>
  console.error(
    [
      'Peran PostgreSQL di DATABASE_URL melewati row-level security. Pakailah peran biasa, bukan superuser.',
      'The PostgreSQL role of DATABASE_URL bypasses row-level security. Use an ordinary role, no superuser.',
    ].join('\n'),
  )

/** Opens what is there already: a mistyped folder must not become a new, empty database. */
export function openExisting(folder: string): Promise<Storage> {
  if (!process.env.DATABASE_URL && !existsSync(join(folder, databaseName))) {
    throw new Trouble(
      `Tidak ada data Lumbung di folder "${folder}".`,
      `There is no Lumbung data in the folder "${folder}".`,
    )
  }
  return openStorage(folder)
}

async function openFolder(folder: string, around: EpochsAround): Promise<Storage> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const letGo = shareFolder(folder)
  if (!letGo) {
    throw new Trouble(
      `Data di "${folder}" sedang dipulihkan. Coba lagi sesudah selesai.`,
      `The data in "${folder}" is being restored. Try again when that is done.`,
    )
  }
  try {
    const storage = await openSqlite(folder, around)
    return { ...storage, close: () => storage.close().finally(letGo) }
  } catch (error) {
    letGo()
    throw error
  }
}

/** SQLite's codes for what a person can mend. */
const [readOnly, corrupt, full, cannotOpen, notADatabase] = [8, 11, 13, 14, 26]

export function inWords(error: unknown, folder: string): unknown {
  if (error instanceof Trouble) return error
  if (error instanceof DatabaseMissing) {
    return new Trouble(
      `Basis data di folder "${folder}" hilang, padahal dulu ada. Pulihkan dari cadangan: npm run -s lumbung -- restore --data … --from … (Kalau memang mau mulai dari kosong, hapus dulu lumbung.epoch.json.)`,
      `The database in the folder "${folder}" is gone, though there was one. Restore a backup: npm run -s lumbung -- restore --data … --from … (To really begin with nothing, first remove lumbung.epoch.json.)`,
    )
  }
  const { code, errcode, message = '' } = error as { code?: string; errcode?: number; message?: string }
  if (process.env.DATABASE_URL && (code?.startsWith('E') || code?.startsWith('28') || code === '3D000')) {
    return new Trouble(
      `PostgreSQL di DATABASE_URL tidak dapat dihubungi (${message || code}).`,
      'The PostgreSQL of DATABASE_URL cannot be reached.',
    )
  }
  if (
    ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code ?? '') ||
    isOne(errcode, readOnly, cannotOpen)
  ) {
    return new Trouble(
      `Lumbung tidak dapat menulis di folder "${folder}". Pilih folder lain dengan --data, atau beri izin menulis.`,
      `Lumbung cannot write in the folder "${folder}". Choose another with --data, or allow writing there.`,
    )
  }
  if (code === 'ENOSPC' || isOne(errcode, full)) {
    return new Trouble(
      'Disk penuh. Kosongkan ruang, lalu coba lagi.',
      'The disk is full. Free some space and try again.',
    )
  }
  if (isOne(errcode, corrupt, notADatabase)) {
    return new Trouble(
      `Basis data di "${folder}" rusak. Pulihkan dari cadangan: npm run -s lumbung -- restore --data … --from …`,
      `The database in "${folder}" is damaged. Restore a backup: npm run -s lumbung -- restore --data … --from …`,
    )
  }
  if (message.includes('corrupted migrations')) {
    return new Trouble(
      'Basis data ini dibuat oleh Lumbung yang lebih baru. Perbarui Lumbung dulu.',
      'A newer Lumbung made this database. Update Lumbung first.',
    )
  }
  return error
}

const isOne = (errcode: number | undefined, ...codes: readonly (number | undefined)[]): boolean =>
  errcode !== undefined && codes.includes(errcode & 0xff)

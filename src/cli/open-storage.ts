// Opens the database that a command works on: SQLite in the data folder, or PostgreSQL by DATABASE_URL.
import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { drawEpoch } from '../server/secrets.ts'
import type { EpochsAround } from '../server/storage/sql/sql-epochs.ts'
import { databaseName } from '../server/storage/sqlite/database-name.ts'
import { shareFolder } from '../server/storage/sqlite/folder-lock.ts'
import { openSqlite } from '../server/storage/sqlite/sqlite.ts'
import type { Storage } from '../server/storage/storage.ts'
import { makeFolder } from './make-folder.ts'
import { inWords } from './storage-words.ts'
import { Trouble } from './trouble.ts'

export const defaultFolder = 'data'
export const newEpoch = (): string => drawEpoch(randomBytes)
/** What the server's functions need of the machine. */
export const machine = { now: Date.now, random: (size: number): Uint8Array => randomBytes(size) }

type Told = Pick<EpochsAround, 'onRestored' | 'onRevokedAgain' | 'onDamaged'>

/** Throws Trouble in words where the database can't be opened. `told` hears of what was found in it. */
export async function openStorage(folder: string, told: Told = {}): Promise<Storage> {
  const url = process.env.DATABASE_URL
  const storage = await (url ? openPostgresAt(url, told) : openPlace(folder, told))
  if (!(await storage.setting('moving'))) return storage
  await storage.close()
  throw new Trouble(
    'Basis data ini belum selesai diisi oleh move. Ulangi move, atau kosongkan.',
    'Moving data into this database was not finished. Move again, or empty it.',
  )
}

/** The database in a folder, made if missing. */
export async function openPlace(folder: string, told: Told = {}): Promise<Storage> {
  try {
    return await openFolder(folder, { now: Date.now, newEpoch, ...told })
  } catch (error) {
    throw inWords(error, folder, { option: '--data' })
  }
}

export async function openPostgresAt(url: string, told: Told = {}): Promise<Storage> {
  try {
    // Its driver is read only by those who have it.
    const { openPostgres } = await import('../server/storage/postgres/postgres.ts')
    return await openPostgres(url, { now: Date.now, newEpoch, ...told, onBypass: warnOfBypass })
  } catch (error) {
    throw inWords(error, '', { option: 'DATABASE_URL' })
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
  if (!process.env.DATABASE_URL && !hasData(folder)) {
    throw new Trouble(
      `Tidak ada data Lumbung di folder "${folder}".`,
      `There is no Lumbung data in the folder "${folder}".`,
    )
  }
  return openStorage(folder)
}

/** Throws Trouble where that may not be looked at: it is not the same as that there is nothing. */
function hasData(folder: string): boolean {
  try {
    return statSync(join(folder, databaseName), { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    throw inWords(error, folder, { option: '--data' })
  }
}

async function openFolder(folder: string, around: EpochsAround): Promise<Storage> {
  makeFolder(resolve(folder))
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

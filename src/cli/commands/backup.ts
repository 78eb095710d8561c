// One file that holds the whole server's data, and the way back from it.
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ownFolder } from '../../server/storage/sqlite/folder-lock.ts'
import { type BackupProblem, backupSqlite, restoreSqlite } from '../../server/storage/sqlite/sqlite-backup.ts'
import { inWords, newEpoch, openExisting } from '../open-storage.ts'
import { type Options, print, required } from '../options.ts'
import { Trouble } from '../trouble.ts'

export async function backup(options: Options): Promise<void> {
  refusePostgres('pg_dump')
  const out = resolve(required(options.out, '--out'))
  // Opened as every command does, so that what is no database of ours is said in words.
  const storage = await openExisting(options.data)
  try {
    mkdirSync(dirname(out), { recursive: true })
    backupSqlite(options.data, out)
  } catch (error) {
    throw inWords(error, dirname(out))
  } finally {
    await storage.close()
  }
  print(options, { backup: out }, [`Cadangan tersimpan / backed up: ${out}`])
}

export async function restore(options: Options): Promise<void> {
  refusePostgres('pg_restore')
  const from = resolve(required(options.from, '--from'))
  if (!existsSync(from)) throw new Trouble(`Tidak ada berkas "${from}".`, `There is no file "${from}".`)
  const letGo = takeFolder(options.data)
  try {
    const done = restoreSqlite(options.data, from, Date.now(), newEpoch)
    if (!done.ok) throw sentences[done.problem]
    const lines = [`Data dipulihkan / restored: ${options.data}`]
    if (done.kept) lines.push(`Data sebelumnya disimpan di / what was there is kept in: ${done.kept}`)
    print(options, { restored: options.data, ...(done.kept && { kept: done.kept }) }, lines)
  } catch (error) {
    throw inWords(error, options.data)
  } finally {
    letGo()
  }
}

function takeFolder(folder: string): () => void {
  let letGo: (() => void) | undefined
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    letGo = ownFolder(folder)
  } catch (error) {
    throw inWords(error, folder)
  }
  if (letGo) return letGo
  throw new Trouble(
    `Server masih berjalan di folder "${folder}". Hentikan dahulu, lalu pulihkan.`,
    `A server is still running on the folder "${folder}". Stop it first, then restore.`,
  )
}

const sentences: Readonly<Record<BackupProblem, Trouble>> = {
  notABackup: new Trouble('Berkas itu bukan cadangan Lumbung.', 'That file is no backup of Lumbung.'),
  damaged: new Trouble(
    'Cadangan itu rusak dan tidak dipulihkan. Data yang ada tidak diubah.',
    'That backup is damaged and was not restored. The data that is there was not changed.',
  ),
  newer: new Trouble(
    'Cadangan itu dari Lumbung yang lebih baru. Perbarui Lumbung dahulu.',
    'That backup is from a newer Lumbung. Update Lumbung first.',
  ),
}

function refusePostgres(instead: string): void {
  if (!process.env.DATABASE_URL) return
  throw new Trouble(
    `Untuk PostgreSQL pakailah ${instead}; Lumbung mengenali data yang dipulihkan.`,
    `For PostgreSQL use ${instead}; Lumbung notices restored data by itself.`,
  )
}

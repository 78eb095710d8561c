// One file that holds the whole server's data, and the way back from it.
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ownFolder } from '../../server/storage/sqlite/folder-lock.ts'
import { type BackupProblem, backupSqlite, restoreSqlite } from '../../server/storage/sqlite/sqlite-backup.ts'
import type { Loss } from '../../server/storage/sqlite/what-is-lost.ts'
import { inWords, newEpoch, openExisting } from '../open-storage.ts'
import { type Options, print, required } from '../options.ts'
import { Trouble } from '../trouble.ts'
import { again } from './manage-libraries.ts'

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
    lines.push(...(done.loss ? wordsOf(done.loss) : unknownLoss(done.devices)))
    const { kept, loss, devices } = done
    print(options, { restored: options.data, ...(kept && { kept }), devices, ...(loss && { loss }) }, lines)
  } catch (error) {
    throw inWords(error, options.data)
  } finally {
    letGo()
  }
}

/** What only devices can bring back, and what has to be done for it. */
function wordsOf({ libraries, devices, records, revoked }: Loss): readonly string[] {
  const lines = [
    `Catatan yang akan dikirim lagi oleh perangkat / records that devices will bring back: ${records}`,
    `Pencabutan sesudah cadangan, tetap berlaku / revoked since the backup, and still so: ${revoked}`,
  ]
  if (devices > 0)
    lines.push(`Perangkat yang perlu kode baru (enrol-code) / devices that need a new code: ${devices}`)
  if (libraries.length > 0)
    lines.push(
      'Perpustakaan yang lebih baru daripada cadangan; buat lagi supaya perangkatnya dapat mengirim /',
      'libraries that are newer than the backup; make them again, so that their devices can send:',
      ...libraries.map(({ id, code, name }) => `  ${again(id, code, name)}`),
    )
  return lines
}

const unknownLoss = (devices: number): readonly string[] => [
  `Yang terjadi sesudah cadangan tidak dapat dibaca. ${devices} perangkat tersambung lagi: lihat list, dan cabut (revoke) yang pernah dicabut.`,
  `What happened after the backup can't be read. ${devices} devices are connected again: see list, and revoke those that had been revoked.`,
]

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
    `Server masih berjalan di folder "${folder}". Hentikan dulu, lalu pulihkan.`,
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
    'Cadangan itu dari Lumbung yang lebih baru. Perbarui Lumbung dulu.',
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

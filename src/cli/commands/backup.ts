// One file that holds the whole server's data, and the way back from it.
import { existsSync, rmSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ownFolder } from '../../server/storage/sqlite/folder-lock.ts'
import { isBackup } from '../../server/storage/sqlite/is-backup.ts'
import { type BackupProblem, backupSqlite, restoreSqlite } from '../../server/storage/sqlite/sqlite-backup.ts'
import type { Loss } from '../../server/storage/sqlite/what-is-lost.ts'
import { makeFolder } from '../make-folder.ts'
import { machine, newEpoch, openExisting } from '../open-storage.ts'
import { type Options, print, required, wholeNumber } from '../options.ts'
import { inWords } from '../storage-words.ts'
import { Trouble } from '../trouble.ts'
import { datedPath, removeOldest } from './dated-backups.ts'
import { again } from './manage-libraries.ts'

export async function backup(options: Options): Promise<void> {
  refusePostgres('pg_dump')
  const said = resolve(required(options.out, '--out'))
  const keep = options.keep === undefined ? undefined : wholeNumber(options.keep, '--keep', 9_999)
  // Opened as every command does, so that what is no database of ours is said in words.
  const storage = await openExisting(options.data)
  try {
    makeFolder(keep === undefined ? dirname(said) : said)
    const out = keep === undefined ? said : datedPath(said, new Date(machine.now()))
    const replaces = keep === undefined && refuseForeign(out)
    write(options.data, out)
    const gone = keep === undefined ? [] : removeOldest(said, keep)
    const answer = {
      backup: out,
      ...(replaces && { replaced: true }),
      ...(keep !== undefined && { removed: gone }),
    }
    print(options, answer, [
      `Cadangan tersimpan / backed up: ${out}`,
      ...(replaces ? ['Menggantikan cadangan lama di situ. / It replaced the backup that was there.'] : []),
      ...gone.map((file) => `Dihapus / removed: ${file}`),
    ])
  } catch (error) {
    throw inWords(error, keep === undefined ? dirname(said) : said, { option: '--out' })
  } finally {
    await storage.close()
  }
}

/** It is read back before it gets its name; what was begun of one that fails is taken away. */
function write(folder: string, out: string): void {
  try {
    backupSqlite(folder, out)
  } catch (error) {
    for (const tail of ['.part', '.part-journal']) rmSync(out + tail, { force: true })
    throw error
  }
}

/** Gives whether a backup is there that will be replaced. Throws Trouble for what is no backup: it is left alone. */
function refuseForeign(out: string): boolean {
  const there = statSync(out, { throwIfNoEntry: false })
  if (!there || (there.isFile() && there.size === 0)) return false
  if (there.isFile() && isBackup(out)) return true
  throw there.isDirectory()
    ? new Trouble(
        `"${out}" adalah folder. Tulis nama berkas, atau --keep 30 supaya cadangan bertanggal disimpan di folder itu.`,
        `"${out}" is a folder. Name a file, or say --keep 30 to keep dated backups in that folder.`,
      )
    : new Trouble(
        `"${out}" sudah ada dan bukan cadangan Lumbung, jadi tidak ditimpa. Pilih nama lain.`,
        `"${out}" is there already and is no backup of Lumbung, so it is not overwritten. Choose another name.`,
      )
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
    makeFolder(resolve(folder))
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

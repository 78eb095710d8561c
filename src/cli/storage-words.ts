// What is wrong with a database or a folder, in words, with the reason and what to do about it.

import { existsSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { DatabaseMissing } from '../server/storage/sqlite/sqlite.ts'
import { lumbungTyped } from './how-typed.ts'
import { postgresTrouble } from './postgres-words.ts'
import { Trouble } from './trouble.ts'

/** SQLite's codes for what a person can mend. */
const [readOnly, ioError, corrupt, full, cannotOpen, notADatabase] = [8, 10, 11, 13, 14, 26]

const notWritable = ['EACCES', 'EPERM', 'EROFS']
const noFolder = [
  'ENOENT',
  'ENOTDIR',
  'EEXIST',
  'EISDIR',
  'ENAMETOOLONG',
  'ELOOP',
  'EINVAL',
  'ENODEV',
  'ENXIO',
]
const noRoom = ['ENOSPC', 'EDQUOT']

/** Where it happened: in the data folder, in the one of a file that is written, or in PostgreSQL. */
interface Where {
  readonly option: '--data' | '--out' | '--to' | 'DATABASE_URL'
}

/** The same error, where nobody can mend it by what we could say. */
export function inWords(error: unknown, folder: string, { option }: Where = whereData()): unknown {
  if (error instanceof Trouble) return error
  if (error instanceof DatabaseMissing) {
    return new Trouble(
      `Basis data di folder "${folder}" hilang, padahal dulu ada. Pulihkan dari cadangan: ${lumbungTyped} restore --data … --from … (Kalau memang mau mulai dari kosong, hapus dulu lumbung.epoch.json.)`,
      `The database in the folder "${folder}" is gone, though there was one. Restore a backup: ${lumbungTyped} restore --data … --from … (To really begin with nothing, first remove lumbung.epoch.json.)`,
    )
  }
  const { code = '', errcode, message = '' } = error as { code?: string; errcode?: number; message?: string }
  if (message.includes('corrupted migrations')) {
    return new Trouble(
      'Basis data ini dibuat oleh Lumbung yang lebih baru. Perbarui Lumbung dulu.',
      'A newer Lumbung made this database. Update Lumbung first.',
    )
  }
  const postgres = option === 'DATABASE_URL' ? postgresTrouble(error) : undefined
  if (postgres) return postgres
  if (noRoom.includes(code) || isOne(errcode, full)) return fullDisk(folder)
  if (isOne(errcode, ioError)) {
    return new Trouble(
      `Disk dengan folder "${folder}" penuh, rusak, atau terputus (${message}). Periksa: df -h "${folder}"`,
      `The disk of the folder "${folder}" is full, damaged or disconnected (${message}). Look at: df -h "${folder}"`,
    )
  }
  if (notWritable.includes(code) || isOne(errcode, readOnly, cannotOpen)) return mayNotWrite(folder, option)
  if (noFolder.includes(code)) {
    return new Trouble(
      `Lumbung tidak dapat menulis di "${folder}": bukan folder, dan tidak dapat dibuat (${code}). Pilih yang lain dengan ${option}.`,
      `Lumbung cannot write in "${folder}": it is no folder, and can't be made one (${code}). Choose another with ${option}.`,
    )
  }
  if (isOne(errcode, corrupt, notADatabase)) {
    return new Trouble(
      `Basis data di "${folder}" rusak. Pulihkan dari cadangan: ${lumbungTyped} restore --data … --from …`,
      `The database in "${folder}" is damaged. Restore a backup: ${lumbungTyped} restore --data … --from …`,
    )
  }
  return error
}

const whereData = (): Where => ({ option: process.env.DATABASE_URL ? 'DATABASE_URL' : '--data' })

const fullDisk = (folder: string): Trouble =>
  new Trouble(
    `Disk penuh di folder "${folder}". Kosongkan ruang, lalu coba lagi: df -h "${folder}"`,
    `The disk is full in the folder "${folder}". Free some space and try again: df -h "${folder}"`,
  )

/** Mostly who restored or copied was root, and the server is not: then it is owned by somebody else. */
function mayNotWrite(folder: string, option: Where['option']): Trouble {
  const here = userInfo()
  if (!existsSync(folder)) {
    const command = `sudo install -d -m 700 -o ${here.username} "${resolve(folder)}"`
    return new Trouble(
      `Lumbung (sebagai ${here.username}) tidak boleh membuat folder "${folder}". Buatkan: ${command}, atau pilih yang lain dengan ${option}.`,
      `Lumbung (as ${here.username}) may not make the folder "${folder}". Make it: ${command}, or choose another with ${option}.`,
    )
  }
  const owner = ownerOf(resolve(folder))
  if (owner !== undefined && owner !== here.uid) {
    return new Trouble(
      `Lumbung tidak dapat menulis di folder "${folder}": milik ${owner === 0 ? 'root' : `uid ${owner}`}, sedangkan Lumbung berjalan sebagai ${here.username}. Serahkan: sudo chown -R ${here.username} "${resolve(folder)}"`,
      `Lumbung cannot write in the folder "${folder}": it belongs to ${owner === 0 ? 'root' : `uid ${owner}`}, and Lumbung runs as ${here.username}. Hand it over: sudo chown -R ${here.username} "${resolve(folder)}"`,
    )
  }
  return new Trouble(
    `Lumbung tidak dapat menulis di folder "${folder}". Pilih folder lain dengan ${option}, atau beri izin menulis.`,
    `Lumbung cannot write in the folder "${folder}". Choose another with ${option}, or allow writing there.`,
  )
}

/** Of the folder, or of a file of ours in it that is somebody else's. Undefined where that may not be looked at. */
function ownerOf(folder: string): number | undefined {
  try {
    return ownerIn(folder)
  } catch {
    return undefined
  }
}

function ownerIn(folder: string): number | undefined {
  const own = statSync(folder, { throwIfNoEntry: false })
  if (!own || own.uid !== process.geteuid?.()) return own?.uid
  const inside = ['lumbung.sqlite', 'lumbung.lock', 'lumbung.epoch.json', 'blobs'].map(
    (name) => statSync(`${folder}/${name}`, { throwIfNoEntry: false })?.uid,
  )
  return inside.find((uid) => uid !== undefined && uid !== process.geteuid?.()) ?? own.uid
}

const isOne = (errcode: number | undefined, ...codes: readonly (number | undefined)[]): boolean =>
  errcode !== undefined && codes.includes(errcode & 0xff)

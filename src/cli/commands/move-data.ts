// All data from one database into another: from the data folder to PostgreSQL, or back. Photos, devices and codes come
// along, everything is counted and compared, and every library gets a new epoch. What was there stays as it was.

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { OfficerRows } from '../../server/storage/officers.ts'
import { databaseName } from '../../server/storage/sqlite/database-name.ts'
import { ownFolder } from '../../server/storage/sqlite/folder-lock.ts'
import type { Library, LibraryRowsCopy, Storage } from '../../server/storage/storage.ts'
import { startTyped } from '../how-typed.ts'
import { newEpoch, openExisting, openPlace, openPostgresAt } from '../open-storage.ts'
import { type Options, print, required } from '../options.ts'
import { Trouble } from '../trouble.ts'

interface Moved {
  readonly libraries: number
  readonly records: number
  readonly devices: number
  readonly photos: number
}

export async function moveData(options: Options): Promise<void> {
  const to = required(options.to, '--to')
  const toPostgres = /^postgres(ql)?:\/\//.test(to)
  if (toPostgres === Boolean(process.env.DATABASE_URL)) throw sameKind(toPostgres)
  if (!toPostgres) refuseFull(to)
  else refuseServed(options.data)
  const from = await openExisting(options.data)
  try {
    const into = toPostgres ? await openPostgresAt(to) : await openPlace(to)
    try {
      const moved = await moveAll(from, into)
      print(options, { moved: toPostgres ? 'postgres' : resolve(to), ...moved }, [
        `Dipindahkan dan dibandingkan / moved and compared: ${moved.libraries} perpustakaan / libraries, ${moved.records} catatan / records, ${moved.devices} perangkat / devices, ${moved.photos} foto / photos`,
        ...(toPostgres
          ? [
              'Jalankan server dengan DATABASE_URL itu. Folder lama tidak diubah; simpan sampai yakin.',
              'Start the server with that DATABASE_URL. The old folder was not changed; keep it until you are sure.',
            ]
          : [
              `Jalankan server tanpa DATABASE_URL: ${startTyped} --data ${to}. PostgreSQL tidak diubah.`,
              `Start the server without DATABASE_URL: ${startTyped} --data ${to}. PostgreSQL was not changed.`,
            ]),
      ])
    } finally {
      await into.close()
    }
  } finally {
    await from.close()
  }
}

async function moveAll(from: Storage, into: Storage): Promise<Moved> {
  const isHalf = Boolean(await into.setting('moving'))
  if (isHalf) for (const { id } of await into.libraries()) await removeAll(into, id)
  if ((await into.libraries()).length > 0) {
    throw new Trouble(
      'Tujuan sudah berisi perpustakaan. Pindahkan ke basis data yang kosong.',
      'There are libraries there already. Move into an empty database.',
    )
  }
  await into.saveSetting('moving', new Date().toISOString())
  for (const key of ['host', 'rules'] as const) {
    const value = await from.setting(key)
    if (value !== undefined) await into.saveSetting(key, value)
  }
  const moved = { libraries: 0, records: 0, devices: 0, photos: 0 }
  for (const library of await from.libraries()) {
    await into.copyIn(library, from.copyOut(library.id))
    const photos = await copyPhotos(from, into, library.id)
    const [there, here] = [await summaryOf(from, library.id), await summaryOf(into, library.id)]
    if (JSON.stringify(there) !== JSON.stringify(here) || here.photos !== photos) throw differs(library)
    moved.libraries += 1
    moved.records += here.records
    moved.devices += here.devices
    moved.photos += photos
  }
  const officers = await from.officers.copyOut()
  await into.officers.copyIn(officers)
  if (JSON.stringify(inNames(await into.officers.copyOut())) !== JSON.stringify(inNames(officers))) {
    throw new Trouble(
      'Akun petugas tidak sama sesudah dipindahkan; tujuan belum boleh dipakai. Ulangi.',
      'The accounts of officers are not the same after the move; what was made may not be used. Try again.',
    )
  }
  await into.renewEpochs(newEpoch)
  await into.saveSetting('moving', '')
  return moved
}

/** Columns by name: two databases may have them in another order. */
const inNames = (rows: OfficerRows): unknown =>
  Object.entries(rows).map(([table, all]) => [
    table,
    all.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))),
  ])

async function removeAll(storage: Storage, library: string): Promise<void> {
  await storage.removeLibrary(library)
  for (const { hash } of await storage.blobs.list(library)) await storage.blobs.remove(library, hash)
}

async function copyPhotos(from: Storage, into: Storage, library: string): Promise<number> {
  const all = await from.blobs.list(library)
  for (const { hash, unnamedSince } of all) {
    const bytes = await from.blobs.read(library, hash, 0, (await from.blobs.size(library, hash)) ?? 0)
    if (!bytes) throw new Error(`the photo ${hash} went away while it was being moved`)
    await into.blobs.keep(library, hash, bytes)
    if (unnamedSince !== null) await into.blobs.noteUnnamed(library, hash, unnamedSince)
  }
  return all.length
}

interface Summary extends Omit<Moved, 'libraries'> {
  readonly seq: number
  /** Of every row that was carried, and of every photo's bytes. */
  readonly hash: string
}

async function summaryOf(storage: Storage, library: string): Promise<Summary> {
  const hash = createHash('sha256')
  const counts: Record<LibraryRowsCopy['table'], number> = {
    ...{ device: 0, enrolment: 0, writer: 0, month_report: 0, record: 0 },
  }
  for await (const { table, rows } of storage.copyOut(library)) {
    counts[table] += rows.length
    for (const row of rows) hash.update(`${table} ${JSON.stringify(row)}\n`)
  }
  const photos = (await storage.blobs.list(library)).map(({ hash: name }) => name).sort()
  for (const name of photos) {
    const bytes = await storage.blobs.read(library, name, 0, (await storage.blobs.size(library, name)) ?? 0)
    hash.update(
      `${name} ${createHash('sha256')
        .update(bytes ?? '')
        .digest('hex')}\n`,
    )
  }
  const { seq = 0 } = (await storage.library(library)) ?? {}
  return {
    seq,
    records: counts.record,
    devices: counts.device,
    photos: photos.length,
    hash: hash.digest('hex'),
  }
}

/** Nobody may write to what is being moved; of PostgreSQL that can't be known. */
function refuseServed(folder: string): void {
  if (!existsSync(join(folder, databaseName))) return
  const letGo = ownFolder(folder)
  if (letGo) {
    letGo()
    return
  }
  throw new Trouble(
    `Server masih berjalan di folder "${folder}". Hentikan dulu, lalu pindahkan.`,
    `A server is still running on the folder "${folder}". Stop it first, then move.`,
  )
}

function refuseFull(folder: string): void {
  if (!/^[a-z]+:\/\//i.test(folder)) return
  throw new Trouble(
    `--to "${folder}" bukan postgres://… dan bukan folder.`,
    `--to "${folder}" is neither postgres://… nor a folder.`,
  )
}

const sameKind = (isPostgres: boolean): Trouble =>
  isPostgres
    ? new Trouble(
        'Data sudah di PostgreSQL (DATABASE_URL). Untuk pindah ke PostgreSQL lain: pg_dump dan pg_restore.',
        'The data are in PostgreSQL already (DATABASE_URL). To another PostgreSQL: pg_dump and pg_restore.',
      )
    : new Trouble(
        'Data sudah di folder. Untuk pindah ke folder lain: backup, lalu restore. Untuk memindahkan dari PostgreSQL, isi DATABASE_URL.',
        'The data are in a folder already. To another folder: backup, then restore. To move out of PostgreSQL, set DATABASE_URL.',
      )

const differs = ({ id, name }: Library): Trouble =>
  new Trouble(
    `${name} (${id}) tidak sama sesudah dipindahkan; tujuan belum boleh dipakai. Hentikan semua server, lalu ulangi.`,
    `${name} (${id}) is not the same after the move; what was made may not be used. Stop every server and try again.`,
  )

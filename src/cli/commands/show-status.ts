// How a kabupaten stands: who has reported a month, who was here last and with what clock, and how much room is left.
import { statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dayIn } from '../../domain/day.ts'
import { addMonths, isMonth, type Month } from '../../domain/month.ts'
import type { Standing } from '../../domain/month-state.ts'
import { bothNames, namedDevices, profileName } from '../../server/board/own-names.ts'
import { databaseName } from '../../server/storage/sqlite/database-name.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { monthFigures } from '../../server/sync/month-figures.ts'
import { machine, openExisting } from '../open-storage.ts'
import { type Options, print } from '../options.ts'
import { Trouble } from '../trouble.ts'
import { versionOf } from '../version.ts'
import { using } from './manage-libraries.ts'

/** A clock that is off by more than this is said, in milliseconds: below it, the line may be the reason. */
const clockOff = 5 * 60_000
/** Bytes below which the disk is called nearly full. */
const littleRoom = 1_000_000_000

const words: Readonly<Record<Standing, string>> = {
  empty: 'kosong / empty',
  open: 'belum ditutup / open',
  closed: 'ditutup / closed',
  changed: 'berubah sejak ditutup / changed since',
  twice: 'ditutup dua kali / closed twice',
}
const reported: readonly Standing[] = ['closed', 'changed', 'twice']

/** Of one library, or of all. */
export const showStatus = (options: Options): Promise<void> =>
  using(openExisting(options.data), async (storage) => {
    const now = machine.now()
    const month = readMonth(options.month, now)
    const libraries = await Promise.all(
      (await storage.libraries()).map(async ({ id, code, name, seq }) => ({
        library: id,
        code,
        name,
        profileName: (await profileName(storage, id)) ?? null,
        standing: (await monthFigures(storage, id, month))?.standing ?? 'empty',
        seq,
        ...seenOf(await namedDevices(storage, id)),
        photoBytes: await storage.blobs.total(id),
      })),
    )
    const count = libraries.filter(({ standing }) => reported.includes(standing)).length
    const answer = {
      month,
      version: versionOf(),
      storage: storage.engine,
      reported: count,
      disk: diskOf(storage, options.data),
      libraries,
    }
    print(options, answer, [
      `${month}: ${count} dari ${libraries.length} sudah menutup laporan / have closed their report`,
      ...libraries.flatMap(lineOf(now)),
      ...diskLines(answer.disk),
      `Lumbung ${answer.version}, ${storage.engine}`,
    ])
  })

/** The month that is handed in now: the last one that is over. */
function readMonth(text: string | undefined, now: number): Month {
  if (text === undefined) return addMonths(dayIn('WIB', now).slice(0, 7) as Month, -1)
  if (isMonth(text)) return text
  throw new Trouble(`"${text}" bukan bulan. Contoh: 2026-11`, `"${text}" is no month. An example: 2026-11`)
}

interface Seen {
  /** Devices that are connected. */
  readonly devices: number
  readonly lastSeen: number | null
  /** What the one that was here last is called. */
  readonly lastDevice: string | null
  /** By how many milliseconds the clock of whoever was here last is ahead; null where nobody said. */
  readonly clockAhead: number | null
}

function seenOf(all: Awaited<ReturnType<typeof namedDevices>>): Seen {
  const living = all.filter(({ revokedAt, isPending }) => revokedAt === null && !isPending)
  const [last] = [...living].sort((a, b) => (b.lastSeen ?? 0) - (a.lastSeen ?? 0))
  const lastSeen = last?.lastSeen ?? null
  const wall = last?.wall ?? null
  return {
    devices: living.length,
    lastSeen,
    lastDevice: lastSeen === null ? null : (last?.ownName ?? last?.name ?? null),
    clockAhead: lastSeen === null || wall === null ? null : wall - lastSeen,
  }
}

const lineOf =
  (now: number) =>
  ({
    code,
    name,
    profileName,
    standing,
    lastSeen,
    lastDevice,
    devices,
    clockAhead,
  }: Line): readonly string[] => {
    const ago = lastSeen === null ? null : Math.max(0, Math.floor((now - lastSeen) / 86_400_000))
    const seen =
      ago === null
        ? 'belum pernah terhubung / never here'
        : `${new Date(lastSeen as number).toISOString().slice(0, 16)}Z (${ago} hari lalu / days ago), ${lastDevice}`
    const isOff = clockAhead !== null && Math.abs(clockAhead) > clockOff
    return [
      `${code}  ${bothNames(name, profileName)}`,
      `    ${words[standing]}  ${devices} perangkat / devices  ${seen}`,
      ...(isOff ? [`    jam perangkat meleset / its clock is off by ${offBy(clockAhead as number)}`] : []),
    ]
  }

interface Line extends Seen {
  readonly code: string
  readonly name: string
  readonly profileName: string | null
  readonly standing: Standing
}

function offBy(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  const sign = ms < 0 ? '-' : '+'
  return minutes < 2_880
    ? `${sign}${minutes} menit / minutes`
    : `${sign}${Math.round(minutes / 1_440)} hari / days`
}

interface Disk {
  readonly freeBytes: number
  readonly databaseBytes: number
}

/** Undefined where the data are in PostgreSQL, on a disk that is not this machine's. */
function diskOf(storage: Storage, folder: string): Disk | undefined {
  if (storage.engine !== 'sqlite') return undefined
  const { bavail, bsize } = statfsSync(folder)
  const bytesOf = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0
  return { freeBytes: bavail * bsize, databaseBytes: bytesOf(databaseName) + bytesOf(`${databaseName}-wal`) }
}

function diskLines(disk: Disk | undefined): readonly string[] {
  if (!disk) return []
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('id-ID')} MB`
  return [
    `Basis data / database: ${megabytes(disk.databaseBytes)}; ruang kosong / free: ${megabytes(disk.freeBytes)}`,
    ...(disk.freeBytes < littleRoom ? ['Disk hampir penuh. / The disk is nearly full.'] : []),
  ]
}

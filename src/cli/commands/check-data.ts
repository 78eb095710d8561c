// Whether what the server keeps is whole: the database's file, every row, the figures against a recount, and the photos
// against the records that name them. It changes nothing, unless it is told to mend what can be counted again.
import { createHash } from 'node:crypto'
import type { Month } from '../../domain/month.ts'
import { readState } from '../../server/storage/sql/read-state.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { isCountedRight } from '../../server/sync/month-figures.ts'
import { openExisting } from '../open-storage.ts'
import { type Options, print } from '../options.ts'
import { using } from './manage-libraries.ts'

interface Found {
  readonly library: string
  readonly name: string
  readonly records: number
  /** Rows that can't be read; their devices still have them. */
  readonly unreadable: number
  /** Rows above the library's sequence, which no device is ever sent. */
  readonly beyond: number
  /** Months whose kept figures are not those of their records. */
  readonly miscounted: readonly Month[]
  readonly photos: number
  /** Photos whose bytes are not what their name says. */
  readonly spoiled: number
  /** Photos that a record names and that are not here: on their way, or lost. */
  readonly missing: number
  /** Photos that no record names; they go by themselves after a month. */
  readonly unnamed: number
}

/** Ends with exit code 1 where anything is wrong, for whoever runs it by a timer. */
export const checkData = (options: Options): Promise<void> =>
  using(openExisting(options.data), async (storage) => {
    const file = await storage.integrity()
    const libraries: Found[] = []
    for (const { id, name } of await storage.libraries()) {
      const found = await checkLibrary(storage, id, name)
      libraries.push(found)
      if (options.mend && found.miscounted.length > 0) await countAgain(storage, id)
    }
    const ok = file.length === 0 && libraries.every((one) => isWhole(one))
    const mended = options.mend && libraries.some(({ miscounted }) => miscounted.length > 0)
    if (!ok) process.exitCode = 1
    print(options, { ok, file, libraries, ...(mended && { mended }) }, [
      ...(file.length > 0 ? ['Berkas basis data rusak / the database file is damaged:', ...file] : []),
      ...libraries.flatMap(linesOf),
      ...(mended
        ? ['Angka itu dihapus dan dihitung ulang saat diminta. / Those figures will be counted again.']
        : []),
      ok
        ? 'Semua utuh. / All is whole.'
        : 'Ada yang tidak beres; lihat di atas. / Something is wrong; see above.',
    ])
  })

const isWhole = ({ unreadable, beyond, miscounted, spoiled }: Found): boolean =>
  unreadable + beyond + miscounted.length + spoiled === 0

async function checkLibrary(storage: Storage, library: string, name: string): Promise<Found> {
  const months = new Set<Month>()
  let [records, unreadable, last] = [0, 0, 0]
  for await (const { table, rows } of storage.copyOut(library)) {
    if (table !== 'record') continue
    for (const { id, state, month, seq } of rows) {
      records += 1
      last = Math.max(last, Number(seq))
      if (!readState(String(state), String(id))) unreadable += 1
      if (typeof month === 'string') months.add(month as Month)
    }
  }
  // Asked after the rows: what was pushed meanwhile is not beyond it.
  const seq = (await storage.library(library))?.seq ?? 0
  return {
    library,
    name,
    records,
    unreadable,
    beyond: last > seq ? 1 : 0,
    miscounted: await miscounted(storage, library, [...months].sort()),
    ...(await checkPhotos(storage, library)),
  }
}

async function miscounted(storage: Storage, library: string, months: readonly Month[]): Promise<Month[]> {
  const wrong: Month[] = []
  for (const month of months) {
    const right = await storage.transact(library, 'read', (transaction) => isCountedRight(transaction, month))
    if (right === false) wrong.push(month)
  }
  return wrong
}

async function checkPhotos(
  { blobs, namedHashes }: Storage,
  library: string,
): Promise<Pick<Found, 'photos' | 'spoiled' | 'missing' | 'unnamed'>> {
  const here = await blobs.list(library)
  let spoiled = 0
  for (const { hash } of here) {
    const bytes = await blobs.read(library, hash, 0, (await blobs.size(library, hash)) ?? 0)
    if (bytes && createHash('sha256').update(bytes).digest('hex') !== hash) spoiled += 1
  }
  const named = await namedHashes(library)
  const held = new Set(here.map(({ hash }) => hash))
  return {
    photos: here.length,
    spoiled,
    missing: [...named].filter((hash) => !held.has(hash)).length,
    unnamed: here.filter(({ hash }) => !named.has(hash)).length,
  }
}

async function countAgain(storage: Storage, library: string): Promise<void> {
  await storage.transact(library, 'write', async (transaction) => {
    await transaction.dropFigures('all')
    await transaction.dropSums()
  })
}

function linesOf(found: Found): readonly string[] {
  const { name, records, photos, unreadable, beyond, miscounted, spoiled, missing, unnamed } = found
  const line = (is: boolean, text: string): readonly string[] => (is ? [`    ${text}`] : [])
  return [
    `${name}: ${records} catatan / records, ${photos} foto / photos`,
    ...line(
      unreadable > 0,
      `tidak terbaca / unreadable: ${unreadable} (masih ada di perangkat / its device has it)`,
    ),
    ...line(
      beyond > 0,
      'nomor urut salah / sequences above the library’s own: pulihkan cadangan / restore a backup',
    ),
    ...line(miscounted.length > 0, `salah hitung / miscounted: ${miscounted.join(', ')} (check --mend)`),
    ...line(spoiled > 0, `foto rusak / spoiled photos: ${spoiled} (pulihkan cadangan / restore a backup)`),
    ...line(missing > 0, `foto belum sampai / photos not here yet: ${missing}`),
    ...line(unnamed > 0, `foto tanpa catatan / photos without a record: ${unnamed}`),
  ]
}

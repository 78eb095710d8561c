// The part of the bench that runs in the browser, on the app's own address: a library of many years, put into the store
// by its own doors: records as a file that is read in, photos as those that come from the kabupaten.

import { hashOf, keepPreview, putAttachment } from '../../../src/store/attachments/attachments.ts'
import { importBundle } from '../../../src/store/backup/import-bundle.ts'
import type { Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import type { RecordState } from '../../../src/sync/record-state.ts'
import { benchRecord, benchRecords } from '../sync/bench-record.ts'
import { asState } from '../sync/our-row.ts'
import { type LibrarySize, recordsOfMonth } from './library-size.ts'
import { photoBytes } from './photo-bytes.ts'

const CHUNK = 2_000
/** Of a photo, and of its small picture. */
const [PHOTO, PREVIEW] = [100_000, 8_000]

/** Resolves once all of it is stored. The same at every call, but for the ids that the app itself draws. */
export async function fill(size: LibrarySize): Promise<void> {
  const library = await createLibrary({
    name: 'Perpustakaan Desa Karangsari',
    villageCode: '33.15.14.2006',
    staffName: 'Siti',
  })
  const photos = await keepPhotos(library, size.photos)
  const years = benchRecords(size.records)
  const month = Array.from({ length: size.heavyMonth }, (_, n) => benchRecord(n, 'heavy', recordsOfMonth))
  const records = [...years, ...month]
  const share = Math.max(
    1,
    Math.floor(records.filter(({ kind }) => kind === 'activity').length / photos.length),
  )
  let activities = 0
  for (let at = 0; at < records.length; at += CHUNK) {
    const states = records.slice(at, at + CHUNK).map((record): RecordState => {
      if (record.kind !== 'activity' || activities++ % share !== 0) return asState(record)
      const photo = photos[Math.floor((activities - 1) / share)]
      return asState(photo ? { ...record, values: { ...record.values, photos: [photo] } } : record)
    })
    await importBundle(library, { header, records: states })
  }
  library.database.close()
  library.bulk.close()
}

async function keepPhotos(library: Library, count: number): Promise<readonly string[]> {
  const hashes: string[] = []
  for (let n = 0; n < count; n++) {
    const bytes = photoBytes(n, PHOTO)
    const hash = await hashOf(bytes)
    await putAttachment({ ...library, database: library.bulk }, { hash, bytes }, { type: 'image/jpeg' })
    await keepPreview(library, hash, new Blob([photoBytes(n, PREVIEW)]))
    hashes.push(hash)
  }
  return hashes
}

const header = {
  libraryName: 'Perpustakaan Desa Karangsari',
  libraries: [],
  records: 0,
  made: '2026-11-22',
  names: true,
}

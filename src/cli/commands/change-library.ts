// What an administrator changes of a library that is there: its name, its code, and whether it is there at all.

import type { Storage } from '../../server/storage/storage.ts'
import { askBefore } from '../ask.ts'
import { machine, openExisting } from '../open-storage.ts'
import { type Options, print, required } from '../options.ts'
import { writeExport } from './export-library.ts'
import { libraryOf, using } from './manage-libraries.ts'
import { askAboutCode, readVillageCode } from './village-codes.ts'

export const rename = (options: Options): Promise<void> =>
  using(openExisting(options.data), async (storage) => {
    const library = await libraryOf(storage, required(options.library, '--library'))
    const name = required(options.name, '--name')
    await storage.changeLibrary(library.id, { name })
    print(options, { library: library.id, name, before: library.name }, [
      `${library.name} → ${name}`,
      'Nama di profil desa tidak diubah; itu milik desa. / The profile that the village keeps is left as it is.',
    ])
  })

export const setCode = (options: Options): Promise<void> =>
  using(openExisting(options.data), async (storage) => {
    const library = await libraryOf(storage, required(options.library, '--library'))
    const code = readVillageCode(required(options.code, '--code'))
    await askAboutCode(storage, options, code, library.id)
    await storage.changeLibrary(library.id, { code })
    print(options, { library: library.id, code, before: library.code }, [
      `${library.name}: ${library.code} → ${code}`,
    ])
  })

export const remove = (options: Options): Promise<void> =>
  using(openExisting(options.data), async (storage) => {
    const library = await libraryOf(storage, required(options.library, '--library'))
    const out = required(options.out, '--out')
    await askBefore(
      options,
      `${library.name} (${library.code}) akan dihapus dari server ini, dengan semua catatan, foto dan sambungan perangkatnya.`,
      `${library.name} (${library.code}) will be removed from this server, with all records, photos and devices.`,
    )
    const made = await writeExport(storage, library, out)
    await storage.removeLibrary(library.id)
    await removeBlobs(storage, library.id)
    print(options, { removed: library.id, ...made }, [
      `Dihapus / removed: ${library.name}`,
      `Salinannya / exported: ${made.files.join(', ')} (${made.records} catatan / records, ${made.photos} foto / photos)`,
      'Cadangan yang sudah ada masih memuat perpustakaan ini sampai cadangan terakhir yang memuatnya dihapus. Perangkatnya tetap menyimpan catatannya sendiri.',
      'Backups that were made before still hold this library, until the last of them is removed. Its devices keep what they recorded.',
    ])
  })

/** Those that are files; in a table they went with the library. */
async function removeBlobs({ blobs }: Storage, library: string): Promise<void> {
  for (const { hash } of await blobs.list(library)) await blobs.remove(library, hash)
  await blobs.sweepParts(library, machine.now() + 1)
}

// The code that an administrator gives a library: whether it is one, whether there is such a village, and whether it has
// a library already.
import { villageCode } from '../../domain/village-code.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { askWhether } from '../ask.ts'
import type { Options } from '../options.ts'
import { Trouble } from '../trouble.ts'
import { placeName } from '../village-list.ts'

/** Throws Trouble for what is no code of ten digits. */
export function readVillageCode(typed: string): string {
  const code = villageCode(typed)
  if (code !== undefined) return code
  throw new Trouble(
    `"${typed}" bukan kode desa. Contoh: 33.15.14.2006 (perpustakaan kabupaten: 33.15.00.0000)`,
    `"${typed}" is no village code. An example: 33.15.14.2006 (a kabupaten's own library: 33.15.00.0000)`,
  )
}

/** Whether there is such a village, and whether it has a library already. */
export async function askAboutCode(
  storage: Storage,
  options: Options,
  code: string,
  except?: string,
): Promise<void> {
  if ((await placeName(code)) === null) {
    await askWhether(
      options,
      `Kode ${code} tidak ada di daftar desa. Salah ketik?`,
      `The list of villages has no code ${code}. A slip of the hand?`,
    )
  }
  const same = (await storage.libraries()).filter((one) => one.code === code && one.id !== except)
  if (same.length === 0) return
  const names = same.map(({ id, name }) => `${name} (${id})`).join(', ')
  await askWhether(
    options,
    `Desa ${code} sudah punya perpustakaan: ${names}. Untuk perangkat lain cukup enrol-code.`,
    `The village ${code} has a library already: ${names}. For another device, enrol-code is enough.`,
  )
}

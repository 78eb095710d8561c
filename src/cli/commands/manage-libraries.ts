// Libraries and their devices, from the administrator's side.

import { bothNames, namedDevices, profileName } from '../../server/board/own-names.ts'
import { issueCode, issueLongCode, longCodeLimits } from '../../server/enrolment/enrolment.ts'
import { drawEpoch, drawId, readCode } from '../../server/secrets.ts'
import type { Device, Storage } from '../../server/storage/storage.ts'
import { askAboutFolder } from '../ask-about-folder.ts'
import { lumbungTyped } from '../how-typed.ts'
import { machine, openExisting, openStorage } from '../open-storage.ts'
import { type Options, print, required, wholeNumber } from '../options.ts'
import { Trouble } from '../trouble.ts'
import { linkPrinter } from './enrol-link.ts'
import { revokeAgain } from './revoke-again.ts'
import { askAboutCode, readVillageCode } from './village-codes.ts'

export async function createLibrary(options: Options): Promise<void> {
  const typed = required(options.code, '--code')
  const name = required(options.name, '--name')
  const code = readVillageCode(typed)
  await askAboutFolder(options)
  await using(openStorage(options.data), async (storage) => {
    await askAboutCode(storage, options, code)
    const id = options.id === undefined ? drawId(machine.random) : await freeId(storage, options.id)
    await storage.createLibrary({ id, name, code, epoch: drawEpoch(machine.random) })
    const enrolCode = await issueCode({ ...machine, storage }, id)
    print(options, { library: id, enrolCode }, [`${name} (${code})`, `ID: ${id}`, codeLine(enrolCode)])
  })
}

export const enrolCode = (options: Options): Promise<void> =>
  using(openExisting(options.data), async (storage) => {
    const id = required(options.library, '--library')
    await libraryOf(storage, id)
    const show = linkPrinter(options)
    if (options.devices !== undefined || options.days !== undefined) {
      const { devices, days } = longCodeLimits
      const { code, expires } = await issueLongCode({ ...machine, storage }, id, {
        devices: wholeNumber(options.devices ?? '1', '--devices', devices),
        days: wholeNumber(options.days ?? String(days), '--days', days),
      })
      const until = new Date(expires).toISOString()
      const line = `Kode / code: ${grouped(code)} (sampai / until ${until})`
      const { answer, lines } = show(code)
      print(options, { enrolCode: code, expires, ...answer }, [line, ...lines])
      return
    }
    const code = await issueCode({ ...machine, storage }, id)
    const { answer, lines } = show(code)
    print(options, { enrolCode: code, ...answer }, [codeLine(code), ...lines])
  })

export const list = (options: Options): Promise<void> =>
  using(openExisting(options.data), async (storage) => {
    const libraries = await Promise.all(
      (await storage.libraries()).map(async ({ id, code, name }) => ({
        library: id,
        code,
        name,
        profileName: (await profileName(storage, id)) ?? null,
        devices: await namedDevices(storage, id),
        codes: await storage.livingEnrolments(id, machine.now()),
      })),
    )
    const lines = libraries.flatMap(({ library, code, name, profileName, devices, codes }) => [
      `${code}  ${library}  ${bothNames(name, profileName)}`,
      ...devices.map(
        (device) => `    ${device.id}  ${bothNames(device.name, device.ownName)}  ${stateOf(device)}`,
      ),
      ...codes.map(
        ({ finder, uses, expires }) =>
          `    kode / code ${finder}…  ${uses} ×  ${new Date(expires).toISOString()}`,
      ),
    ])
    print(options, { libraries }, lines)
  })

export const revoke = (options: Options): Promise<void> =>
  using(openExisting(options.data), async (storage) => {
    if (options.from !== undefined) return revokeAgain(storage, options)
    const id = required(options.library, '--library')
    const library = await libraryOf(storage, id)
    if (options.code !== undefined) return revokeCode(storage, library.id, options)
    const device = required(options.device, '--device')
    if (!(await storage.revokeDevice(library.id, device, machine.now()))) {
      throw new Trouble(
        `Tidak ada perangkat "${device}" di ${library.name}. Lihat perintah list.`,
        `There is no device "${device}" in ${library.name}. See the command list.`,
      )
    }
    print(options, { revoked: device }, ['Sambungan dicabut. / The device is shut out.'])
  })

/** By its whole, or its first characters; there is no other way to name a code that nobody keeps. */
async function revokeCode(storage: Storage, library: string, options: Options): Promise<void> {
  const typed = (options.code ?? '').toUpperCase().replace(/[\s-]/g, '')
  const finder = readCode(typed)?.finder ?? typed
  if ((await storage.revokeEnrolments(library, finder, machine.now())) === 0) {
    throw new Trouble(
      `Tidak ada kode "${typed}" yang masih berlaku. Lihat perintah list.`,
      `There is no code "${typed}" that still works. See the command list.`,
    )
  }
  print(options, { revoked: finder }, ['Kode dicabut. / The code works no more.'])
}

/** As it is printed, and read aloud: ABCD-2345-WXYZ. */
const grouped = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

export async function libraryOf(storage: Storage, id: string) {
  const library = await storage.library(id)
  if (library) return library
  throw new Trouble(
    `Tidak ada perpustakaan dengan ID "${id}". Lihat perintah list. Kalau dulu ada (data server dipulihkan dari cadangan lama), buat lagi, lalu perangkatnya mengirim semua catatannya: ${again(id)}`,
    `There is no library with the ID "${id}". See the command list. If there was one (the server's data were restored from an old backup), make it again, and its devices send all they have: ${again(id)}`,
  )
}

/** The command that makes a library again under the id that its devices know. */
export const again = (id: string, code = '33.15.14.2006', name = 'Perpustakaan …'): string =>
  `${lumbungTyped} create-library --id ${id} --code ${code} --name "${name}"`

/** Throws Trouble for what is no id, and for one that is taken. */
async function freeId(storage: Storage, typed: string): Promise<string> {
  const id = typed.trim()
  if (!/^[\w-]{1,80}$/.test(id)) {
    throw new Trouble(`"${typed}" bukan ID perpustakaan.`, `"${typed}" is no ID of a library.`)
  }
  if (!(await storage.library(id))) return id
  throw new Trouble(
    `Perpustakaan dengan ID "${id}" sudah ada. Untuk perangkatnya: ${lumbungTyped} enrol-code --library ${id}`,
    `The library with the ID "${id}" is there already. For its devices: ${lumbungTyped} enrol-code --library ${id}`,
  )
}

export async function using(
  opening: Promise<Storage>,
  work: (storage: Storage) => Promise<void>,
): Promise<void> {
  const storage = await opening
  try {
    await work(storage)
  } finally {
    await storage.close()
  }
}

const codeLine = (code: string): string =>
  `Kode sambungan / code: ${code} (15 menit, sekali pakai / 15 minutes, once)`

const stateOf = ({ lastSeen, revokedAt, isPending }: Device): string => {
  if (revokedAt !== null) return 'dicabut / revoked'
  if (isPending) return 'menunggu serah terima / waits to take over'
  return lastSeen === null ? '–' : new Date(lastSeen).toISOString()
}

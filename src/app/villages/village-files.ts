// The files of villages, one a province: fetched when asked for, then kept in Cache Storage so that the
// province is there offline, across versions of the app.
import { provincesFile } from 'virtual:villages'
import type { Village } from '../../domain/place-name.ts'
import { provinceOf } from '../../domain/village-code.ts'
import { readVillages } from '../../domain/village-file.ts'
import { isFileGone } from '../app-file.ts'

interface Regency {
  readonly code: string
  readonly name: string
  readonly villages: number
}
export interface Province {
  readonly code: string
  readonly name: string
  /** The file of its villages, under /villages/. */
  readonly file: string
  readonly regencies: readonly Regency[]
}

/**
 * `unavailable`: not kept here, and not to be had now (offline, a captive portal, a server without it). `gone`: the
 * server has a newer app, with other files.
 */
type ProvinceAnswer = { readonly ok: true; readonly villages: readonly Village[] } | NotHad

type NotHad = { readonly ok: false } & (
  | { readonly reason: 'unavailable' | 'gone' | 'unknownProvince' }
  /** Something on the way refused it: `code` is what it said, such as 403. */
  | { readonly reason: 'blocked'; readonly code: string }
)

const folder = '/villages/'
/** The service worker looks in it too (src/worker). */
const cacheName = 'villages'
const patience = 20_000

let provinces: Promise<readonly Province[]> | undefined

/** The country's provinces. The service worker keeps them with the app; none where they can't be had now. */
export const allProvinces = async (): Promise<readonly Province[]> => {
  provinces ??= fetch(folder + provincesFile, { signal: AbortSignal.timeout(patience) }).then((answer) =>
    answer.json(),
  )
  try {
    return await provinces
  } catch {
    provinces = undefined
    await isFileGone({ address: folder + provincesFile })
    return []
  }
}

const loaded = new Map<string, readonly Village[]>()

/** The villages of a province (its two digits), from memory, what is kept, or the network, in this order. */
export const villagesOf = async (province: string): Promise<ProvinceAnswer> => {
  const known = loaded.get(province)
  if (known) return { ok: true, villages: known }
  const found = (await allProvinces()).find(({ code }) => code === province)
  if (!found) return { ok: false, reason: 'unknownProvince' }
  const text = await provinceText(found)
  if (typeof text === 'number' || text === undefined) {
    if (await isFileGone({ address: folder + found.file })) return { ok: false, reason: 'gone' }
    return text === undefined
      ? { ok: false, reason: 'unavailable' }
      : { ok: false, reason: 'blocked', code: String(text) }
  }
  const villages = readVillages(province, text)
  loaded.set(province, villages)
  return { ok: true, villages }
}

/** The village of a code with its kecamatan and kabupaten. Undefined: unknown, or its file can't be had now. */
export const villageByCode = async (code: string): Promise<Village | undefined> => {
  const answer = await villagesOf(provinceOf(code))
  return answer.ok ? answer.villages.find((village) => village.code === code) : undefined
}

/** A status where it was refused on the way. */
const provinceText = async (province: Province): Promise<string | number | undefined> => {
  const address = folder + province.file
  const kept = await openCache()
  const ours = await kept?.match(address)
  if (ours) return ours.text()
  const fetched = await fetchText(address)
  // A newer app names a newer file; offline, the one of before is still right for nearly every village.
  if (typeof fetched !== 'string') return (await older(kept, province.code)) ?? fetched
  await keep(kept, address, province.code, fetched)
  return fetched
}

const fetchText = async (address: string): Promise<string | number | undefined> => {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patience) })
    const { status } = answer
    // Not found and timed out are no refusals.
    if (status >= 400 && status < 500 && ![404, 408, 410].includes(status)) return status
    const text = answer.ok ? await answer.text() : ''
    // A captive portal, or a server that answers every address with its page, says 200 as well.
    return text.startsWith('=') ? text : undefined
  } catch {
    return undefined
  }
}

/** Plain HTTP has no Cache Storage, and a locked-down browser refuses it: the villages are fetched anew then. */
const openCache = async (): Promise<Cache | undefined> => {
  try {
    return await globalThis.caches?.open(cacheName)
  } catch {
    return undefined
  }
}

const entriesOf = async (kept: Cache, province: string): Promise<readonly Request[]> =>
  (await kept.keys()).filter(({ url }) => new URL(url).pathname.startsWith(`${folder}${province}-`))

const older = async (kept: Cache | undefined, province: string): Promise<string | undefined> => {
  const [entry] = kept ? await entriesOf(kept, province) : []
  const answer = entry && (await kept?.match(entry))
  return answer?.text()
}

const keep = async (kept: Cache | undefined, address: string, province: string, text: string) => {
  if (!kept) return
  try {
    for (const entry of await entriesOf(kept, province)) await kept.delete(entry)
    await kept.put(address, new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } }))
  } catch {
    // A full disk: the villages can be fetched again, what the librarian writes can't.
  }
}

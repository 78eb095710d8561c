// Which place a code stands for, by the list of villages that the app was built with.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { provinceOf, regencyOf } from '../domain/village-code.ts'
import { readVillages } from '../domain/village-file.ts'
import type { PlaceNames } from '../server/server-parts.ts'
import type { ProvinceIndex } from './build/make-villages.ts'

/** What follows in the code of a province's own library. */
const provincesOwn = '.00.00.0000'
const built = fileURLToPath(new URL('../../dist/villages', import.meta.url))

/**
 * "Karangsari, Brati, Kabupaten Grobogan". A kabupaten's own library has the village `00.0000`, a kecamatan's
 * `0000`. Null where the list has no such place, undefined where there is no list.
 */
export async function placeName(code: string, folder = built): Promise<string | null | undefined> {
  const province = provinceOf(code)
  const text = await listOf(province, folder)
  if (text === undefined) return undefined
  const villages = readVillages(province, text)
  for (const { code: village, name, district, regency } of villages) {
    if (village === code) return `${name}, ${district.name}, ${regency.name}`
    if (code === `${district.code}.0000`) return `${district.name}, ${regency.name}`
    if (code === `${regencyOf(code)}.00.0000` && regency.code === regencyOf(code)) return regency.name
  }
  return null
}

/** Gives the names of a code's village and kecamatan, each province's list read once for all of its codes. */
export function placeFinder(folder = built): (code: string) => Promise<PlaceNames | undefined> {
  const provinces = new Map<string, Promise<ReadonlyMap<string, PlaceNames>>>()
  let names: Promise<ReadonlyMap<string, string>> | undefined
  return async (code) => {
    const province = provinceOf(code)
    // Codes of other shapes are nobody's, and would be remembered one by one.
    if (!/^\d\d$/.test(province)) return undefined
    // Who sees the country asks for all provinces, and for none of their villages.
    if (code === `${province}${provincesOwn}`) {
      names ??= provinceNames(folder)
      const name = (await names).get(province)
      return name === undefined ? undefined : { village: '', district: name }
    }
    const places = provinces.get(province) ?? placesOf(province, folder)
    provinces.set(province, places)
    return (await places).get(code)
  }
}

/** By code; a kecamatan and a kabupaten by the codes of their own libraries. */
async function placesOf(province: string, folder: string): Promise<ReadonlyMap<string, PlaceNames>> {
  const places = new Map<string, PlaceNames>()
  for (const { code, name, district, regency } of readVillages(
    province,
    (await listOf(province, folder)) ?? '',
  )) {
    places.set(code, { village: name, district: district.name })
    places.set(`${district.code}.0000`, { village: '', district: district.name })
    places.set(`${regency.code}.00.0000`, { village: '', district: regency.name })
  }
  return places
}

/** By code; none where the app was not built. */
async function provinceNames(folder: string): Promise<ReadonlyMap<string, string>> {
  const file = existsSync(folder) && readdirSync(folder).find((name) => /^provinces-\w+\.json$/.test(name))
  if (!file) return new Map()
  const all: readonly ProvinceIndex[] = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  return new Map(all.map(({ code, name }) => [code, name]))
}

/** Undefined where there is no list at all; empty for a province that it does not have. */
async function listOf(province: string, folder: string): Promise<string | undefined> {
  if (existsSync(folder)) {
    const file = readdirSync(folder).find((name) => name.startsWith(`${province}-`) && name.endsWith('.txt'))
    return file === undefined ? '' : readFileSync(join(folder, file), 'utf8')
  }
  try {
    // A clone that was not built yet has the source of the list.
    const { makeVillages } = await import('./build/make-villages.ts')
    const { index, files } = await makeVillages()
    return files.get(index.find(({ code }) => code === province)?.file ?? '') ?? ''
  } catch {
    return undefined
  }
}

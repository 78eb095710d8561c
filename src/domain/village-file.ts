// How the villages of one province lie in a file: a line each, from wide to narrow, a village's number left
// out where it is one more than the one before. Made at build time, read by the app. 3 to 50 kB zipped.
//
//     =15 Kabupaten Grobogan
//     -14 Brati
//     2001 Katekan
//     Kronggen

import type { Village } from './place-name.ts'
import { namePlace, type Place } from './place-name.ts'

/** One row of the source: a code and a name, of a kabupaten, kecamatan or village. */
export interface NamedCode {
  readonly code: string
  readonly name: string
}

/** Rows sorted by code, each kabupaten and kecamatan before its own. */
export const writeVillages = (rows: readonly NamedCode[]): string => {
  let number = 0
  const lines = rows.map(({ code, name }) => {
    const parts = code.split('.')
    const last = parts[parts.length - 1]!
    if (parts.length === 2) return `=${last} ${name}`
    if (parts.length === 3) {
      number = 0
      return `-${last} ${name}`
    }
    const follows = Number(last) === number + 1
    number = Number(last)
    return follows ? name : `${last} ${name}`
  })
  return `${lines.join('\n')}\n`
}

/** The villages of a file. Lines that say nothing are passed over. */
export const readVillages = (province: string, text: string): readonly Village[] => {
  const villages: Village[] = []
  let regency: Place | undefined
  let district: Place | undefined
  let number = 0
  for (const line of text.split('\n')) {
    const sign = line[0]
    if (sign === '=') {
      regency = namePlace(`${province}.${line.slice(1, 3)}`, line.slice(4))
      district = undefined
    } else if (sign === '-' && regency) {
      district = namePlace(`${regency.code}.${line.slice(1, 3)}`, line.slice(4))
      number = 0
    } else if (line !== '' && regency && district) {
      const numbered = /^\d{4} /.test(line)
      number = numbered ? Number(line.slice(0, 4)) : number + 1
      const code = `${district.code}.${String(number).padStart(4, '0')}`
      villages.push({ ...namePlace(code, numbered ? line.slice(5) : line), district, regency })
    }
  }
  return villages
}

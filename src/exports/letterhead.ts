// The kop and the two signatures of the official letter: from the profile and the names of its places.

import { hashesIn } from '../domain/attachment-hash.ts'
import type { Day } from '../domain/day.ts'
import type { Values } from '../domain/record.ts'
import { formatDay } from '../i18n/format.ts'
import type { Phrases } from '../i18n/phrases.ts'
import type { Language } from '../i18n/translate.ts'
import type { Letterhead, Signing } from './report-document.ts'

type Words = Phrases['report']['paper']

export interface PlaceNames {
  /** "Kabupaten Grobogan" or "Kota Salatiga", as the list of villages writes it. */
  readonly regency: string
  readonly subdistrict: string
  readonly village: string
  /** A kelurahan, headed by a lurah, not a desa: its number begins with 1. */
  readonly urban: boolean
}

/** Whether a village code is that of a kelurahan: the fourth part is 1001 to 1999 there, 2001 and up in a desa. */
export const isUrban = (code: string): boolean => /^\d\d\.\d\d\.\d\d\.1/.test(code)

export const letterheadOf = (library: Values, places: PlaceNames | undefined, words: Words): Letterhead => {
  const [logo] = hashesIn(library.logo)
  return {
    above: places
      ? [words.government(places.regency), words.subdistrict(places.subdistrict)].map(capitals)
      : [],
    village: places && capitals((places.urban ? words.urbanVillage : words.village)(places.village)),
    library: capitals(written(library.name) ?? ''),
    ...(written(library.address) && { address: written(library.address) as string }),
    ...(logo && { logo }),
  }
}

export const signingOf = (
  library: Values,
  places: PlaceNames | undefined,
  day: Day,
  language: Language,
  words: Words,
): Signing => ({
  placeAndDate: `${places?.village ?? '……………………'}, ${formatDay(language, day, 'date')}`,
  left: {
    roles: [
      words.acknowledged,
      (places?.urban ? words.headOfUrbanVillage : words.headOfVillage)(places?.village ?? '').trim(),
    ],
    name: signed(library.villageHead),
  },
  right: { roles: [words.headOfLibrary], name: signed(library.head) },
})

const written = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

/** A plain name in capitals, as village letters have it; one with titles (S.Pd., M.Hum.) as it was written. */
const signed = (value: unknown): string | undefined => {
  const name = written(value)
  return name === undefined || /[.,]/.test(name) ? name : capitals(name)
}

const capitals = (words: string) => words.toUpperCase()

// What was searched and chosen in the village finder, so that a reload loses none of it.
import type { Village } from '../../domain/place-name.ts'
import type { Province } from './village-files.ts'

export interface VillageSearch {
  /** Two digits, or '' while none is chosen. */
  readonly province: string
  /** `33.15`, or '' for the whole province. */
  readonly regency: string
  readonly query: string
}

export const emptySearch: VillageSearch = { province: '', regency: '', query: '' }

/** A village to set up with. By hand, its code may be only the beginning of one (`33.15`, `33`). */
export interface VillageChoice {
  readonly code: string
  readonly name: string
  /** Absent where the village was written by hand. */
  readonly around?: { readonly district: string; readonly regency: string; readonly province: string }
}

export const choiceOf = (village: Village, province: Province): VillageChoice => ({
  code: village.code,
  name: village.name,
  around: { district: village.district.name, regency: village.regency.name, province: province.name },
})

/** As signs and letters write it: "Kab. Grobogan", "Kota Semarang". */
export const shortRegency = (name: string): string => name.replace(/^Kabupaten /, 'Kab. ')

/** An urban village (kelurahan) has a number below 2000. */
export const isKelurahan = (code: string): boolean => /\.1\d{3}$/.test(code)

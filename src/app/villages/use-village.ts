// The names around a village code (village, kecamatan, kabupaten, province) for headings and letterheads.
import { useEffect, useState } from 'react'
import type { Village } from '../../domain/place-name.ts'
import { provinceOf } from '../../domain/village-code.ts'
import { allProvinces, type Province, villagesOf } from './village-files.ts'

interface KnownVillage {
  readonly village: Village
  readonly province: Province
}

/** `loading` at first; `unknown`: no such code in the list; `unavailable`: offline, and not kept here yet. */
export type VillageState =
  | { readonly state: 'loading' | 'unknown' | 'unavailable' }
  | ({ readonly state: 'known' } & KnownVillage)

export const useVillage = (code: string | undefined): VillageState => {
  const [answer, setAnswer] = useState<{ code: string; state: VillageState }>()
  useEffect(() => {
    if (code === undefined) return
    let current = true
    find(code).then((state) => current && setAnswer({ code, state }))
    return () => {
      current = false
    }
  }, [code])
  return answer && answer.code === code ? answer.state : { state: 'loading' }
}

const find = async (code: string): Promise<VillageState> => {
  const answer = await villagesOf(provinceOf(code))
  if (!answer.ok) return { state: answer.reason === 'unknownProvince' ? 'unknown' : 'unavailable' }
  const village = answer.villages.find((one) => one.code === code)
  const province = (await allProvinces()).find((one) => one.code === provinceOf(code))
  return village && province ? { state: 'known', village, province } : { state: 'unknown' }
}

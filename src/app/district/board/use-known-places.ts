// Which parts a place has by the list of villages, whether a library is registered there or not.
import { useProvinces, useVillagesOf } from '../../villages/use-villages-of.ts'
import { levelOf } from '../office-scope.ts'
import type { KnownPlace } from './place-tiles.ts'

/** Empty where the list can't be had now. */
export function useKnownPlaces(place: string): readonly KnownPlace[] {
  const level = levelOf(place)
  const provinces = useProvinces()
  const villages = useVillagesOf(level === 'regency' ? place.slice(0, 2) : '')
  if (level === 'country') return provinces
  if (level === 'province') return provinces.find(({ code }) => code === place)?.regencies ?? []
  if (villages.state !== 'ready') return []
  const districts = villages.villages.flatMap(({ regency, district }) =>
    regency.code === place ? [[district.code, district] as const] : [],
  )
  return [...new Map(districts).values()]
}

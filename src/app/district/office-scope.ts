// What an officer sees, in words, and the moment of something as an office says it.
import { useSearchParams } from 'react-router'
import { dayIn, daysBetween, timeIn } from '../../domain/day.ts'
import { isScope, isWithin } from '../../domain/village-code.ts'
import { type Zone, zoneOf } from '../../domain/zone.ts'

import { useOfficeWords } from './office-words.ts'
import { useSession } from './session.tsx'

/** How wide the beginning of a village code is. */
export const levelOf = (scope: string): 'country' | 'province' | 'regency' | 'district' =>
  scope === '' ? 'country' : scope.length <= 2 ? 'province' : scope.length <= 5 ? 'regency' : 'district'

/** Too wide for a list of its villages. */
export const isWide = (place: string): boolean => place.length <= 2

/** The officer's scope, or the place in it that was opened. */
export const usePlace = (): { readonly place: string; readonly isInside: boolean } => {
  const [address] = useSearchParams()
  const { scope } = useSession().officer
  const asked = address.get('wilayah')
  const isInside = asked !== null && isScope(asked) && isWithin(asked, scope) && asked !== scope
  return { place: isInside ? asked : scope, isInside }
}

export const useScope = (): string => {
  const { office } = useOfficeWords()
  const { scope } = useSession().officer
  const level = levelOf(scope)
  return level === 'country' ? office.scopeOf.country : office.scopeOf[level](scope)
}

/** The office's own calendar. */
export const useOfficeZone = (): Zone => zoneOf(useSession().officer.scope)

/** "hari ini, 15.40", "kemarin, 9.05", "18 Nov, 15.40". */
export const useMoment = (): ((ms: number) => string) => {
  const { t, format } = useOfficeWords()
  const zone = useOfficeZone()
  return (ms) => {
    const day = dayIn(zone, ms)
    const time = format.time(timeIn(zone, ms))
    const ago = daysBetween(day, dayIn(zone, Date.now()))
    if (ago === 0) return t.settings.todayAt(time)
    if (ago === 1) return t.settings.yesterdayAt(time)
    return t.settings.at(format.day(day, 'short'), time)
  }
}

/** Only the day: "hari ini", "kemarin", "18 Nov". */
export const useSeenDay = (): ((ms: number | null) => string) => {
  const { office, format } = useOfficeWords()
  const zone = useOfficeZone()
  return (ms) => {
    if (ms === null) return office.neverSeen
    const day = dayIn(zone, ms)
    const ago = daysBetween(day, dayIn(zone, Date.now()))
    return ago <= 0 ? office.today : ago === 1 ? office.yesterday : format.day(day, 'short')
  }
}

// What was left at each place of the history: how far down, which link, how much of a list. Found again by Back,
// Forward and after a reload. It lives as long as the tab.
import { useEffect, useState } from 'react'
import { type Location, useLocation } from 'react-router'
import { pageAt } from './on-top.ts'

const storageKey = 'lumbung.places'

/** So many are found again after a reload. */
const most = 50

type Place = Record<string, number | string | undefined>

const places = new Map<string, Place>()
try {
  for (const [at, place] of JSON.parse(sessionStorage.getItem(storageKey) ?? '[]')) places.set(at, place)
} catch {
  // Then a reload begins anew.
}
window.addEventListener('pagehide', () => {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...places].slice(-most)))
  } catch {
    // As above.
  }
})

/** To read and to write. The first page of a tab has no key of its own, so its address belongs to it. */
export const placeAt = (location: Location): Place => {
  const at = pageAt(location) + location.pathname
  const place = places.get(at) ?? {}
  places.set(at, place)
  return place
}

/** A state that is found again where one comes back to this page. `name` tells it from others of the page. */
export const useKept = (name: string, initial: number) => {
  const place = placeAt(useLocation())
  const [value, setValue] = useState(() => Number(place[name] ?? initial))
  useEffect(() => {
    place[name] = value
  }, [place, name, value])
  return [value, setValue] as const
}

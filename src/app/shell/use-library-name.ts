// What the library is called, and where it is: "Kec. Brati, Kab. Grobogan". The place comes from the village
// list, which is large; once found it is kept as a few words, so that no later start needs the list.
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { textIn } from '../../domain/read-values.ts'
import { entryById } from '../../store/records/live-queries.ts'
import { knownLibraries } from '../../store/registry.ts'
import { useLibrary } from '../library-context.tsx'

interface Known {
  readonly name: string
  readonly villageCode: string
}

/** From the profile, which may have been edited here or elsewhere; until it is read, what this device knows. */
const useProfile = (): Known => {
  const library = useLibrary()
  const [known] = useState<Known>(
    () => knownLibraries(library.env).find(({ key }) => key === library.key) ?? { name: '', villageCode: '' },
  )
  const profile = useLiveQuery(() => entryById(library, 'library'), [library])
  const { name, village } = profile?.values ?? {}
  return {
    name: textIn(name) || known.name,
    villageCode: textIn(village) || known.villageCode,
  }
}

export const useLibraryName = (): string => useProfile().name

const storageKey = 'lumbung.place'

/** Undefined until it is known: a village that isn't in the list, or a list that is not on this device. */
export const useLibraryPlace = (): string | undefined => {
  const { villageCode } = useProfile()
  const [place, setPlace] = useState(() => storedPlace(villageCode))
  useEffect(() => {
    const stored = storedPlace(villageCode)
    setPlace(stored)
    if (stored !== undefined || !villageCode) return
    let current = true
    const find = async () => {
      const { placeOf } = await import('./place-of.ts')
      const found = await placeOf(villageCode)
      if (!found) return
      storePlace(villageCode, found)
      if (current) setPlace(found)
    }
    // A heading without its second line is no reason to trouble anybody.
    find().catch(() => undefined)
    return () => {
      current = false
    }
  }, [villageCode])
  return place
}

const storedPlace = (villageCode: string): string | undefined => {
  try {
    const [code, place] = (localStorage.getItem(storageKey) ?? '').split('|')
    return villageCode && code === villageCode ? place : undefined
  } catch {
    return undefined
  }
}

const storePlace = (villageCode: string, place: string): void => {
  try {
    localStorage.setItem(storageKey, `${villageCode}|${place}`)
  } catch {
    // Then it is looked up again next time.
  }
}

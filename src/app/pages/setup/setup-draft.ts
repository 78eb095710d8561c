// What the first run knows so far. Kept in localStorage at every letter, as there is no library yet that
// could keep it: a reload, a closed tab or an empty battery loses nothing. A code can be used once only, so
// the server's answer to it is kept here too until the person has said yes or no.
import { useCallback, useRef, useState } from 'react'
import type { EnrolAnswer } from '../../../sync/wire.ts'
import { emptySearch, type VillageChoice, type VillageSearch } from '../../villages/village-choice.ts'

export interface SetupDraft {
  readonly search: VillageSearch
  readonly village?: VillageChoice | undefined
  /** The village is written by hand; what was typed. */
  readonly byHand?: { readonly name: string; readonly code: string } | undefined
  /** The library's name, once it was touched; the village's default until then. */
  readonly libraryName?: string | undefined
  readonly staffName?: string
  /** The one that was answered, once there is an answer. */
  readonly code?: string
  readonly answer?: EnrolAnswer | undefined
  /** The last code was for another library: somebody said so. */
  readonly wasOther?: boolean
  /** What this device is called, once it was touched. */
  readonly deviceName?: string
  /** What the district was told with the code that it is called. */
  readonly toldName?: string | undefined
}

const storageKey = 'lumbung.setup'
const empty: SetupDraft = { search: emptySearch }

const storedDraft = (): SetupDraft => {
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey) ?? 'null') as SetupDraft | null
    return typeof stored?.search?.query === 'string' ? stored : empty
  } catch {
    return empty
  }
}

export const dropSetupDraft = (): void => {
  try {
    localStorage.removeItem(storageKey)
  } catch {
    // Where storage is forbidden nothing was kept.
  }
}

export const useSetupDraft = () => {
  const [draft, setDraft] = useState(storedDraft)
  const latest = useRef(draft)
  const change = useCallback((part: Partial<SetupDraft>) => {
    // At once, and not when the page is next drawn: a tab that is closed with the last letter has it kept.
    latest.current = { ...latest.current, ...part }
    setDraft(latest.current)
    try {
      localStorage.setItem(storageKey, JSON.stringify(latest.current))
    } catch {
      // Without storage the draft lasts as long as the page.
    }
  }, [])
  return [draft, change] as const
}

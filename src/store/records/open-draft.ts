// Opens the draft of a form for one tab. Two tabs with the same form write two drafts: the second takes the next
// place, and whoever comes later finds what was left in either.
import type { Draft } from '../database.ts'
import type { Library } from '../library.ts'
import { draftOf, tidyDrafts } from './drafts.ts'

export interface OpenDraft {
  /** Where this tab keeps its draft: the form's own key, or a place beside it. */
  readonly key: string
  readonly draft: Draft | undefined
  /** Leaves the place to other tabs; the draft stays. */
  readonly close: () => void
}

/** So many tabs with one form have a draft each; more share the last place. */
const PLACES = 5
/** Milliseconds. So long a tab waits for a place with a draft, which may just have been left, */
const PATIENCE_MS = 400
/** and for the one that it held itself before it was reloaded. */
const PATIENCE_WITH_OWN_MS = 3_000

/** Where drafts of one form may be: its own key, and the places beside it. */
export const placesOf = (key: string): readonly string[] =>
  Array.from({ length: PLACES }, (_, index) => (index === 0 ? key : `${key}~${index + 1}`))

export async function openDraft(library: Library, key: string): Promise<OpenDraft> {
  await tidyDrafts(library)
  const places = placesOf(key)
  const drafts = await Promise.all(places.map((place) => draftOf(library, place)))
  const found = places.map((place, index) => ({ key: place, draft: drafts[index] }))
  const mine = ownPlaces()[key]
  const own = found.filter((place) => place.key === mine)
  const filled = found.filter(({ draft }) => draft !== undefined)
  const empty = found.filter(({ draft }) => draft === undefined)
  for (const place of [...own, ...filled, ...empty]) {
    const patience = place.key === mine ? PATIENCE_WITH_OWN_MS : place.draft ? PATIENCE_MS : 0
    const release = await hold(library, place.key, patience)
    if (!release) continue
    rememberOwn(key, place.key)
    const close = () => {
      rememberOwn(key, undefined)
      release()
    }
    // The tab that held it may have written more until it let go.
    return { key: place.key, draft: await draftOf(library, place.key), close }
  }
  return { key: places[PLACES - 1]!, draft: undefined, close: () => {} }
}

const storageKey = 'lumbung.draftPlaces'

/** The places that this tab held when it was reloaded, by the form's own key. */
function ownPlaces(): Readonly<Record<string, string>> {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Record<string, string>
  } catch {
    return {}
  }
}

function rememberOwn(key: string, place: string | undefined): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ ...ownPlaces(), [key]: place }))
  } catch {
    // Then the tab takes the first place that has a draft and is free.
  }
}

/** Holds a place by a lock, which the browser lets go of with its tab; undefined where another tab has it. */
async function hold(
  { key, env }: Library,
  place: string,
  patience: number,
): Promise<(() => void) | undefined> {
  const { locks } = env
  if (!locks) return () => {}
  const options = patience > 0 ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true }
  return new Promise((resolve) => {
    locks
      .request(`lumbung-draft-${key}-${place}`, options, (lock) => {
        if (!lock) return resolve(undefined)
        return new Promise<void>((release) => resolve(release))
      })
      .catch(() => resolve(undefined))
  })
}

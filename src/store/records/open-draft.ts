// Opens the draft of a form for one tab. Two tabs with the same form write two drafts: the second takes the next
// place, and whoever comes later finds what was left in either.
import type { Draft } from '../database.ts'
import type { Library } from '../library.ts'
import { draftOf, takeInCopies } from './drafts.ts'

export interface OpenDraft {
  /** Where this tab keeps its draft: the form's own key, or a place beside it. */
  readonly key: string
  readonly draft: Draft | undefined
  /** Leaves the place to other tabs; the draft stays. */
  readonly close: () => void
}

/** So many tabs with one form have a draft each; more share the last place. */
const PLACES = 5
/** A tab that is just being reloaded gives its place up within this (milliseconds). */
const PATIENCE_MS = 400

export async function openDraft(library: Library, key: string): Promise<OpenDraft> {
  await takeInCopies(library)
  const places = Array.from({ length: PLACES }, (_, index) => (index === 0 ? key : `${key}~${index + 1}`))
  const drafts = await Promise.all(places.map((place) => draftOf(library, place)))
  const found = places.map((place, index) => ({ key: place, draft: drafts[index] }))
  const filled = found.filter(({ draft }) => draft !== undefined)
  const empty = found.filter(({ draft }) => draft === undefined)
  for (const place of [...filled, ...empty]) {
    const close = await hold(library, place.key, place.draft ? PATIENCE_MS : 0)
    // The tab that held it may have written more until it let go.
    if (close) return { ...place, ...(place.draft && { draft: await draftOf(library, place.key) }), close }
  }
  return { key: places[PLACES - 1]!, draft: undefined, close: () => {} }
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

// Which records were deleted on this device not long ago, so that a list can offer them back after the undo
// bar has gone. Ids only: what they said stays in the library.
const storageKey = (library: string) => `lumbung.deleted.${library}`

const keptFor = 7 * 24 * 3_600_000
const most = 20

export interface Deletion {
  readonly id: string
  readonly kind: string
  /** Wall clock, milliseconds. */
  readonly at: number
}

export function noteDeleted(library: string, deletion: Deletion): void {
  const others = recentlyDeleted(library, deletion.at).filter(({ id }) => id !== deletion.id)
  try {
    localStorage.setItem(storageKey(library), JSON.stringify([deletion, ...others].slice(0, most)))
  } catch {
    // Without storage the undo bar is the only way back for now.
  }
}

/** The latest first; those of the last week. */
export function recentlyDeleted(library: string, now: number): readonly Deletion[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(library)) ?? '[]')
    return Array.isArray(kept) ? (kept as Deletion[]).filter(({ at }) => now - at < keptFor) : []
  } catch {
    return []
  }
}

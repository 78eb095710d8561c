// Which records were deleted on this device not long ago, so that a list can offer them back after the undo
// bar has gone. Ids only: what they said stays in the library.
import type { Library } from '../../store/library.ts'

const storageKey = ({ key }: Library) => `lumbung.deleted.${key}`

const keptFor = 7 * 24 * 3_600_000
const most = 20

interface Deletion {
  readonly id: string
  readonly kind: string
  /** Wall clock, milliseconds. */
  readonly at: number
}

export function noteDeleted(library: Library, { id, kind }: Pick<Deletion, 'id' | 'kind'>): void {
  const deletion: Deletion = { id, kind, at: library.env.now() }
  const others = recentlyDeleted(library).filter((other) => other.id !== id)
  try {
    library.env.localStorage?.setItem(
      storageKey(library),
      JSON.stringify([deletion, ...others].slice(0, most)),
    )
  } catch {
    // Without storage the undo bar is the only way back for now.
  }
}

/** The latest first; those of the last week. */
export function recentlyDeleted(library: Library): readonly Deletion[] {
  const now = library.env.now()
  try {
    const kept: unknown = JSON.parse(library.env.localStorage?.getItem(storageKey(library)) ?? '[]')
    return Array.isArray(kept) ? (kept as Deletion[]).filter(({ at }) => now - at < keptFor) : []
  } catch {
    return []
  }
}

// Why closed months are corrected, as it was said once in this sitting: asked again for every record, nobody would
// write forty reasons. A sitting ends with its tab, its day, or with somebody else who records.
import type { Month } from '../../domain/month.ts'
import { type Library, today } from '../../store/library.ts'

const storageKey = 'lumbung.reasons'

type Reasons = Readonly<Record<Month, string>>

const sittingOf = (library: Library): string => `${library.key} ${library.staff ?? ''} ${today(library)}`

function reasons(library: Library): Reasons {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as {
      readonly sitting: string
      readonly reasons: Reasons
    } | null
    return kept?.sitting === sittingOf(library) ? kept.reasons : {}
  } catch {
    return {}
  }
}

/** The reason that this sitting gave for the month; empty where none was. */
export const reasonOf = (library: Library, month: Month | null): string =>
  (month !== null && reasons(library)[month]) || ''

/** Keeps a reason for the rest of the sitting; an empty one is asked for again. */
export function rememberReason(library: Library, month: Month, reason: string): void {
  const kept = { sitting: sittingOf(library), reasons: { ...reasons(library), [month]: reason } }
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(kept))
  } catch {
    // Then it is asked for once more.
  }
}

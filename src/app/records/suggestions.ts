// What was written before in the fields that offer it (place, partner, media name), most recent first.
import { useLiveQuery } from 'dexie-react-hooks'
import type { Entry, RecordDefinition } from '../../domain/record.ts'
import { lastEntries } from '../../store/live-queries.ts'
import { useLibrary } from '../library-context.tsx'

const recordsToLookAt = 300
const most = 12

export function useSuggestions(definition: RecordDefinition): Readonly<Record<string, readonly string[]>> {
  const library = useLibrary()
  const entries = useLiveQuery(
    () => lastEntries(library, definition.kind, recordsToLookAt),
    [library, definition],
  )
  return entries ? suggestionsFrom(definition, entries) : {}
}

/** By field: each text once, in the spelling that was used last. */
export function suggestionsFrom(
  { fields }: RecordDefinition,
  entries: readonly Entry[],
): Readonly<Record<string, readonly string[]>> {
  const offered = Object.entries(fields).filter(([, field]) => field.type === 'text' && field.suggest)
  return Object.fromEntries(
    offered.map(([name]) => {
      const spellings = new Map<string, string>()
      for (const { values } of entries) {
        const text = values[name]
        if (typeof text !== 'string' || text.trim() === '') continue
        const key = text.trim().toLowerCase()
        if (!spellings.has(key)) spellings.set(key, text.trim())
        if (spellings.size === most) break
      }
      return [name, [...spellings.values()]]
    }),
  )
}

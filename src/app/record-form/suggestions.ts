// What was written before in the fields that offer it (place, partner, media name), most recent first.
import { useLiveQuery } from 'dexie-react-hooks'
import { partOf } from '../../domain/read-values.ts'
import type { Entry, RecordDefinition, Values } from '../../domain/record.ts'
import { lastEntries } from '../../store/records/live-queries.ts'
import { useLibrary } from '../library-context.tsx'
import { leavesOf } from './form-model.ts'

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

/** By path: each text once, in the spelling that was used last. */
export function suggestionsFrom(
  { fields }: RecordDefinition,
  entries: readonly Entry[],
): Readonly<Record<string, readonly string[]>> {
  const offered = Object.entries(fields)
    .flatMap(([name, field]) => leavesOf({ name, field }))
    .filter(({ field }) => field.type === 'text' && field.suggest)
  return Object.fromEntries(
    offered.map(({ path }) => {
      const spellings = new Map<string, string>()
      for (const { values } of entries) {
        const text = valueAt(values, path)
        if (typeof text !== 'string' || text.trim() === '') continue
        const key = text.trim().toLowerCase()
        if (!spellings.has(key)) spellings.set(key, text.trim())
        if (spellings.size === most) break
      }
      return [path, [...spellings.values()]]
    }),
  )
}

function valueAt(values: Values, path: string): unknown {
  const [name = '', part] = path.split('.')
  return part === undefined ? values[name] : partOf(values[name], part)
}

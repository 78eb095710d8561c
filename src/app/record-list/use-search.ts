// What a search finds while somebody types: the records are read once, and again only where one of them changes.
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { type Found, findIn, readSearchIndex } from '../../store/records/search-entries.ts'
import { useLibrary, useToday } from '../library-context.tsx'

/** Undefined while the records are read. */
export function useSearch(text: string, limit: number, kind?: string): Found | undefined {
  const library = useLibrary()
  const today = useToday()
  const index = useLiveQuery(() => readSearchIndex(library, kind), [library, kind])
  return useMemo(() => index && findIn(index, text, today, limit), [index, text, today, limit])
}

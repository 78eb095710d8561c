// The matters of advocacy of this library and how they stand, those that wait longest first.
import { useLiveQuery } from 'dexie-react-hooks'
import { byNextStep, type MatterStanding, standingsOf } from '../../domain/matter-standing.ts'
import { advocacy } from '../../domain/records/advocacy.ts'
import { followUp } from '../../domain/records/follow-up.ts'
import type { Library } from '../../store/library.ts'
import { entriesOfKind } from '../../store/records/live-queries.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { useLibrary } from '../library-context.tsx'

export type Matter = MatterStanding<StoredEntry>

export function useMatters(): readonly Matter[] | undefined {
  const library = useLibrary()
  return useLiveQuery(() => matters(library), [library])
}

export async function matters(library: Library): Promise<readonly Matter[]> {
  const [own, later] = await Promise.all(
    [advocacy.kind, followUp.kind].map((kind) => entriesOfKind(library, kind)),
  )
  return [...standingsOf([...(own ?? []), ...(later ?? [])])].sort(byNextStep)
}

// The board as it stands now: it follows every save here, in other tabs, and on the library's other devices.
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { type Board, boardOf } from '../../domain/computer-board.ts'
import { addDays } from '../../domain/day.ts'
import type { Entry } from '../../domain/record.ts'
import { entriesOfDay, entriesOfDays, entriesOfKind } from '../../store/records/live-queries.ts'
import { useLibrary, useTimeOfDay, useToday } from '../library-context.tsx'

/** A use left open is asked about for so many days; later the report still says that it has no end. */
const askedForDays = 14

const none: readonly Entry[] = []

/** Undefined until it was read. */
export function useBoard(): Board | undefined {
  const library = useLibrary()
  const today = useToday()
  const now = useTimeOfDay()
  const ofToday = useLiveQuery(() => entriesOfDay(library, today), [library, today])
  const known = useLiveQuery(
    async () => ({
      equipment: await entriesOfKind(library, 'equipment'),
      facilities: await entriesOfKind(library, 'facility'),
    }),
    [library],
  )
  const before = useLiveQuery(
    () => entriesOfDays(library, addDays(today, -askedForDays), addDays(today, -1)),
    [library, today],
  )
  return useMemo(
    () => ofToday && known && boardOf({ today, now, ...known, uses: [...ofToday, ...(before ?? none)] }),
    [ofToday, known, before, today, now],
  )
}

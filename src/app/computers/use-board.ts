// The board as it stands now: it follows every save here, in other tabs, and on the library's other devices.
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { type Board, boardOf } from '../../domain/computer-board.ts'
import type { Entry } from '../../domain/record.ts'
import { readBoard, readEarlierUses } from '../../store/records/read-board.ts'
import { useLibrary, useTimeOfDay, useToday } from '../library-context.tsx'

const none: readonly Entry[] = []

/** Undefined until it was read; what earlier days left open comes a moment later. */
export function useBoard(): Board | undefined {
  const library = useLibrary()
  const today = useToday()
  const now = useTimeOfDay()
  const known = useLiveQuery(() => readBoard(library, today), [library, today])
  const earlier = useLiveQuery(() => readEarlierUses(library, today), [library, today])
  return useMemo(
    () => known && boardOf({ today, now, ...known, uses: [...known.uses, ...(earlier ?? none)] }),
    [known, earlier, today, now],
  )
}

// After a save: back to where one came from, and there a strip that stays, with the way back and the next one.
import type { Entry, RecordDefinition } from '../../domain/record.ts'
import { recordMonth } from '../../domain/record-month.ts'
import { homeOf } from '../addresses.ts'
import { useLibrary } from '../library-context.tsx'
import { showMonth } from '../record-list/month-to-show.ts'
import { useReturn } from '../ui/use-return.ts'
import { useCameFrom } from './came-from.ts'
import { keepStrip } from './kept-strip.ts'
import { useSavedStrip } from './saved-strip.tsx'

/** `before`: the record as it was; none where it is new. */
export function useSaved(definition: RecordDefinition): (id: string, before?: Entry) => Promise<void> {
  const showStrip = useSavedStrip()
  const library = useLibrary()
  const goBack = useReturn()
  const from = useCameFrom()
  const { kind } = definition

  return async (id, before) => {
    const strip = { kind, id, ...(before && { before }), at: library.env.now() }
    keepStrip(strip)
    const entry = await showStrip(definition, strip, { leaving: true })
    const month = recordMonth(kind, id, entry?.values ?? {})
    showMonth(kind, month)
    goBack(from ?? homeOf(definition, month))
  }
}

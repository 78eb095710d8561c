// Deleting a record from its page: off the list at once, with the way back offered there and later.
import type { RecordDefinition } from '../../domain/record.ts'
import { deleteRecord, undoDelete } from '../../store/records/save-record.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { homeOf } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { noteDeleted } from '../record-list/recently-deleted.ts'
import { useUndo } from '../ui/undo-bar.tsx'
import { useReturn } from '../ui/use-return.ts'
import { useAct } from './use-act.ts'

export function useDelete(definition: RecordDefinition, entry: StoredEntry) {
  const { t } = useWords()
  const library = useLibrary()
  const goBack = useReturn()
  const undo = useUndo()
  const { act, refused } = useAct()

  const remove = async () => {
    if (!(await act((reason) => deleteRecord(library, entry.id, reason)))) return
    noteDeleted(library, entry)
    const bringBack = async () => {
      const brought = await undoDelete(library, entry.id, refused.reason)
      // The undo bar puts a failure into words.
      if (!brought.ok) throw new Error(brought.problems[0]?.rule)
    }
    undo.offer(t.records.deleted, bringBack, { leaving: true })
    goBack(homeOf(definition, entry.month))
  }
  return { refused, remove }
}

// Deleting a record from its page: off the list at once, with the way back offered there and later.
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Problem } from '../../domain/problem.ts'
import type { RecordDefinition } from '../../domain/record.ts'
import { deleteRecord, undoDelete } from '../../store/save-record.ts'
import type { StoredEntry } from '../../store/stored-entry.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { useUndo } from '../ui/undo-bar.tsx'
import { homeOf } from './addresses.ts'
import { noteDeleted } from './recently-deleted.ts'

export function useDelete(definition: RecordDefinition, entry: StoredEntry) {
  const { t } = useWords()
  const library = useLibrary()
  const navigate = useNavigate()
  const undo = useUndo()
  /** Why it was not deleted: a closed month asks for a reason first. */
  const [refused, setRefused] = useState<readonly Problem[]>([])

  const remove = async (reason?: string) => {
    const deleted = await deleteRecord(library, entry.id, reason)
    if (!deleted.ok) return setRefused(deleted.problems)
    noteDeleted(library, entry)
    navigate(homeOf(definition, entry.month))
    undo.offer(t.records.deleted, async () => {
      const brought = await undoDelete(library, entry.id, reason)
      // The undo bar puts a failure into words.
      if (!brought.ok) throw new Error(brought.problems[0]?.rule)
    })
  }
  return { refused, remove }
}

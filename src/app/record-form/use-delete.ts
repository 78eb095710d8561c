// Deleting a record from its page: off the list at once, with the way back offered there and later.
import type { RecordDefinition } from '../../domain/record.ts'
import { deleteRecord, undoDelete } from '../../store/records/save-record.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { homeOf } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { noteDeleted } from '../record-list/recently-deleted.ts'
import { useSave } from '../save-door/use-save.ts'
import { useReturn } from '../ui/use-return.ts'

export function useDelete(definition: RecordDefinition, entry: StoredEntry) {
  const { t } = useWords()
  const library = useLibrary()
  const goBack = useReturn()
  const { save, refused } = useSave()

  const remove = () =>
    save({
      write: (reason) => deleteRecord(library, entry.id, reason),
      undo: (reason) => undoDelete(library, entry.id, reason),
      said: t.records.deleted,
      leaving: true,
      done: () => {
        noteDeleted(library, entry)
        goBack(homeOf(definition, entry.month))
      },
    })
  return { refused, remove }
}

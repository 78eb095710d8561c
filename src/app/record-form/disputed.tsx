// One person deleted this record, another changed it without knowing. It is kept until somebody says which.
import type { RecordDefinition } from '../../domain/record.ts'
import { undoDelete } from '../../store/records/save-record.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { Refusal } from '../save-door/refusal.tsx'
import { useSave } from '../save-door/use-save.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { useDelete } from './use-delete.ts'

interface DisputedProps {
  readonly definition: RecordDefinition
  readonly entry: StoredEntry
  readonly deletion: ReturnType<typeof useDelete>
}

export function Disputed({ definition, entry, deletion }: DisputedProps) {
  const { t } = useWords()
  const library = useLibrary()
  const { save, refused } = useSave()
  const keep = () => save({ write: (reason) => undoDelete(library, entry.id, reason), said: t.records.kept })
  return (
    <>
      <Notice
        tone="lamp"
        title={t.records.disputedTitle}
        action={
          <>
            <Button onClick={keep}>{t.records.keep}</Button>
            <Button onClick={deletion.remove}>{t.records.deleteAnyway}</Button>
          </>
        }
      >
        {t.records.disputed}
      </Notice>
      <Refusal fields={definition.fields} {...(refused.problems ? refused : deletion.refused)} />
    </>
  )
}

// One person deleted this record, another changed it without knowing. It is kept until somebody says which.
import { undoDelete } from '../../store/save-record.ts'
import type { StoredEntry } from '../../store/stored-entry.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

interface DisputedProps {
  readonly entry: StoredEntry
  readonly onDelete: () => void
}

export function Disputed({ entry, onDelete }: DisputedProps) {
  const { t } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const keep = async () => {
    const kept = await undoDelete(library, entry.id)
    if (kept.ok) announce(t.records.kept)
  }
  return (
    <Notice
      tone="lamp"
      title={t.records.disputedTitle}
      action={
        <>
          <Button onClick={keep}>{t.records.keep}</Button>
          <Button onClick={onDelete}>{t.records.deleteAnyway}</Button>
        </>
      }
    >
      {t.records.disputed}
    </Notice>
  )
}

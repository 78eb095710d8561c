// What was deleted here in the last week, to be brought back from the list: the undo bar is not the only way.
import { useLiveQuery } from 'dexie-react-hooks'
import Undo2 from 'lucide-react/icons/undo-2'
import type { RecordDefinition } from '../../../domain/record.ts'
import { deletedEntry } from '../../../store/records/deleted-entry.ts'
import { undoDelete } from '../../../store/records/save-record.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { subtitleOf, titleLang, titleOf } from '../../record-form/value-words.ts'
import { recentlyDeleted } from '../../record-list/recently-deleted.ts'
import { Refusal } from '../../save-door/refusal.tsx'
import { useSave } from '../../save-door/use-save.ts'
import { Button } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import styles from './record-list-page.module.css'

export function Restorable({ definition }: { readonly definition: RecordDefinition }) {
  const words = useWords()
  const { t, format } = words
  const library = useLibrary()
  const { save, refused } = useSave()
  const deleted = useLiveQuery(async () => {
    const ids = recentlyDeleted(library).filter(({ kind }) => kind === definition.kind)
    const entries = await Promise.all(ids.map(({ id }) => deletedEntry(library, id)))
    return entries.filter((entry): entry is StoredEntry => entry !== undefined)
  }, [library, definition])
  if (!deleted || deleted.length === 0) return null
  const bringBack = (id: string) =>
    save({ write: (reason) => undoDelete(library, id, reason), said: t.shell.undone })
  return (
    <div className={styles.narrow}>
      <Ledger heading={t.records.recentlyDeleted}>
        {deleted.map(({ id, values }) => (
          <LedgerRow
            key={id}
            title={titleOf(definition, values, words)}
            titleLang={titleLang(definition, values)}
            note={
              typeof values.date === 'string'
                ? format.day(values.date, 'date')
                : subtitleOf(definition, values, words)
            }
            action={
              <Button
                size="row"
                icon={Undo2}
                aria-label={t.records.bringBackThis(titleOf(definition, values, words))}
                onClick={() => bringBack(id)}
              >
                {t.shell.undo}
              </Button>
            }
          />
        ))}
      </Ledger>
      <Refusal fields={definition.fields} {...refused} />
    </div>
  )
}

// A record that is not here: deleted (and can be brought back), not yet received, or an old address.
import { useLiveQuery } from 'dexie-react-hooks'
import Undo2 from 'lucide-react/icons/undo-2'
import type { RecordDefinition } from '../../domain/record.ts'
import { deletedEntry } from '../../store/records/deleted-entry.ts'
import { undoDelete } from '../../store/records/save-record.ts'
import { historyAddress, homeOf, hubAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { Refusal } from '../save-door/refusal.tsx'
import { useSave } from '../save-door/use-save.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { EmptyShelf } from '../ui/empty-shelf.tsx'
import { Page } from '../ui/page.tsx'
import { titleOf } from './value-words.ts'

interface NoSuchRecordProps {
  readonly definition?: RecordDefinition
  readonly id?: string
}

export function NoSuchRecord({ definition, id }: NoSuchRecordProps) {
  const words = useWords()
  const { t, label } = words
  const library = useLibrary()
  const { save, refused } = useSave()
  const found = useLiveQuery(
    async () => ({ deleted: id === undefined ? undefined : await deletedEntry(library, id) }),
    [library, id],
  )
  const home = definition ? homeOf(definition) : hubAddress
  const bringBack = (deletedId: string) =>
    save({ write: (reason) => undoDelete(library, deletedId, reason), said: t.shell.undone })
  return (
    <Page title={definition ? label(definition.label) : t.shell.records} back={home}>
      {found?.deleted && definition ? (
        <EmptyShelf
          title={t.records.wasDeletedTitle}
          action={
            <>
              <Button
                variant="primary"
                icon={Undo2}
                onClick={() => found.deleted && bringBack(found.deleted.id)}
              >
                {t.records.bringBack}
              </Button>
              <Refusal fields={definition.fields} {...refused} />
              <ButtonLink variant="third" to={historyAddress(definition.kind, found.deleted.id)}>
                {t.history.see}
              </ButtonLink>
            </>
          }
        >
          {t.records.wasDeleted(titleOf(definition, found.deleted.values, words))}
        </EmptyShelf>
      ) : (
        <EmptyShelf
          title={t.records.notHereTitle}
          action={
            <ButtonLink variant="primary" to={home}>
              {t.records.toList}
            </ButtonLink>
          }
        >
          {t.records.notHere}
        </EmptyShelf>
      )}
    </Page>
  )
}

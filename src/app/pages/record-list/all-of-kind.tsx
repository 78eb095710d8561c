// All records of a kind that belongs to no day (partners, plans), by name.
import { useLiveQuery } from 'dexie-react-hooks'
import type { RecordDefinition } from '../../../domain/record.ts'
import { entriesOfKind } from '../../../store/records/live-queries.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { countedOf, pluralOf } from '../../record-form/noun.ts'
import { titleOf } from '../../record-form/value-words.ts'
import { EntryList } from '../../record-list/entry-list.tsx'
import { Loading } from '../../shell/loading.tsx'
import { EmptyShelf } from '../../ui/empty-shelf.tsx'
import { Marked } from '../../ui/marked.tsx'
import { Restorable } from './restorable.tsx'

export function AllOfKind({ definition }: { readonly definition: RecordDefinition }) {
  const words = useWords()
  const { t, label, format } = words
  const library = useLibrary()
  const entries = useLiveQuery(() => entriesOfKind(library, definition.kind), [library, definition])
  if (!entries) return <Loading />
  const titles = new Map(entries.map((entry) => [entry.id, titleOf(definition, entry.values, words)]))
  const byTitle = [...entries].sort((a, b) =>
    (titles.get(a.id) ?? '').localeCompare(titles.get(b.id) ?? '', 'id'),
  )
  return (
    <>
      {entries.length === 0 ? (
        <EmptyShelf title={t.records.emptyKind(pluralOf(definition, words))}>
          {t.records.belongsHere[definition.kind]}
        </EmptyShelf>
      ) : (
        <>
          <p>
            <Marked
              text={t.records.countOf(
                format.number(entries.length),
                countedOf(definition, entries.length, words),
              )}
            />
          </p>
          <EntryList label={label(definition.plural)} entries={byTitle} />
        </>
      )}
      <Restorable definition={definition} />
    </>
  )
}

// What a search finds among all records, kind by kind.
import { useLiveQuery } from 'dexie-react-hooks'
import { definitionOf, definitions } from '../../../domain/records/index.ts'
import { searchEntries } from '../../../store/records/search-entries.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { EntryList } from '../../record-list/entry-list.tsx'
import { Loading } from '../../shell/loading.tsx'
import { EmptyShelf } from '../../ui/empty-shelf.tsx'
import { Marked } from '../../ui/marked.tsx'

const most = 300

export function FoundEverywhere({ text }: { readonly text: string }) {
  const { t, label, format } = useWords()
  const library = useLibrary()
  const all = useLiveQuery(() => searchEntries(library, text, { limit: most }), [library, text])
  if (!all) return <Loading />
  const found = all.filter(isListed)
  if (found.length === 0)
    return <EmptyShelf title={t.records.nothingFound(text.trim())}>{t.records.nothingFoundAbout}</EmptyShelf>
  return (
    <>
      <p role="status">
        <Marked
          text={
            all.length === most
              ? t.records.foundMany(format.number(found.length))
              : t.records.found(format.number(found.length))
          }
        />
      </p>
      {definitions.map(({ kind, plural }) => {
        const ofKind = found.filter((entry) => entry.kind === kind)
        return ofKind.length > 0 && <EntryList key={kind} heading={label(plural)} entries={ofKind} withDate />
      })}
    </>
  )
}

const isListed = ({ kind }: StoredEntry): boolean => (definitionOf(kind)?.shownAt ?? 'nowhere') !== 'nowhere'

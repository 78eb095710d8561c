// What a search finds among all records, kind by kind.
import { definitionOf, definitions } from '../../../domain/records/index.ts'
import { note } from '../../../domain/records/note.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { useWords } from '../../language.tsx'
import { EntryList } from '../../record-list/entry-list.tsx'
import { useSearch } from '../../record-list/use-search.ts'
import { Loading } from '../../shell/loading.tsx'
import { EmptyShelf } from '../../ui/empty-shelf.tsx'
import { Marked } from '../../ui/marked.tsx'

const most = 300

export function FoundEverywhere({ text }: { readonly text: string }) {
  const { t, label, format } = useWords()
  const search = useSearch(text, most)
  if (!search) return <Loading />
  const { entries: all, isLike } = search
  const found = all.filter(isListed)
  if (found.length === 0)
    return <EmptyShelf title={t.records.nothingFound(text.trim())}>{t.records.nothingFoundAbout}</EmptyShelf>
  return (
    <>
      <p role="status">
        <Marked
          text={
            isLike
              ? t.records.foundLike(text.trim(), format.number(found.length))
              : all.length === most
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

/** What people write here, and the notes that they got. */
const isListed = ({ kind }: StoredEntry): boolean =>
  kind === note.kind || definitionOf(kind)?.shownAt === 'library'

// What a search in one kind finds, in all months: month by month, the latest first.
import type { RecordDefinition } from '../../../domain/record.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { useWords } from '../../language.tsx'
import { EntryList } from '../../record-list/entry-list.tsx'
import { useSearch } from '../../record-list/use-search.ts'
import { Loading } from '../../shell/loading.tsx'
import { EmptyShelf } from '../../ui/empty-shelf.tsx'
import { Marked } from '../../ui/marked.tsx'

const most = 300

interface FoundOfKindProps {
  readonly definition: RecordDefinition
  readonly text: string
}

export function FoundOfKind({ definition, text }: FoundOfKindProps) {
  const { t, format } = useWords()
  const search = useSearch(text, most, definition.kind)
  if (!search) return <Loading />
  const { entries: found, isLike } = search
  if (found.length === 0)
    return <EmptyShelf title={t.records.nothingFound(text.trim())}>{t.records.nothingFoundAbout}</EmptyShelf>
  return (
    <>
      <p role="status">
        <Marked
          text={
            isLike
              ? t.records.foundLike(text.trim(), format.number(found.length))
              : found.length === most
                ? t.records.foundMany(format.number(most))
                : t.records.found(format.number(found.length))
          }
        />
      </p>
      {byMonth(found).map(([month, entries]) => (
        <EntryList
          key={month}
          entries={entries}
          {...(month === '' ? { label: t.records.results } : { heading: format.month(month) })}
        />
      ))}
    </>
  )
}

function byMonth(entries: readonly StoredEntry[]): (readonly [string, readonly StoredEntry[]])[] {
  const months = new Map<string, StoredEntry[]>()
  for (const entry of entries) {
    const month = entry.month ?? ''
    months.set(month, [...(months.get(month) ?? []), entry])
  }
  return [...months]
}

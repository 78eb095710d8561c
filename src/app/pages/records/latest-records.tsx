// The latest records across all kinds, by the day they happened: this month's, and last month's early on.
import { useLiveQuery } from 'dexie-react-hooks'
import { addMonths, monthOf } from '../../../domain/month.ts'
import { definitionOf } from '../../../domain/records/index.ts'
import type { Library } from '../../../store/library.ts'
import { entriesOfMonth } from '../../../store/records/live-queries.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { useWords } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import { EntryList } from '../../record-list/entry-list.tsx'

const most = 8

export function LatestRecords() {
  const { t } = useWords()
  const library = useLibrary()
  const today = useToday()
  const latest = useLiveQuery(() => latestUntil(library, today), [library, today])
  if (!latest || latest.length === 0) return null
  return <EntryList heading={t.records.latest} entries={latest} withKind />
}

async function latestUntil(library: Library, today: string): Promise<StoredEntry[]> {
  const month = monthOf(today)
  const happened = (await entriesOfMonth(library, month)).filter((entry) => happenedBy(entry, today))
  const enough = happened.length >= most
  const earlier = enough ? [] : await entriesOfMonth(library, addMonths(month, -1))
  return [...happened, ...earlier.filter((entry) => happenedBy(entry, today))]
    .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''))
    .slice(0, most)
}

const happenedBy = ({ day, kind }: StoredEntry, today: string): boolean =>
  day !== undefined && day <= today && definitionOf(kind)?.shownAt === 'library'

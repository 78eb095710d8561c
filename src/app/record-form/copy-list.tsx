// The last records of a kind, each with "Salin": most activities are much like an earlier one.
import { useLiveQuery } from 'dexie-react-hooks'
import type { Entry, RecordDefinition } from '../../domain/record.ts'
import { lastEntries } from '../../store/records/live-queries.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { Button } from '../ui/button.tsx'
import { Ledger, LedgerRow } from '../ui/ledger.tsx'
import { listFigureWords, subtitleOf, titleLang, titleOf } from './value-words.ts'

const looksAt = 40

interface CopyListProps {
  readonly definition: RecordDefinition
  readonly heading?: string
  /** How many to offer. */
  readonly most: number
  readonly onCopy: (entry: Entry) => void
}

/** Nothing where there is nothing to copy. */
export function CopyList({ definition, heading, most, onCopy }: CopyListProps) {
  const words = useWords()
  const { t } = words
  const offered = useCopyable(definition, most)
  if (offered.length === 0) return null
  return (
    <Ledger {...(heading ? { heading } : { label: t.records.copyOld })}>
      {offered.map((entry) => (
        <LedgerRow
          key={entry.id}
          title={titleOf(definition, entry.values, words)}
          titleLang={titleLang(definition, entry.values)}
          note={aboutCopy(definition, entry, words)}
          action={
            <Button
              size="row"
              aria-label={t.records.copyThis(titleOf(definition, entry.values, words))}
              onClick={() => onCopy(entry)}
            >
              {t.records.copy}
            </Button>
          }
        />
      ))}
    </Ledger>
  )
}

/** The latest records, each title once. */
export function useCopyable(definition: RecordDefinition, most: number): readonly Entry[] {
  const library = useLibrary()
  const words = useWords()
  const latest = useLiveQuery(() => lastEntries(library, definition.kind, looksAt), [library, definition])
  // What has no name of its own (a head count of visitors) holds nothing that is worth copying.
  const isNamed = definition.fields[definition.list.title]?.type === 'text'
  if (!latest || definition.singleton || !isNamed) return []
  const titles = new Set<string>()
  return latest
    .filter(({ values }) => {
      const title = titleOf(definition, values, words).toLowerCase()
      return !titles.has(title) && titles.add(title)
    })
    .slice(0, most)
}

function aboutCopy(definition: RecordDefinition, entry: Entry, words: ReturnType<typeof useWords>): string {
  const { date } = entry.values
  const parts = [
    typeof date === 'string'
      ? words.format.day(date, 'weekdayDay')
      : subtitleOf(definition, entry.values, words),
    listFigureWords(definition, entry.values, words),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

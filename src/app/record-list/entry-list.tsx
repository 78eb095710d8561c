// A long list in portions: a month may hold 10,000 records, and nobody reads them all at once.
import { useLiveQuery } from 'dexie-react-hooks'
import type { RecordDefinition } from '../../domain/record.ts'
import { definitionOf } from '../../domain/records/index.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { mattersNow } from '../matters/matters-now.ts'
import { Button } from '../ui/button.tsx'
import { useKept } from '../ui/kept-place.ts'
import { Ledger, type LedgerProps } from '../ui/ledger.tsx'
import styles from './entry-list.module.css'
import { EntryRow } from './entry-row.tsx'

const portion = 100

interface EntryListProps extends Omit<LedgerProps, 'children'> {
  readonly entries: readonly StoredEntry[]
  readonly withKind?: boolean
  readonly withDate?: boolean
  /** They are matters as they stand now, read for it already. */
  readonly areNow?: boolean
}

export function EntryList(props: EntryListProps) {
  const { entries, withKind = false, withDate = false, areNow = false, ...ledger } = props
  const { t, format } = useWords()
  const [most, setMost] = useKept(`most ${ledger.heading ?? ledger.label}`, portion)
  const left = entries.length - most
  const now = useMattersNow(areNow ? [] : entries)
  return (
    <div className={styles.list}>
      <Ledger {...ledger}>
        {entries.slice(0, most).map((entry) => {
          const definition: RecordDefinition | undefined = definitionOf(entry.kind)
          return (
            definition && (
              <EntryRow
                key={entry.id}
                definition={definition}
                entry={entry}
                now={areNow ? entry : now?.get(entry.id)}
                withKind={withKind}
                withDate={withDate}
              />
            )
          )
        })}
      </Ledger>
      {left > 0 && (
        <Button onClick={() => setMost(most + portion)}>
          {t.records.showMore(format.number(Math.min(portion, left)), format.number(left))}
        </Button>
      )}
    </div>
  )
}

/** A matter is marked as late by its latest step; undefined until that is read. */
function useMattersNow(entries: readonly StoredEntry[]): ReadonlyMap<string, StoredEntry> | undefined {
  const library = useLibrary()
  const hasMatters = entries.some(({ kind }) => kind === 'advocacy')
  return useLiveQuery(
    async () => new Map(hasMatters ? (await mattersNow(library)).map((one) => [one.id, one]) : []),
    [library, hasMatters],
  )
}

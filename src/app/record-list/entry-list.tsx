// A long list in portions: a month may hold 10,000 records, and nobody reads them all at once.
import type { RecordDefinition } from '../../domain/record.ts'
import { definitionOf } from '../../domain/records/index.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { useWords } from '../language.tsx'
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
}

export function EntryList({ entries, withKind = false, withDate = false, ...ledger }: EntryListProps) {
  const { t, format } = useWords()
  const [most, setMost] = useKept(`most ${ledger.heading ?? ledger.label}`, portion)
  const left = entries.length - most
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

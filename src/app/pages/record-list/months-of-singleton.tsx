// What there is one of a month (the facilities): a line a month, filled in or still to fill in.
import { useLiveQuery } from 'dexie-react-hooks'
import { addMonths, monthOf } from '../../../domain/month.ts'
import type { RecordDefinition } from '../../../domain/record.ts'
import { monthlyId } from '../../../domain/record-month.ts'
import { entriesOfKind } from '../../../store/records/live-queries.ts'
import { recordAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import { figureParts } from '../../record-form/value-words.ts'
import { Loading } from '../../shell/loading.tsx'
import { useConnected } from '../../shell/sync.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import styles from './record-list-page.module.css'

const monthsToOffer = 12

export function MonthsOfSingleton({ definition }: { readonly definition: RecordDefinition }) {
  const words = useWords()
  const { t, label, format } = words
  const library = useLibrary()
  const isConnected = useConnected()
  const thisMonth = monthOf(useToday())
  const entries = useLiveQuery(() => entriesOfKind(library, definition.kind), [library, definition])
  if (!entries) return <Loading />
  const byMonth = new Map(entries.map((entry) => [entry.month ?? '', entry]))
  const offered = Array.from({ length: monthsToOffer }, (_, index) => addMonths(thisMonth, -index))
  const months = [...new Set([...offered, ...byMonth.keys()])]
    .filter((month) => month !== '')
    .sort()
    .reverse()
  return (
    <div className={styles.narrow}>
      <Ledger label={label(definition.plural)}>
        {months.map((month) => {
          const entry = byMonth.get(month)
          const id = monthlyId(definition.kind, month)
          return (
            <LedgerRow
              key={month}
              to={recordAddress(definition.kind, id)}
              title={format.month(month)}
              note={entry ? undefined : t.records.notFilledInYet}
              unsent={isConnected && (entry?.unsent ?? false)}
              {...(entry && figureParts(definition, entry.values, words))}
            />
          )
        })}
      </Ledger>
    </div>
  )
}

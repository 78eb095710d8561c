// Records that the server could not take: each leads to its form, as a change tries it again.
import { definitionOf } from '../../../domain/records/index.ts'
import type { StoredEntry } from '../../../store/stored-entry.ts'
import { useWords } from '../../language.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import styles from './settings.module.css'

export function ParkedRecords({ parked }: { readonly parked: readonly StoredEntry[] }) {
  const { t, label } = useWords()
  return (
    <div className={styles.section}>
      <Ledger heading={t.settings.parkedTitle}>
        {parked.map(({ id, kind, day, values }) => {
          const definition = definitionOf(kind)
          const title = definition && values[definition.list.title]
          const name = definition ? label(definition.label) : kind
          return (
            <LedgerRow
              key={id}
              {...(definition && { to: `/catatan/${kind}/${encodeURIComponent(id)}` })}
              {...(day !== undefined && { date: day })}
              strand={definition?.strand}
              title={typeof title === 'string' ? title : name}
              note={name}
            />
          )
        })}
      </Ledger>
      <p className={styles.note}>{t.settings.parkedWhat}</p>
    </div>
  )
}

// Records that the server could not take, each with the reason in words. Each leads to its form, as a change tries it
// again, and can be saved into a file of its own.
import { useState } from 'react'
import { textIn } from '../../../domain/read-values.ts'
import { definitionOf } from '../../../domain/records/index.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { retryParked } from '../../../store/sync/start-over.ts'
import { recordAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { useSync } from '../../shell/sync.tsx'
import { Button } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { SaveRecordDialog } from './save-record-dialog.tsx'
import styles from './settings.module.css'

export function ParkedRecords({ parked }: { readonly parked: readonly StoredEntry[] }) {
  const { t, label } = useWords()
  const library = useLibrary()
  const { syncNow } = useSync()
  const [saving, setSaving] = useState<{ readonly id: string; readonly title: string }>()

  const retry = async () => {
    await retryParked(library)
    await syncNow()
  }
  return (
    <div className={styles.section}>
      <Ledger heading={t.settings.parkedTitle}>
        {parked.map(({ id, kind, day, values, parked: code }) => {
          const definition = definitionOf(kind)
          const name = definition ? label(definition.label) : kind
          const title = (definition && textIn(values[definition.list.title])) ?? name
          return (
            <LedgerRow
              key={id}
              {...(definition && { to: recordAddress(kind, id) })}
              {...(day !== undefined && { date: day })}
              strand={definition?.strand}
              title={title}
              note={wordsFor(code, t)}
              action={
                <Button
                  size="row"
                  aria-label={t.settings.parkedFile.saveOf(title)}
                  onClick={() => setSaving({ id, title })}
                >
                  {t.settings.parkedFile.save}
                </Button>
              }
            />
          )
        })}
      </Ledger>
      <p className={styles.note}>{t.settings.parkedWhat}</p>
      <div>
        <Button onClick={retry}>{t.settings.parkedRetry}</Button>
      </div>
      {saving && <SaveRecordDialog {...saving} onClose={() => setSaving(undefined)} />}
    </div>
  )
}

function wordsFor(code: string | undefined, { settings }: ReturnType<typeof useWords>['t']): string {
  if (code === 'too_large') return settings.parkedTooLarge
  return code === 'blocked' ? settings.parkedBlocked : settings.parkedOther
}

// "Pakai isian lama": everything that the record once said, to be written again. That is a save like any other.
import type { RecordDefinition } from '../../../domain/record.ts'
import type { History } from '../../../store/records/history.ts'
import { saveRecord } from '../../../store/records/save-record.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { canonical } from '../../../sync/canonical.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { byWords } from '../../record-form/by-words.ts'
import { valueWords } from '../../record-form/value-words.ts'
import { Refusal } from '../../save-door/refusal.tsx'
import { useSave } from '../../save-door/use-save.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { shownFields } from './history-words.ts'

interface OldValuesProps {
  readonly definition: RecordDefinition
  readonly entry: StoredEntry
  readonly history: History
  readonly onClose: () => void
}

export function OldValues({ definition, entry, history, onClose }: OldValuesProps) {
  const words = useWords()
  const { t, label } = words
  const library = useLibrary()
  const { save, refused } = useSave()
  const use = (name: string, value: unknown) =>
    save({
      write: (reason) =>
        saveRecord(library, { kind: entry.kind, id: entry.id, values: { [name]: value }, reason }),
      said: t.history.usedAgain,
      done: onClose,
    })
  return (
    <Dialog
      title={t.history.old}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t.shell.cancel}</Button>}
    >
      <p>{t.history.oldWhat}</p>
      <Ledger label={t.history.old}>
        {oldValues(definition, entry, history).map(({ name, field, written }) => {
          const shown = valueWords(field, written.value, words)
          return (
            <LedgerRow
              key={`${name} ${canonical(written.value)}`}
              title={`${label(field.label)}: ${shown}`}
              note={byWords(written, words, true)}
              action={
                <Button
                  size="row"
                  aria-label={t.history.againThis(label(field.label), shown)}
                  onClick={() => use(name, written.value)}
                >
                  {t.history.again}
                </Button>
              }
            />
          )
        })}
      </Ledger>
      <Refusal fields={definition.fields} {...refused} />
    </Dialog>
  )
}

/** The latest first, each once, and none that stands there now. Photos that were let go of can't come back. */
export function oldValues(definition: RecordDefinition, { values }: StoredEntry, { lines }: History) {
  const seen = new Set<string>()
  return lines
    .filter(({ did }) => did === 'changed' || did === 'restored')
    .flatMap((line) =>
      shownFields(definition, line).flatMap(({ field, change: { name, was } }) =>
        was.map((written) => ({ name, field, written })),
      ),
    )
    .filter(({ name, field, written: { value } }) => {
      if (field.type === 'attachments' || value === null || value === undefined || value === '') return false
      const key = `${name} ${canonical(value)}`
      return canonical(values[name] ?? null) !== canonical(value) && !seen.has(key) && seen.add(key)
    })
}

// "Dua isian berbeda": two people wrote different things without knowing of each other. Both are kept and
// shown side by side; choosing one is a save, and so is writing a third in the form below.
import { useLiveQuery } from 'dexie-react-hooks'
import { hashesIn } from '../../domain/attachment-hash.ts'
import type { AttachmentsField, Field } from '../../domain/field.ts'
import type { RecordDefinition } from '../../domain/record.ts'
import { saveRecord } from '../../store/records/save-record.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { bothValues, type WrittenValue } from '../../store/records/who-and-when.ts'
import { canonical } from '../../sync/canonical.ts'
import { AttachmentView } from '../attachments/attachment-view.tsx'
import attachmentStyles from '../attachments/attachments.module.css'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { Refusal } from '../save-door/refusal.tsx'
import { useSave } from '../save-door/use-save.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './differing-values.module.css'
import { valueWords } from './value-words.ts'
import { writtenBy } from './written-by.ts'

interface DifferingValuesProps {
  readonly definition: RecordDefinition
  readonly entry: StoredEntry
}

export function DifferingValues({ definition, entry }: DifferingValuesProps) {
  const { t } = useWords()
  // What no form can show is settled where it is shown: how a month was closed, on the page of its report.
  const shown = entry.differing.filter((register) => definition.fields[register]?.type !== 'opaque')
  if (shown.length === 0) return null
  return (
    <Notice tone="lamp" title={t.records.differTitle}>
      <p>{t.records.differ}</p>
      {shown.map((register) => {
        const field = definition.fields[register]
        return (
          field && (
            <OneRegister
              key={register}
              definition={definition}
              entry={entry}
              register={register}
              field={field}
            />
          )
        )
      })}
    </Notice>
  )
}

interface OneRegisterProps extends DifferingValuesProps {
  readonly register: string
  readonly field: Field
}

function OneRegister({ definition, entry, register, field }: OneRegisterProps) {
  const words = useWords()
  const { t, label } = words
  const library = useLibrary()
  const { save, refused } = useSave()
  const values = useLiveQuery(() => bothValues(library, entry.id, register), [library, entry, register])
  const choose = ({ value }: WrittenValue) => {
    const values = { [register]: value }
    return save({
      write: (reason) => saveRecord(library, { kind: entry.kind, id: entry.id, values, reason }),
      said: t.records.saved,
    })
  }
  return (
    <section className={styles.register} aria-label={label(field.label)}>
      <h3>{label(field.label)}</h3>
      <ul>
        {distinct(values ?? []).map((written) => (
          <li key={canonical(written.value)}>
            <span>
              <b>{valueWords(field, written.value, words) || t.records.notFilledIn}</b>
              {field.type === 'attachments' && <AttachmentsOfValue field={field} value={written.value} />}
              <span className={styles.by}>{writtenBy(written, words)}</span>
            </span>
            <Button
              size="row"
              aria-label={t.records.pickThis(
                valueWords(field, written.value, words) || t.records.notFilledIn,
              )}
              onClick={() => choose(written)}
            >
              {t.records.pick}
            </Button>
          </li>
        ))}
      </ul>
      <Refusal fields={definition.fields} {...refused} />
    </section>
  )
}

/** Which photos they are can only be seen. */
function AttachmentsOfValue({ field, value }: { readonly field: AttachmentsField; readonly value: unknown }) {
  const { label } = useWords()
  return (
    <span className={attachmentStyles.list}>
      {hashesIn(value).map((hash) => (
        <AttachmentView key={hash} hash={hash} name={label(field.label)} holds={field.holds} />
      ))}
    </span>
  )
}

/** Two people who wrote the same thing agree: it is offered once. */
const distinct = (values: readonly WrittenValue[]): readonly WrittenValue[] => [
  ...new Map(values.map((written) => [canonical(written.value), written])).values(),
]

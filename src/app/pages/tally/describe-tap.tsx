// One tap deeper: how old a visitor was, and whether with a disability. Guessed is good enough; left open is fine.
import { useId, useState } from 'react'
import { visit } from '../../../domain/records/visit.ts'
import { ageBands } from '../../../domain/shared-choices.ts'
import type { TapRow } from '../../../store/database.ts'
import { describeTap } from '../../../store/records/taps.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { Refusal } from '../../save-door/refusal.tsx'
import { useSave } from '../../save-door/use-save.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './tally-page.module.css'

export function DescribeTap({ row, onClose }: { readonly row: TapRow; readonly onClose: () => void }) {
  const { t, label, format } = useWords()
  const library = useLibrary()
  const { save, refused } = useSave()
  const [age, setAge] = useState(row.age ?? '')
  const [disabled, setDisabled] = useState(row.disabled ?? false)
  const id = useId()
  const keep = () =>
    save({
      write: (reason) => describeTap(library, row, { age: age || undefined, disabled }, reason),
      said: t.records.saved,
      done: onClose,
    })
  return (
    <Dialog
      title={t.tally.describe(t.tally[row.what], format.time(row.time))}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onClick={keep}>
            {t.tally.save}
          </Button>
          <Button variant="third" onClick={onClose}>
            {t.shell.cancel}
          </Button>
        </>
      }
    >
      <div className={styles.describe}>
        <label htmlFor={id}>{label(visit.fields.ageBand.label)}</label>
        <Select id={id} value={age} onChange={(event) => setAge(event.target.value)}>
          <option value="">{t.tally.ageUnknown}</option>
          {ageBands.map(({ code, label: words }) => (
            <option key={code} value={code}>
              {label(words)}
            </option>
          ))}
        </Select>
        <label className={styles.tick}>
          <input type="checkbox" checked={disabled} onChange={(event) => setDisabled(event.target.checked)} />
          {t.tally.disabled}
        </label>
        <Refusal fields={visit.fields} {...refused} />
      </div>
    </Dialog>
  )
}

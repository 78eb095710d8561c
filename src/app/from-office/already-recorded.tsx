// Equipment that was recorded before the office recorded the aid: it is linked to the aid, and not recorded twice.
import { useLiveQuery } from 'dexie-react-hooks'
import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { answers } from '../../domain/from-office.ts'
import { textIn } from '../../domain/read-values.ts'
import { equipment } from '../../domain/records/equipment.ts'
import { entriesOfKind } from '../../store/records/live-queries.ts'
import { saveRecord } from '../../store/records/save-record.ts'
import { listAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { titleOf } from '../record-form/value-words.ts'
import { Refusal } from '../save-door/refusal.tsx'
import { useSave } from '../save-door/use-save.ts'
import { Button } from '../ui/button.tsx'
import { FieldFrame, fieldAria } from '../ui/field-frame.tsx'
import { Select } from '../ui/select.tsx'

const { kind, register } = answers.aid

/** `aid`: the id of the office's record. Nothing where no equipment could be it. */
export function AlreadyRecorded({ aid }: { readonly aid: string }) {
  const words = useWords()
  const { t, format } = words
  const library = useLibrary()
  const navigate = useNavigate()
  const id = useId()
  const [chosen, setChosen] = useState('')
  const { save, refused } = useSave()
  const own = useLiveQuery(
    async () => (await entriesOfKind(library, kind)).filter(({ values }) => !textIn(values[register])),
    [library],
  )
  if (!own || own.length === 0) return null
  const help = t.fromOffice.alreadyHelp
  const link = () =>
    save({
      write: (reason) => saveRecord(library, { kind, id: chosen, values: { aid }, reason }),
      undo: (reason) => saveRecord(library, { kind, id: chosen, values: { aid: null }, reason }),
      said: t.fromOffice.linked,
      leaving: true,
      done: () => navigate(listAddress(kind), { replace: true }),
    })
  return (
    <div>
      <FieldFrame id={id} label={t.fromOffice.already} help={help}>
        <Select
          {...fieldAria(id, { help })}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">{t.fromOffice.notYet}</option>
          {own.map((entry) => (
            <option key={entry.id} value={entry.id}>
              {[titleOf(equipment, entry.values, words), entry.day && format.day(entry.day, 'date')]
                .filter(Boolean)
                .join(', ')}
            </option>
          ))}
        </Select>
      </FieldFrame>
      {chosen && <Button onClick={link}>{t.fromOffice.link}</Button>}
      <Refusal fields={equipment.fields} {...refused} />
    </div>
  )
}

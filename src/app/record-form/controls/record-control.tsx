// Another record, chosen by its name: the latest first, with its day, for many are called alike.
import { useLiveQuery } from 'dexie-react-hooks'
import type { RecordField } from '../../../domain/field.ts'
import { definitionOf } from '../../../domain/records/index.ts'
import { entriesOfKind } from '../../../store/records/live-queries.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { Select } from '../../ui/select.tsx'
import { titleLang, titleOf } from '../value-words.ts'
import type { ControlProps } from './control.ts'

export function RecordControl({ field, path, value, onChange, aria }: ControlProps<RecordField>) {
  const words = useWords()
  const { t, format } = words
  const library = useLibrary()
  const records = useLiveQuery(() => entriesOfKind(library, field.of), [library, field.of])
  const definition = definitionOf(field.of)
  if (!definition) return null
  const isGone = value !== '' && records?.every(({ id }) => id !== value)
  return (
    <Select {...aria} name={path} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{records?.length === 0 ? t.records.noneToChoose : t.records.chooseRecord}</option>
      {isGone && <option value={value}>{t.records.chosenIsGone}</option>}
      {records?.map(({ id, values, day }) => (
        <option key={id} value={id} lang={titleLang(definition, values)}>
          {[titleOf(definition, values, words), day && format.day(day, 'shortYear')]
            .filter(Boolean)
            .join(', ')}
        </option>
      ))}
    </Select>
  )
}

// The words of a note.
import { FieldFrame, fieldAria } from '../../ui/field-frame.tsx'
import { useOfficeWords } from '../office-words.ts'

/** As long as a note may be, in characters. */
const LONGEST = 1_000

interface NoteFieldProps {
  readonly id: string
  readonly label: string
  readonly help: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly problem: string | undefined
}

export function NoteField({ id, label, value, onChange, ...about }: NoteFieldProps) {
  return (
    <FieldFrame id={id} label={label} {...about}>
      <textarea
        {...fieldAria(id, about)}
        className="field field-area"
        rows={3}
        maxLength={LONGEST}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </FieldFrame>
  )
}

/** What the server says of a note that it does not take. */
export const useNoteProblem = (): ((code: string) => string) => {
  const { office } = useOfficeWords()
  return (code) => {
    if (code === 'unknown_library') return office.unknownLibrary
    return code === 'library_full' ? office.notes.full : office.notDone
  }
}

// The passphrase that locks a file. Shown as it is typed: whoever mistypes it unseen never opens the file again.
import { useWords } from '../language.tsx'
import { FieldFrame, fieldAria } from '../ui/field-frame.tsx'

interface PassphraseFieldProps {
  readonly id: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isShort: boolean
  readonly optional?: boolean
}

export function PassphraseField({ id, value, onChange, isShort, optional = false }: PassphraseFieldProps) {
  const { backup: words } = useWords().t.settings
  const [help, problem] = [words.passphraseHelp, isShort && words.passphraseShort]
  return (
    <FieldFrame id={id} label={words.passphrase} help={help} problem={problem} optional={optional}>
      <input
        {...fieldAria(id, { help, problem })}
        className="field"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  )
}

// The passphrase that locks a file, or opens one. Shown as it is typed: whoever mistypes it unseen never opens the file
// again.
import { useWords } from '../language.tsx'
import { LineField } from '../ui/line-field.tsx'

interface PassphraseFieldProps {
  readonly id: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string | false
  /** A file is locked with it, so that somebody has to remember it. */
  readonly isNew?: boolean
  readonly optional?: boolean
}

export function PassphraseField({ isNew = false, ...field }: PassphraseFieldProps) {
  const { backup: words } = useWords().t.settings
  return (
    <LineField
      {...field}
      label={words.passphrase}
      help={isNew && words.passphraseHelp}
      autoCapitalize="none"
      spellCheck={false}
    />
  )
}

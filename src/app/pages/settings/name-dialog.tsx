// A name in a dialog: of a member of staff, or of this device. What is typed is checked on saving.

import { type FormEvent, type ReactNode, useState } from 'react'
import { cleanLine } from '../../../domain/clean-text.ts'
import { useKeptText } from '../../kept-text/use-kept-text.ts'
import { useWords } from '../../language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LineField } from '../../ui/line-field.tsx'

interface NameDialogProps {
  readonly title: string
  readonly label: string
  readonly help?: string
  readonly name: string
  /** What the name is for: what is typed is kept under this until it is saved or given up. */
  readonly keptAs: string
  /** Resolves with what is wrong, or with nothing once it is saved. */
  readonly onSave: (name: string) => Promise<string | undefined>
  readonly onClose: () => void
  /** More buttons, below those of the name. */
  readonly children?: ReactNode
}

export function NameDialog({ title, label, help, name, keptAs, onSave, onClose, children }: NameDialogProps) {
  const { t } = useWords()
  const { text: typed, write: setTyped, forget } = useKeptText(keptAs, name)
  const [problem, setProblem] = useState<string>()
  const close = () => {
    forget()
    onClose()
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = await onSave(cleanLine(typed))
    if (wrong === undefined) return close()
    setProblem(wrong)
    document.getElementById('new-name')?.focus()
  }
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <>
          <Button variant="primary" type="submit" form="name-dialog">
            {t.settings.saveName}
          </Button>
          <Button onClick={close}>{t.shell.cancel}</Button>
        </>
      }
    >
      <form id="name-dialog" noValidate onSubmit={save}>
        <LineField
          id="new-name"
          label={label}
          help={help}
          problem={problem}
          value={typed}
          onChange={(text) => {
            setProblem(undefined)
            setTyped(text)
          }}
        />
      </form>
      {children}
    </Dialog>
  )
}

// A name in a dialog: of a member of staff, or of this device. What is typed is checked on saving.

import { type FormEvent, type ReactNode, useState } from 'react'
import { cleanLine } from '../../../domain/clean-text.ts'
import { useWords } from '../../language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldFrame, fieldAria } from '../../ui/field-frame.tsx'

interface NameDialogProps {
  readonly title: string
  readonly label: string
  readonly help?: string
  readonly name: string
  /** Resolves with what is wrong, or with nothing once it is saved. */
  readonly onSave: (name: string) => Promise<string | undefined>
  readonly onClose: () => void
  /** More buttons, below those of the name. */
  readonly children?: ReactNode
}

export function NameDialog({ title, label, help, name, onSave, onClose, children }: NameDialogProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState(name)
  const [problem, setProblem] = useState<string>()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = await onSave(cleanLine(typed))
    if (wrong === undefined) return onClose()
    setProblem(wrong)
    document.getElementById('new-name')?.focus()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" type="submit" form="name-dialog">
            {t.settings.saveName}
          </Button>
          <Button onClick={onClose}>{t.shell.cancel}</Button>
        </>
      }
    >
      <form id="name-dialog" noValidate onSubmit={save}>
        <FieldFrame id="new-name" label={label} help={help} problem={problem}>
          <input
            {...fieldAria('new-name', { help, problem })}
            className="field"
            autoComplete="off"
            value={typed}
            onChange={(event) => {
              setProblem(undefined)
              setTyped(event.target.value)
            }}
          />
        </FieldFrame>
      </form>
      {children}
    </Dialog>
  )
}

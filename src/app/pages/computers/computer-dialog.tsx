// What else can be said of one computer: that it broke, or who uses it now.
import type { BoardComputer } from '../../../domain/computer-board.ts'
import { computerUse } from '../../../domain/records/computer-use.ts'
import { recordAddress } from '../../addresses.ts'
import { useComputers } from '../../computers/use-computers.ts'
import { WhoUses } from '../../computers/who-uses.tsx'
import { useWords } from '../../language.tsx'
import { Refusal } from '../../save-door/refusal.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface ComputerDialogProps {
  readonly computer: BoardComputer
  readonly onClose: () => void
}

export function ComputerDialog({ computer, onClose }: ComputerDialogProps) {
  const { t } = useWords()
  const { say, setBroken, refused, today } = useComputers()
  const { name, use, equipment, state } = computer
  const setState = async (since: string | undefined) => {
    if (equipment && (await setBroken(equipment, name, since)) !== undefined) onClose()
  }
  return (
    <Dialog
      title={name}
      onClose={onClose}
      actions={
        <Button variant="third" onClick={onClose}>
          {t.shell.close}
        </Button>
      }
    >
      {use && (
        <>
          <WhoUses withPurpose onSay={(values) => say(use.entry.id, values, onClose)} onSkip={onClose} />
          <ButtonLink to={recordAddress('computerUse', use.entry.id)}>{t.computers.openRecord}</ButtonLink>
        </>
      )}
      {!equipment && <p>{t.computers.notListed}</p>}
      {equipment && state !== 'broken' && (
        <Button onClick={() => setState(today)}>{t.computers.setBroken}</Button>
      )}
      {equipment && state === 'broken' && (
        <Button variant="primary" onClick={() => setState(undefined)}>
          {t.computers.good}
        </Button>
      )}
      <Refusal fields={computerUse.fields} {...refused} />
    </Dialog>
  )
}

// A question before something that can't be taken back. It stays open, and says so, where that did not happen.
import { type ReactNode, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { useOfficeWords } from './office-words.ts'

interface AskDialogProps {
  readonly title: string
  readonly yes: string
  /** What follows from a yes. */
  readonly children: ReactNode
  /** Does it; whether it is done. */
  readonly act: () => Promise<boolean>
  readonly onDone: () => void
  readonly onClose: () => void
}

export function AskDialog({ title, yes, children, act, onDone, onClose }: AskDialogProps) {
  const { office } = useOfficeWords()
  const [hasFailed, setFailed] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const answer = async () => {
    if (isBusy) return
    setBusy(true)
    const isDone = await act()
    setBusy(false)
    if (isDone) onDone()
    else setFailed(true)
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" aria-disabled={isBusy} onClick={answer}>
            {yes}
          </Button>
          <Button onClick={onClose}>{office.keep}</Button>
        </>
      }
    >
      <p>{children}</p>
      {hasFailed && (
        <Notice tone="mistake" live="alert">
          {office.notDone}
        </Notice>
      )}
    </Dialog>
  )
}

// The dialog of `useConfirm`: a question, its own verb, and a way to say no.
import { useWords } from '../language.tsx'
import { Button } from './button.tsx'
import type { Asked } from './confirm-dialog.tsx'
import { Dialog } from './dialog.tsx'

export function QuestionDialog({ title, body, confirm, cancel, answer }: Asked) {
  const { t } = useWords()
  return (
    <Dialog
      title={title}
      onClose={() => answer(false)}
      actions={
        <>
          <Button variant="primary" onClick={() => answer(true)}>
            {confirm}
          </Button>
          <Button onClick={() => answer(false)}>{cancel ?? t.shell.cancel}</Button>
        </>
      }
    >
      {body && <div>{body}</div>}
    </Dialog>
  )
}

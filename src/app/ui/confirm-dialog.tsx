// "Hapus catatan ini?", asked anywhere with `await confirm({ … })`, answered in a dialog.
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { useWords } from '../language.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export interface Question {
  readonly title: string
  readonly body?: ReactNode
  /** A verb and its object: "Hapus catatan". */
  readonly confirm: string
  /** What "no" is called here; "Batal" unless said. */
  readonly cancel?: string
}

interface Asked extends Question {
  readonly answer: (yes: boolean) => void
}

const ConfirmContext = createContext<((question: Question) => Promise<boolean>) | undefined>(undefined)

export function ConfirmDialog({ title, body, confirm, cancel, answer }: Asked) {
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

export function ConfirmProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>()
  const ask = useCallback(
    (question: Question) =>
      new Promise<boolean>((resolve) => {
        const answer = (yes: boolean) => {
          setAsked(undefined)
          resolve(yes)
        }
        setAsked({ ...question, answer })
      }),
    [],
  )
  return (
    <ConfirmContext.Provider value={ask}>
      {children}
      {asked && <ConfirmDialog {...asked} />}
    </ConfirmContext.Provider>
  )
}

/** `const confirm = useConfirm(); if (await confirm({ title, confirm: 'Hapus catatan' })) …` */
export const useConfirm = () => {
  const ask = useContext(ConfirmContext)
  if (!ask) throw new Error('useConfirm needs a ConfirmProvider around it')
  return ask
}

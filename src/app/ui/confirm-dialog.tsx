// "Hapus catatan ini?", asked anywhere with `await confirm({ … })`, answered in a dialog.
import {
  type ComponentType,
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useState,
} from 'react'

export interface Question {
  readonly title: string
  readonly body?: ReactNode
  /** A verb and its object: "Hapus catatan". */
  readonly confirm: string
  /** What "no" is called here; "Batal" unless said. */
  readonly cancel?: string
}

export interface Asked extends Question {
  readonly answer: (yes: boolean) => void
}

const ConfirmContext = createContext<((question: Question) => Promise<boolean>) | undefined>(undefined)

/** Fetched with the first question. Where it can't be, the browser's own question serves. */
const QuestionDialog = lazy<ComponentType<Asked>>(() =>
  import('./question-dialog.tsx').then(
    ({ QuestionDialog }) => ({ default: QuestionDialog }),
    () => ({ default: PlainQuestion }),
  ),
)

function PlainQuestion({ title, answer }: Asked) {
  useEffect(() => answer(window.confirm(title)), [title, answer])
  return null
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
      {asked && (
        <Suspense fallback={null}>
          <QuestionDialog {...asked} />
        </Suspense>
      )}
    </ConfirmContext.Provider>
  )
}

/** `const confirm = useConfirm(); if (await confirm({ title, confirm: 'Hapus catatan' })) …` */
export const useConfirm = () => {
  const ask = useContext(ConfirmContext)
  if (!ask) throw new Error('useConfirm needs a ConfirmProvider around it')
  return ask
}

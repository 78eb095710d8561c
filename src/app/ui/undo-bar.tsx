// "Dihapus. Urungkan": offered right after a deletion, above the tabs. It stays until it is closed, or until
// ten seconds after the next navigation, and it is never the only way back.
import Undo2 from 'lucide-react/icons/undo-2'
import X from 'lucide-react/icons/x'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import { useWords } from '../language.tsx'
import { useAnnounce } from './announcer.tsx'
import { Button, IconButton } from './button.tsx'
import styles from './undo-bar.module.css'

interface Offer {
  readonly text: string
  readonly undo: () => Promise<unknown> | unknown
  /** Where the person was when it happened: the first navigation away starts the ten seconds. */
  readonly at: string
}

const stayMs = 10_000

const UndoContext = createContext<{ offer: (text: string, undo: Offer['undo']) => void } | undefined>(
  undefined,
)

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const [offered, setOffered] = useState<Offer>()
  const [failed, setFailed] = useState(false)
  const { t } = useWords()
  const announce = useAnnounce()
  const { key } = useLocation()

  const offer = useCallback(
    (text: string, undo: Offer['undo']) => {
      setFailed(false)
      setOffered({ text, undo, at: key })
      announce(text)
    },
    [announce, key],
  )
  const value = useMemo(() => ({ offer }), [offer])

  useEffect(() => {
    if (!offered || offered.at === key) return
    const timer = setTimeout(() => setOffered(undefined), stayMs)
    return () => clearTimeout(timer)
  }, [offered, key])

  const undo = async () => {
    try {
      await offered?.undo()
      setOffered(undefined)
      announce(t.shell.undone)
    } catch {
      setFailed(true)
      announce(t.shell.undoFailed)
    }
  }

  return (
    <UndoContext.Provider value={value}>
      {children}
      {offered && (
        <section className={styles.bar} aria-label={t.shell.undo}>
          <span>{failed ? t.shell.undoFailed : offered.text}</span>
          <Button icon={Undo2} size="row" onClick={undo}>
            {t.shell.undo}
          </Button>
          <IconButton icon={X} label={t.shell.close} onClick={() => setOffered(undefined)} />
        </section>
      )}
    </UndoContext.Provider>
  )
}

/** `useUndo().offer(t.records.deleted, () => undoDelete(library, id))` */
export const useUndo = () => {
  const undo = useContext(UndoContext)
  if (!undo) throw new Error('useUndo needs an UndoProvider around it')
  return undo
}

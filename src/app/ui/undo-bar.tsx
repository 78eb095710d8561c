// "Dihapus. Kembalikan": offered right after an act, until the next act or the next page, and never the only way
// back. How it looks and is reached is fetched with the first offer (`undo-offer.tsx`).
import {
  type ComponentType,
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useLocation } from 'react-router'
import { useAnnounce } from './announcer.tsx'
import type { Offer, OfferMore, UndoOfferProps } from './undo-offer.tsx'

interface Undo {
  readonly offer: (text: string, undo: Offer['undo'], more?: OfferMore) => void
}

/** Where it can't be fetched there is the other way back: the list, the history. */
const UndoOffer = lazy<ComponentType<UndoOfferProps>>(() =>
  import('./undo-offer.tsx').then(
    ({ UndoOffer }) => ({ default: UndoOffer }),
    () => ({ default: () => null }),
  ),
)

const UndoContext = createContext<Undo | undefined>(undefined)

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const [offered, setOffered] = useState<Offer>()
  const announce = useAnnounce()
  const { pathname } = useLocation()
  const pagesLeft = useRef(0)

  const value = useMemo<Undo>(
    () => ({
      offer: (text, undo, more) => {
        pagesLeft.current = more?.leaving ? 1 : 0
        setOffered({ text, undo, ...more })
        announce(text)
      },
    }),
    [announce],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is what ends it
  useEffect(() => {
    if (pagesLeft.current-- <= 0) setOffered(undefined)
  }, [pathname])

  useEffect(() => offered?.gone, [offered])

  return (
    <UndoContext.Provider value={value}>
      {children}
      {offered && (
        <Suspense fallback={null}>
          <UndoOffer offer={offered} onClose={() => setOffered(undefined)} />
        </Suspense>
      )}
    </UndoContext.Provider>
  )
}

/** `useUndo().offer(t.records.deleted, () => undoDelete(library, id))` */
export const useUndo = (): Undo => {
  const undo = useContext(UndoContext)
  if (!undo) throw new Error('useUndo needs an UndoProvider around it')
  return undo
}

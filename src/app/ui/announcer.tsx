// What happened, said once and politely to who can't see it. The page has one live region, and an open dialog one of
// its own, for behind a dialog nothing is heard.
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'

type Announce = (text: string) => void

const AnnounceContext = createContext<Announce>(() => {})
const SaidContext = createContext({ text: '', count: 0 })

export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', count: 0 })
  const announce = useCallback<Announce>(
    (text) => setSaid((before) => ({ text, count: before.count + 1 })),
    [],
  )
  return (
    <AnnounceContext.Provider value={announce}>
      <SaidContext.Provider value={said}>{children}</SaidContext.Provider>
      <div role="status" className="visually-hidden">
        {/* A new element each time, so that the same words said twice are read twice. */}
        <span key={said.count}>{said.text}</span>
      </div>
    </AnnounceContext.Provider>
  )
}

/** A dialog's live region: what is said from the moment it opens. */
export function SaidHere() {
  const said = useContext(SaidContext)
  const before = useRef(said.count).current
  return (
    <div aria-live="polite" className="visually-hidden">
      {said.count > before && <span key={said.count}>{said.text}</span>}
    </div>
  )
}

/** Says a short sentence in the live region: "Tersimpan." */
export const useAnnounce = (): Announce => useContext(AnnounceContext)

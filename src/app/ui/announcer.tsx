// The one live region of the app: what happened, said to who can't see it.
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

type Announce = (text: string) => void

const AnnounceContext = createContext<Announce>(() => {})

export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', count: 0 })
  const announce = useCallback<Announce>(
    (text) => setSaid((before) => ({ text, count: before.count + 1 })),
    [],
  )
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div role="status" className="visually-hidden">
        {/* A new element each time, so that the same words said twice are read twice. */}
        <span key={said.count}>{said.text}</span>
      </div>
    </AnnounceContext.Provider>
  )
}

/** Says a short sentence in the live region: "Tersimpan." */
export const useAnnounce = (): Announce => useContext(AnnounceContext)

// Which parts of the report are open. On a phone all are folded at first, so that the whole month fits a screen or two;
// what somebody opened or folded stays so on this device.
import { useState } from 'react'

const storageKey = 'lumbung.folds'

export interface Folds {
  readonly isOpen: (part: string) => boolean
  readonly set: (parts: readonly string[], open: boolean) => void
}

const stored = (): Readonly<Record<string, boolean>> => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, boolean>) : {}
  } catch {
    return {}
  }
}

export const useFolds = (): Folds => {
  const [chosen, setChosen] = useState(stored)
  const [isPhone] = useState(() => window.matchMedia?.('(max-width: 56.24em)').matches === true)
  return {
    isOpen: (part) => chosen[part] ?? !isPhone,
    set: (parts, open) => {
      const next = { ...chosen, ...Object.fromEntries(parts.map((part) => [part, open])) }
      setChosen(next)
      try {
        localStorage.setItem(storageKey, JSON.stringify(next))
      } catch {
        // Without storage it lasts until the page is left.
      }
    },
  }
}

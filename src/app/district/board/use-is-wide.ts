// Whether a table of ten columns has room here; else the board is a list, as on a phone.
import { useSyncExternalStore } from 'react'

const wide = '(min-width: 68em)'

const subscribe = (changed: () => void) => {
  const query = window.matchMedia?.(wide)
  query?.addEventListener('change', changed)
  return () => query?.removeEventListener('change', changed)
}

export const useIsWide = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia?.(wide).matches ?? true)

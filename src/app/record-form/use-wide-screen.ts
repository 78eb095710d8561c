// Whether there is room for two fields beside each other, as the styles have it from 56.25em on.
import { useSyncExternalStore } from 'react'

const query = '(min-width: 56.25em)'

export const useWideScreen = (): boolean => useSyncExternalStore(watch, isWide)

// jsdom has no matchMedia.
const isWide = () => window.matchMedia?.(query).matches ?? false

const watch = (onChange: () => void) => {
  const list = window.matchMedia?.(query)
  list?.addEventListener('change', onChange)
  return () => list?.removeEventListener('change', onChange)
}

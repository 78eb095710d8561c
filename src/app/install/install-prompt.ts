// Keeps the browser's offer to install until the app has a good moment for it. Chrome makes the offer early, so
// `watchInstallPrompt` is called before the first screen.
import { useSyncExternalStore } from 'react'

/** Chrome's event, which the DOM's types do not know. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>
}

let offer: BeforeInstallPromptEvent | undefined
const listeners = new Set<() => void>()

const set = (next: BeforeInstallPromptEvent | undefined): void => {
  offer = next
  for (const listener of listeners) listener()
}

export const watchInstallPrompt = (): void => {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    set(event as BeforeInstallPromptEvent)
  })
  addEventListener('appinstalled', () => set(undefined))
}

/** Asks the browser's own question. An offer can be used once; the browser makes a new one when it sees fit. */
const ask = async (): Promise<void> => {
  const used = offer
  set(undefined)
  await used?.prompt()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How to install now, or undefined where the browser makes no offer (or did it already). */
export const useInstallPrompt = (): (() => Promise<void>) | undefined =>
  useSyncExternalStore(subscribe, () => offer) && ask

/** Whether the app runs from the home screen or desktop already. */
export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches ||
  ('standalone' in navigator && navigator.standalone === true)

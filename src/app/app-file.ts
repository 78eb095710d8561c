// A page without the service worker (plain HTTP) that stayed open while the server got a new version: the files that
// it fetches late are gone, and trying again can't help. One place tells that from any other failure.
import { useSyncExternalStore } from 'react'

const patienceMs = 5_000

let isGone = false
const tell = new Set<() => void>()

const subscribe = (listener: () => void) => {
  const failed = ({ payload }: VitePreloadErrorEvent) => void isFileGone(payload)
  tell.add(listener)
  window.addEventListener('vite:preloadError', failed)
  return () => {
    tell.delete(listener)
    window.removeEventListener('vite:preloadError', failed)
  }
}

/** Whether something of the app has turned out to be gone, on whichever page: only loading it anew helps. */
export const useAppGone = (): boolean => useSyncExternalStore(subscribe, () => isGone)

/**
 * After something could not be fetched: whether it, or the app that this page is, is no longer on the server. Offline,
 * with a server in trouble, or with a fault of our own it is still there. An error of `import()` names its file, one
 * of a worker has its `address`. A captive portal answers with a page or leads elsewhere; only who has the app's files
 * says that there is none.
 */
export const isFileGone = async (error: unknown): Promise<boolean> => {
  const { address, message } = error as { readonly address?: string; readonly message?: string }
  const app = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src
  for (const asked of [address ?? /https?:\S+/.exec(message ?? '')?.[0], app]) {
    const answer =
      asked &&
      (await fetch(asked, {
        method: 'HEAD',
        cache: 'no-store',
        signal: AbortSignal.timeout(patienceMs),
      }).catch(() => undefined))
    if (!answer || (answer.status !== 404 && answer.status !== 410)) continue
    isGone = true
    for (const listener of tell) listener()
    return true
  }
  return false
}

// Registers the service worker and says when a newer version waits. It never reloads a tab in which somebody is
// filling in a form: that tab follows when they leave the page.
import { Workbox } from 'workbox-window'
import '../trusted-scripts.ts'
import { whenNotTyping } from './open-forms.ts'

const hour = 3_600_000

/**
 * Registers the worker once; `onWaiting` is told of every version that waits for a word.
 * @returns how to let the waiting version take over.
 */
export const registerWorker = (onWaiting: () => void): (() => void) => {
  const workbox = new Workbox('/service-worker.js')
  // The first worker of a visit also takes over the page; that is no update, and nothing has to be reloaded.
  let replaces = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (replaces) whenNotTyping(() => location.reload())
    replaces = true
  })
  workbox.addEventListener('waiting', onWaiting)
  void workbox.register({ immediate: true }).catch(noWorker)
  lookForUpdates(workbox)
  return () => workbox.messageSkipWaiting()
}

/** An installed app stays open for weeks, and the browser by itself looks only when a page is loaded. */
const lookForUpdates = (workbox: Workbox): void => {
  let looked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < hour) return
    looked = Date.now()
    void workbox.update().catch(noWorker)
  })
}

/** Without internet, or in a private window, there is no (new) worker; the app in the page works all the same. */
const noWorker = (error: unknown): void => console.warn('Service worker:', error)

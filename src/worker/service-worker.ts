// Serves the app's own files without internet, from the precache. `/v1/` is never touched here, so an answer of
// the server is never a stale copy; the villages are kept by the app itself (src/app/villages).
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { isOfficeFile, officeFile } from './office-files.ts'
import { openReminder, remind } from './remind.ts'

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: { readonly url: string; readonly revision: string | null }[]
}

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/app.html'), {
    // A record's id may hold a dot, so only what lies at the root counts as a file by its name.
    denylist: [/^\/(v1|villages|assets|icons|screenshots)\//, /^\/[^/?]+\.[a-z0-9]+(\?|$)/i],
  }),
)

// An officer's pages: of those who never open them nothing is fetched, and who did has them without internet too.
registerRoute(({ url }) => isOfficeFile(url.pathname), officeFile)

// Only the first worker takes over at once, so that the very first visit can go offline. A newer one waits until
// somebody says so: it would otherwise remove files that an open form still needs.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting()
  if (event.data?.type === 'REMIND') event.waitUntil(remindNow())
})

// Not in the types: Chrome alone has it, for an installed app, and picks the hour itself.
self.addEventListener('periodicsync', (event) => (event as ExtendableEvent).waitUntil(remindNow()))
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openReminder(self.clients, event.notification.data))
})

/** Nothing where the person has taken the permission back meanwhile. */
async function remindNow(): Promise<void> {
  if (Notification.permission === 'granted') await remind(self.registration, caches, Date.now())
}

// Serves the app without internet: its own files from the precache, the chosen province's villages from the
// cache that the set-up filled. `/v1/` is never touched here, so an answer of the server is never a stale copy.
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: { readonly url: string; readonly revision: string | null }[]
}

/** Filled by the set-up when a province is chosen; kept across versions of the app. */
const villages = 'villages'

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    // A record's id may hold a dot, so only what lies at the root counts as a file by its name.
    denylist: [/^\/(v1|villages|assets|icons|screenshots)\//, /^\/[^/?]+\.[a-z0-9]+(\?|$)/i],
  }),
)

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/villages/'),
  async ({ request }) => (await caches.match(request, { cacheName: villages })) ?? fetch(request),
)

// Only the first worker takes over at once, so that the very first visit can go offline. A newer one waits until
// somebody says so: it would otherwise remove files that an open form still needs.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting()
})

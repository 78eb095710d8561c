// The files of the officer's pages: kept once they were fetched, and the latest few of them, as their names change with
// each version of the app.

const cacheName = 'lumbung-office-files'
/** A script and its styles, of this version and the one before. */
const MOST = 4

export const isOfficeFile = (pathname: string): boolean => /^\/assets\/district-/.test(pathname)

export async function officeFile({ request }: { readonly request: Request }): Promise<Response> {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request.url)
  if (kept) return kept
  const fetched = await fetch(request)
  if (fetched.ok) {
    await cache.put(request.url, fetched.clone())
    const all = await cache.keys()
    for (const old of all.slice(0, Math.max(0, all.length - MOST))) await cache.delete(old)
  }
  return fetched
}

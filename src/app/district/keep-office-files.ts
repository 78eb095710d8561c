// The officer's own files were fetched before the service worker was there to keep them: once it is, they are asked for
// again, so that the board opens without internet from the first visit on. They come from the browser's own cache.
export async function keepOfficeFiles(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.ready
  const files = performance
    .getEntriesByType('resource')
    .filter(({ name }) => /\/assets\/district-/.test(name))
  await Promise.all(files.map(({ name }) => fetch(name).catch(() => undefined)))
}

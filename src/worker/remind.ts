// Reminders of the month's report. The app knows the days and the words, and leaves them in Cache Storage; the worker
// shows what is due, woken by the app or, where the browser does that, by itself (Periodic Background Sync).

/** As the app writes it; see src/app/reminders/reminder-plan.ts. */
interface PlannedReminder {
  readonly id: string
  /** From when to when it holds, milliseconds since 1970. */
  readonly at: number
  readonly until: number
  readonly title: string
  readonly body: string
  readonly lang: string
  /** Where a tap leads. */
  readonly url: string
}

const cacheName = 'lumbung-reminders'
const plan = '/reminders/plan'
const shown = (id: string): string => `/reminders/shown/${id}`

/** Shows the reminder that is due now, once. Where nobody is to be reminded there is no plan. */
export async function remind(
  registration: Pick<ServiceWorkerRegistration, 'showNotification'>,
  caches: Pick<CacheStorage, 'open'>,
  now: number,
): Promise<void> {
  const cache = await caches.open(cacheName)
  const written = await cache.match(plan)
  const planned: readonly PlannedReminder[] = written ? await written.json() : []
  const due = planned.find(({ at, until }) => at <= now && now < until)
  if (!due || (await cache.match(shown(due.id)))) return
  // Two tabs that wake the worker at once show it once: the tag replaces, it does not add.
  await registration.showNotification(due.title, {
    body: due.body,
    lang: due.lang,
    tag: due.id,
    data: due.url,
    icon: '/icons/icon-192.png',
    badge: '/icons/monochrome-512.png',
  })
  await cache.put(shown(due.id), new Response())
}

/** A tap: to the open app, which goes there itself and keeps what is being typed; else a new window. */
export async function openReminder(
  clients: Pick<Clients, 'matchAll' | 'openWindow'>,
  url: unknown,
): Promise<void> {
  const address = typeof url === 'string' ? url : '/'
  const [open] = await clients.matchAll({ type: 'window' })
  if (!open) {
    await clients.openWindow(address)
    return
  }
  const window = open as WindowClient
  await window.focus()
  window.postMessage({ type: 'OPEN', url: address })
}

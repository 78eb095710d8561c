import { beforeEach, describe, expect, it } from 'vitest'
import { openReminder, remind } from '../../src/worker/remind.ts'

const hour = 3_600_000
const reminder = {
  id: '2026-11-soon',
  at: 100 * hour,
  until: 200 * hour,
  title: 'Laporan November 2026',
  body: 'Akhir bulan sudah dekat.',
  lang: 'id',
  url: '/laporan/2026-11',
}

let kept: Map<string, Response>
let notifications: { title: string; options: NotificationOptions | undefined }[]

const caches = {
  open: async () =>
    ({
      match: async (address: string) => kept.get(address)?.clone(),
      put: async (address: string, answer: Response) => void kept.set(address, answer),
    }) as unknown as Cache,
}
const registration = {
  showNotification: async (title: string, options?: NotificationOptions) =>
    void notifications.push({ title, options }),
}
const remindAt = (now: number) => remind(registration, caches, now)

beforeEach(() => {
  kept = new Map([['/reminders/plan', Response.json([reminder])]])
  notifications = []
})

describe('a reminder', () => {
  it('is shown once when it is due, and leads to its month', async () => {
    await remindAt(99 * hour)
    expect(notifications).toEqual([])
    await remindAt(100 * hour)
    await remindAt(150 * hour)
    expect(notifications).toMatchObject([
      { title: reminder.title, options: { body: reminder.body, data: '/laporan/2026-11', tag: reminder.id } },
    ])
  })

  it('is not shown when its time has gone by', async () => {
    await remindAt(200 * hour)
    expect(notifications).toEqual([])
  })

  it('is not shown where nobody asked for any', async () => {
    kept.clear()
    await remindAt(150 * hour)
    expect(notifications).toEqual([])
  })

  it('comes again when the browser could not show it', async () => {
    const refuses = { showNotification: () => Promise.reject(new TypeError('No permission')) }
    await expect(remind(refuses, caches, 150 * hour)).rejects.toThrow('No permission')
    await remindAt(151 * hour)
    expect(notifications).toHaveLength(1)
  })
})

describe('a tap on it', () => {
  it('brings the open app to the front, which goes there itself', async () => {
    const said: unknown[] = []
    const window = { focus: async () => window, postMessage: (message: unknown) => void said.push(message) }
    await openReminder(
      { matchAll: async () => [window] as never, openWindow: () => Promise.reject(new Error('no window')) },
      '/laporan/2026-11',
    )
    expect(said).toEqual([{ type: 'OPEN', url: '/laporan/2026-11' }])
  })

  it('opens the app where it is closed', async () => {
    const opened: unknown[] = []
    const openWindow = async (url: string | URL) => {
      opened.push(url)
      return null
    }
    await openReminder({ matchAll: async () => [] as never, openWindow }, undefined)
    expect(opened).toEqual(['/'])
  })
})

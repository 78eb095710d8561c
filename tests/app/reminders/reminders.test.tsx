// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes, useLocation } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LibraryProvider } from '../../../src/app/library-context.tsx'
import { RemindersPage } from '../../../src/app/pages/reminders/reminders-page.tsx'
import { monthsToRemind, type PlannedReminder } from '../../../src/app/reminders/reminder-plan.ts'
import { remind, turnRemindersOff, turnRemindersOn } from '../../../src/app/reminders/reminder-setting.ts'
import { ReminderWatch } from '../../../src/app/reminders/reminder-watch.tsx'
import { closeLibrary, type Library } from '../../../src/store/library.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { morning, testEnv } from '../../support/test-env.ts'
import { showInApp } from '../in-app.tsx'

vi.setConfig({ testTimeout: 30_000 })

/** A browser's notifications, its service worker and Cache Storage, as far as reminders touch them. */
function fakeBrowser({ permission = 'default', answer = 'granted', background = false } = {}) {
  const kept = new Map<string, unknown>()
  const said: unknown[] = []
  const worker = new EventTarget()
  const Notification = {
    permission,
    requestPermission: async () => {
      Notification.permission = answer
      return answer
    },
  }
  const registered = new Set<string>()
  const registration = {
    active: { postMessage: (message: unknown) => void said.push(message) },
    ...(background && {
      periodicSync: {
        register: async (tag: string) => void registered.add(tag),
        unregister: async (tag: string) => void registered.delete(tag),
      },
    }),
  }
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('Notification', Notification)
  vi.stubGlobal('caches', {
    open: async () => ({
      put: async (address: string, response: Response) => {
        // A slow disk: whoever turns reminders off may be faster.
        await new Promise((later) => setTimeout(later, 100))
        kept.set(address, await response.json())
      },
      keys: async () => [],
    }),
    delete: async () => kept.clear(),
  })
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: Object.assign(worker, { getRegistration: async () => registration }),
  })
  return {
    said,
    registered,
    plan: () => kept.get('/reminders/plan') as readonly PlannedReminder[] | undefined,
    tap: (url: string) => worker.dispatchEvent(new MessageEvent('message', { data: { type: 'OPEN', url } })),
  }
}

let library: Library

beforeEach(async () => {
  localStorage.clear()
  library = await createLibrary({ name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' }, testEnv())
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'serviceWorker')
  closeLibrary(library)
})

const show = () => {
  showInApp(
    <LibraryProvider value={library}>
      <ReminderWatch />
      <Routes>
        <Route path="lainnya/pengingat" element={<RemindersPage />} />
        <Route path="*" element={<Address />} />
      </Routes>
    </LibraryProvider>,
    { at: '/lainnya/pengingat' },
  )
  return userEvent.setup()
}
const Address = () => <output aria-label="alamat">{useLocation().pathname}</output>
const turnOn = () => screen.findByRole('button', { name: 'Nyalakan pengingat' })

describe('reminders', () => {
  test('ask the browser only on a tap, and say beforehand what comes and when', async () => {
    const browser = fakeBrowser()
    const user = show()
    for (const day of ['25 November', '30 November', '1 Desember', '5 Desember'])
      expect(await screen.findByText(day)).toBeTruthy()
    expect([Notification.permission, browser.plan()]).toEqual(['default', undefined])
    await user.click(await turnOn())
    expect(await screen.findByText(/pengingat muncul waktu Lumbung dibuka/)).toBeTruthy()
    await waitFor(() => expect(browser.said).toContainEqual({ type: 'REMIND' }))
  })

  test('leave the days ahead for the worker, in words that name only the month', async () => {
    const browser = fakeBrowser()
    await show().click(await turnOn())
    await waitFor(() => expect(browser.plan()).toBeDefined())
    const [first] = browser.plan() ?? []
    expect(first).toEqual({
      id: '2026-11-soon',
      at: Date.parse('2026-11-25T01:00:00Z'),
      until: Date.parse('2026-11-29T17:00:00Z'),
      title: 'Laporan November 2026',
      body: 'Akhir bulan sudah dekat. Lihat apa yang belum lengkap.',
      lang: 'id',
      url: '/laporan/2026-11',
    })
    expect(JSON.stringify(browser.plan())).not.toContain('Karangsari')
  })

  test('stop for a month once it is closed', async () => {
    const browser = fakeBrowser()
    await show().click(await turnOn())
    await waitFor(() => expect(browser.plan()?.[0]?.id).toBe('2026-11-soon'))
    const values = { closing: { at: morning, revision: 1 } }
    await saveRecord(library, { kind: 'monthReport', id: 'monthReport:2026-11', values })
    await waitFor(() => expect(browser.plan()?.[0]?.id).toBe('2026-12-soon'))
  })

  test('come while the app is closed where the browser does that, until they are turned off', async () => {
    const browser = fakeBrowser({ background: true })
    const user = show()
    await user.click(await turnOn())
    expect(await screen.findByText(/juga waktu Lumbung tertutup/)).toBeTruthy()
    expect(browser.registered).toContain('month-report')
    await user.click(screen.getByRole('button', { name: 'Matikan pengingat' }))
    expect(await turnOn()).toBeTruthy()
    await waitFor(() => expect(browser.registered.size).toBe(0))
    expect(browser.plan()).toBeUndefined()
  })

  test('do not come back by a plan that was still being written, or drawn up, when they were turned off', async () => {
    const browser = fakeBrowser({ permission: 'granted', background: true })
    await turnRemindersOn()
    const plan: PlannedReminder[] = []
    const before = remind(plan)
    const off = turnRemindersOff()
    await Promise.all([before, off, remind(plan)])
    expect([browser.plan(), browser.registered.size]).toEqual([undefined, 0])
  })

  test('say what to do where the person or the browser refuses', async () => {
    fakeBrowser({ answer: 'denied' })
    const user = show()
    await user.click(await turnOn())
    expect(await screen.findByText('Browser ini menolak pengingat dari Lumbung')).toBeTruthy()
  })

  test('stay off when the question was only closed, and can be asked again', async () => {
    fakeBrowser({ answer: 'default' })
    const user = show()
    await user.click(await turnOn())
    expect(await screen.findByText(/Tekan tombolnya lagi/)).toBeTruthy()
    expect(await turnOn()).toBeTruthy()
  })

  test('say so on plain HTTP and in browsers without them', async () => {
    vi.stubGlobal('isSecureContext', false)
    show()
    expect(await screen.findByText('Di alamat ini browser tidak bisa mengingatkan')).toBeTruthy()
    cleanup()
    vi.stubGlobal('isSecureContext', true)
    show()
    expect(await screen.findByText('Browser ini tidak bisa mengingatkan')).toBeTruthy()
  })

  test('lead to their month when tapped while the app is open, and to no other site', async () => {
    const browser = fakeBrowser()
    show()
    await turnOn()
    browser.tap('https://elsewhere.example/')
    expect(screen.queryByLabelText('alamat')).toBeNull()
    browser.tap('/laporan/2026-11')
    expect((await screen.findByLabelText('alamat')).textContent).toBe('/laporan/2026-11')
  })
})

test('last month is reminded of while it is due, and no closed one', () => {
  const closed = (month: string) => month === '2026-12'
  expect(monthsToRemind('2026-12-03', closed, true)).toEqual(['2026-11', '2027-01', '2027-02'])
  expect(monthsToRemind('2026-12-03', closed, false)).toEqual(['2027-01', '2027-02'])
})

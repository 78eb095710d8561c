// Whether this device reminds of the month's report, and whether this browser can. Asked for only on a person's tap.
import { useSyncExternalStore } from 'react'
import { isInstalled } from '../install/install-prompt.ts'
import { dropPlan, keepPlan, type PlannedReminder } from './reminder-plan.ts'

const storageKey = 'lumbung.reminders'
const tag = 'month-report'
/** Chrome asks at most twice a day anyway. */
const TWICE_A_DAY_MS = 12 * 3_600_000

/**
 * `on` and `off` as chosen here. `denied`: the browser was told never to. `insecure`: no https, so no browser
 * allows it. `installFirst`: an iPhone, which reminds only for an installed app. `unsupported`: no such thing.
 */
type ReminderState = 'on' | 'off' | 'denied' | 'insecure' | 'installFirst' | 'unsupported'

const reminderState = (): ReminderState => {
  if (!window.isSecureContext) return 'insecure'
  if (!('Notification' in window) || !('serviceWorker' in navigator) || !('caches' in window))
    return /iPhone|iPad|iPod/.test(navigator.userAgent) && !isInstalled() ? 'installFirst' : 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  return Notification.permission === 'granted' && isChosen() ? 'on' : 'off'
}

const isChosen = (): boolean => {
  try {
    return localStorage.getItem(storageKey) === 'on'
  } catch {
    return false
  }
}

const listeners = new Set<() => void>()

const choose = (on: boolean): void => {
  try {
    if (on) localStorage.setItem(storageKey, 'on')
    else localStorage.removeItem(storageKey)
  } catch {
    // Without storage nothing is remembered, and `reminderState` goes on saying "off".
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  // The permission may have been changed in the browser's own settings meanwhile.
  window.addEventListener('focus', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('focus', listener)
  }
}

export const useReminderState = (): ReminderState => useSyncExternalStore(subscribe, reminderState)

/** Asks for permission, which a browser grants only on a tap. Gives the state after the answer. */
export async function turnRemindersOn(): Promise<ReminderState> {
  const answer = await Notification.requestPermission()
  choose(answer === 'granted')
  return reminderState()
}

/** One after the other: a plan that is still being written must not come back after it was dropped. */
let writing: Promise<unknown> = Promise.resolve()
const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
  const written = writing.then(write)
  writing = written.catch(() => undefined)
  return written
}

/**
 * Leaves the plan for the worker, has it show what is due now and be woken later. Nothing of that where reminders were
 * turned off before its turn came: here since it was drawn up, or in another tab.
 */
export const remind = (plan: readonly PlannedReminder[]): Promise<void> =>
  inTurn(async () => {
    if (reminderState() !== 'on') return
    await keepPlan(plan)
    await remindNow()
    await wakeLater()
  })

/** Lets the browser wake the worker while the app is closed. False where it can't, or does not allow it. */
export const remindInBackground = (): Promise<boolean> =>
  inTurn(async () => reminderState() === 'on' && (await wakeLater()))

export async function turnRemindersOff(): Promise<void> {
  choose(false)
  await inTurn(async () => {
    await dropPlan()
    await (await periodicSync())?.unregister(tag)
  })
}

/** Not in the DOM's types: Chrome alone has it, for an installed app. */
interface PeriodicSyncManager {
  register(tag: string, options: { minInterval: number }): Promise<void>
  unregister(tag: string): Promise<void>
}

const periodicSync = async (): Promise<PeriodicSyncManager | undefined> => {
  const registration = await navigator.serviceWorker.getRegistration()
  return registration && 'periodicSync' in registration
    ? (registration.periodicSync as PeriodicSyncManager)
    : undefined
}

async function wakeLater(): Promise<boolean> {
  try {
    const manager = await periodicSync()
    await manager?.register(tag, { minInterval: TWICE_A_DAY_MS })
    return manager !== undefined
  } catch {
    return false // Chrome refuses it to a site that is not installed.
  }
}

async function remindNow(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  registration?.active?.postMessage({ type: 'REMIND' })
}

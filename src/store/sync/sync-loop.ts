// When to sync: after a save, on coming back to the app, when the network seems to be back, every so many minutes
// (poll-every.ts), and when asked. One tab leads; all that happens is said in the report, so that no trouble is silent.

import { currentConnection } from '../attachments/attachment-connection.ts'
import { attachmentsAfterText } from '../attachments/attachments-turn.ts'
import { noteError } from '../error-log.ts'
import { isDiskFull, type Library, onSaved } from '../library.ts'
import { readMeta, type SyncReport, writeMeta } from '../meta.ts'
import { endUnusedHandover, openHandover } from './handover.ts'
import { fullPace } from './pace.ts'
import { pollEvery } from './poll-every.ts'
import type { Fetch } from './send.ts'
import { unparkAfterUpdate } from './start-over.ts'
import { type RunEnd, syncLock, syncRound } from './sync-round.ts'

export interface SyncLoop {
  /** Syncs at once, and again if a sync was under way; resolves when it has ended, well or not. */
  syncNow(): Promise<void>
  stop(): void
}

const SAVE_SETTLES_MS = 2_000
/** How often a page looks whether it is time to ask. */
const TICK_MS = 15_000
const BACK_OFF_LAST_MS = 15 * 60_000
const BACK_OFF_FIRST_MS = 5_000
/** A server that is ill for so many tries is worth a word. */
const TRIES_BEFORE_TROUBLE = 3
/** Another tab leads; should it be killed, this one takes over. */
const LOOK_AGAIN_MS = 30_000

export function startSyncLoop(
  library: Library,
  { fetch = (url, init) => globalThis.fetch(url, init) }: { readonly fetch?: Fetch } = {},
): SyncLoop {
  const { env, key } = library
  const name = syncLock(key)
  const pace = fullPace()
  let tries = 0
  let refusedToken: string | undefined
  let waitUntil = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let current: Promise<void> | undefined
  let queued: Promise<void> | undefined
  let stopped = false
  let fileTries = 0
  const attachments = attachmentsAfterText(library, fetch, {
    text: () => current,
    onEnd: ({ kind }) => {
      const again = kind === 'offline' || kind === 'wait' || kind === 'blocked'
      fileTries = again ? fileTries + 1 : 0
      if (again) soon(backOff(fileTries, env.random()))
    },
  })

  let happenedAt = performance.now()
  let ranAt = performance.now()

  const run = (): Promise<void> => {
    if (stopped) return Promise.resolve()
    ranAt = performance.now()
    if (!current) {
      current = lead().finally(() => {
        current = undefined
      })
      return current
    }
    queued ??= current.then(() => {
      queued = undefined
      return run()
    })
    return queued
  }

  const soon = (ms: number) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(run, ms)
  }
  const unlessWaiting = () => {
    if (performance.now() >= waitUntil) run()
  }

  async function lead(): Promise<void> {
    try {
      if (!env.locks) return await sync()
      await env.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock) return await sync()
        channel?.postMessage('sync')
        soon(LOOK_AGAIN_MS)
      })
    } catch (error) {
      noteError('sync', error, env)
      const code = isDiskFull(error) ? 'disk_full' : 'app'
      await report({ status: 'trouble', code }).catch((again) => noteError('sync', again, env))
      soon(backOff(++tries, env.random()))
    }
  }

  async function sync(): Promise<void> {
    const token = (await readMeta(library.bulk, 'identity'))?.server?.token
    if (!token || token === refusedToken) return
    await unparkAfterUpdate(library)
    const wasShutOut = isShutOut((await readMeta(library.bulk, 'report'))?.status)
    if (!wasShutOut) await report({ status: 'sending' })
    const end = await syncRound(library, fetch, pace)
    if (end.kind === 'done') attachments.start()
    if (end.kind === 'done' && end.news) happenedAt = performance.now()
    const refused = isShutOut(end.kind) || end.kind === 'updateApp'
    refusedToken = refused ? token : undefined
    // Without internet a device that is not let in is still that, and sends nothing by itself later: the form for a new
    // code, where somebody is writing one, stays.
    const retry = !refused && end.kind !== 'done'
    if (wasShutOut && retry) return
    tries = end.kind === 'done' ? 0 : tries + 1
    if (end.kind === 'done') await endUnusedHandover(library, end.now)
    const isHandedOver = end.kind === 'revoked' && (await openHandover(library)) !== undefined
    await report(isHandedOver ? { status: 'revoked', code: 'handover' } : reportOf(end, tries, env.now()))
    const delay = (end.kind === 'wait' ? end.ms : undefined) ?? backOff(tries, env.random())
    // Coming back to the app may find a network, but it does not make a server well.
    const mayBeOver = end.kind === 'offline' || end.kind === 'blocked'
    waitUntil = retry && !mayBeOver ? performance.now() + delay : 0
    if (retry) soon(delay)
  }

  async function report(change: SyncReport): Promise<void> {
    const { bulk } = library
    await bulk.transaction('rw', bulk.meta, async () => {
      const { receivedAt, ahead } = (await readMeta(bulk, 'report')) ?? {}
      const kept = { ...(receivedAt !== undefined && { receivedAt }), ...(ahead !== undefined && { ahead }) }
      await writeMeta(bulk, 'report', { ...kept, ...change })
    })
  }

  let settling: ReturnType<typeof setTimeout> | undefined
  const stopListening = [
    onSaved(library, () => {
      happenedAt = performance.now()
      clearTimeout(settling)
      settling = setTimeout(unlessWaiting, SAVE_SETTLES_MS)
    }),
    on(globalThis, 'online', unlessWaiting),
    on(globalThis, 'focus', unlessWaiting),
    on(globalThis.document, 'visibilitychange', () => {
      if (document.visibilityState === 'visible') unlessWaiting()
    }),
  ]
  const interval = setInterval(() => {
    const { type, saveData = false } = currentConnection()
    const every = pollEvery({
      isVisible: globalThis.document?.visibilityState !== 'hidden',
      isMetered: saveData || type === 'cellular',
      quietMs: performance.now() - happenedAt,
    })
    if (performance.now() - ranAt >= every) unlessWaiting()
  }, TICK_MS)
  const channel = env.channel(name)
  // Every tab hears that another one has saved; whoever leads syncs again, the others leave it at that.
  channel?.addEventListener('message', () => {
    if (current) run()
  })
  run()

  return {
    syncNow: () => {
      refusedToken = undefined
      return run()
    },
    stop: () => {
      stopped = true
      attachments.stop()
      clearTimeout(timer)
      clearTimeout(settling)
      clearInterval(interval)
      channel?.close()
      for (const stop of stopListening) stop()
    },
  }
}

/** Until the district lets it in again, by a new code or a restore. */
const isShutOut = (status?: string): boolean => status === 'needsCode' || status === 'revoked'

/** The clock is ahead when it is a day past the server's. Behind is told from known-good time. */
const AHEAD_MS = 86_400_000

function reportOf(end: RunEnd, tries: number, wall: number): SyncReport {
  // It may have answered, and only not taken everything.
  const heard = 'now' in end ? { receivedAt: end.now } : {}
  switch (end.kind) {
    case 'done':
      return { status: 'idle', receivedAt: end.now, ahead: wall > end.now + AHEAD_MS }
    case 'wait':
      return tries < TRIES_BEFORE_TROUBLE
        ? { ...heard, status: 'waiting' }
        : { ...heard, status: 'trouble', code: 'server' }
    case 'trouble':
    case 'blocked':
      return { ...heard, status: end.kind, code: end.code }
    default:
      return { status: end.kind }
  }
}

/** 5 s, doubled with every try up to 15 minutes; spread, so that villages don't all come back at once. */
export function backOff(tries: number, random: number): number {
  const ms = Math.min(BACK_OFF_LAST_MS, BACK_OFF_FIRST_MS * 2 ** Math.min(tries - 1, 10))
  return Math.max(BACK_OFF_FIRST_MS, ms * (0.75 + random / 4))
}

function on(target: EventTarget | undefined, type: string, listener: () => void): () => void {
  target?.addEventListener?.(type, listener)
  return () => target?.removeEventListener?.(type, listener)
}

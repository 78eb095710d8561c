// How sending stands, for every page, and the loop that sends. The loop is fetched after the first screen is
// shown, and only on a device that is connected.
import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { SyncLoop } from '../../store/sync/sync-loop.ts'
import { type SyncState, syncState } from '../../store/sync/sync-state.ts'
import { useLibrary } from '../library-context.tsx'
import { whenIdle } from './when-idle.ts'

export interface Sync {
  /** Undefined until it is read. Without a network it says `offline` at once, before a try has failed. */
  readonly state: SyncState | undefined
  /** Sends now, and asks for news. False before the loop runs: it does so by itself when it starts. */
  readonly syncNow: () => Promise<boolean>
}

const SyncContext = createContext<Sync>({ state: undefined, syncNow: async () => false })

/** How sending stands, and "Kirim sekarang". */
export const useSync = (): Sync => useContext(SyncContext)

/** Whether there is a server to send to. Until then nothing is "not sent yet". */
export const useConnected = (): boolean => {
  const { state } = useSync()
  return state !== undefined && state.status !== 'notConnected'
}

export function SyncProvider({ children }: { readonly children: ReactNode }) {
  const library = useLibrary()
  const kept = useLiveQuery(() => syncState(library), [library])
  const isOnline = useOnline()
  const isConnected = kept !== undefined && kept.status !== 'notConnected'
  const loop = useRef<SyncLoop>(undefined)

  useEffect(() => {
    if (!isConnected) return
    let left = false
    const cancel = whenIdle(async () => {
      const { startSyncLoop } = await import('../../store/sync/sync-loop.ts')
      if (!left) loop.current = startSyncLoop(library)
    })
    return () => {
      left = true
      cancel()
      loop.current?.stop()
      loop.current = undefined
    }
  }, [library, isConnected])

  const sync = useMemo<Sync>(() => {
    const waits = kept?.status === 'idle' || kept?.status === 'waiting' || kept?.status === 'sending'
    return {
      state: kept && waits && !isOnline ? { ...kept, status: 'offline' } : kept,
      syncNow: async () => {
        await loop.current?.syncNow()
        return loop.current !== undefined
      },
    }
  }, [kept, isOnline])
  return <SyncContext.Provider value={sync}>{children}</SyncContext.Provider>
}

/** `navigator.onLine` is right when it says no; when it says yes, only a try can tell. */
const useOnline = (): boolean => {
  const [isOnline, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return isOnline
}

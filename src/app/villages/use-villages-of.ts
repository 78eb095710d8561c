// The country's provinces, and the villages of one of them, as a component sees them come.
import { useCallback, useEffect, useState } from 'react'
import type { Village } from '../../domain/place-name.ts'
import { allProvinces, type Province, villagesOf } from './village-files.ts'

/** Empty until they are there; where the line was cut on the way, asked for again. */
export const useProvinces = (): readonly Province[] => {
  const [provinces, setProvinces] = useState<readonly Province[]>([])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let current = true
    const ask = async () => {
      const all = await allProvinces()
      if (!current) return
      setProvinces(all)
      if (all.length === 0) timer = setTimeout(ask, askAgainMs)
    }
    ask()
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [])
  return provinces
}

const askAgainMs = 4_000

type VillagesState =
  | { readonly state: 'none' | 'loading' | 'unavailable' | 'gone' }
  | { readonly state: 'blocked'; readonly code: string }
  | { readonly state: 'ready'; readonly villages: readonly Village[] }

/** Asks again by itself when the browser says that there is a network, and when `retry` is called. */
export const useVillagesOf = (province: string): VillagesState & { readonly retry: () => void } => {
  const [answer, setAnswer] = useState<{ province: string; state: VillagesState }>()
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => {
    setAnswer(undefined)
    setAttempt((before) => before + 1)
  }, [])
  const state: VillagesState =
    province === '' ? { state: 'none' } : answer?.province === province ? answer.state : { state: 'loading' }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    if (province === '') return
    let current = true
    villagesOf(province).then((found) => {
      if (current)
        setAnswer({
          province,
          state: found.ok
            ? { state: 'ready', villages: found.villages }
            : found.reason === 'blocked'
              ? { state: 'blocked', code: found.code }
              : { state: found.reason === 'gone' ? 'gone' : 'unavailable' },
        })
    })
    return () => {
      current = false
    }
  }, [province, attempt])

  const isUnavailable = state.state === 'unavailable'
  useEffect(() => {
    if (!isUnavailable) return
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [isUnavailable, retry])

  return { ...state, retry }
}

// One answer of the server for a page: what was kept of it at once, then what it says now. A page that stays open asks
// again when somebody comes back to it.
import { useCallback, useEffect, useState } from 'react'
import { askOffice, type Failure } from './ask-office.ts'
import { keepAnswer, keptAnswer } from './kept-answers.ts'
import { useSession } from './session.tsx'

export interface Answered<Value> {
  /** Undefined until anything is there. */
  readonly value: Value | undefined
  /** Why the value is not of now; undefined while it is being asked for, and when it is. */
  readonly failure: Failure | undefined
  readonly isAsking: boolean
  readonly askAgain: () => void
}

interface State<Value> {
  readonly path: string
  readonly value?: Value | undefined
  readonly failure?: Failure | undefined
  readonly isAsking: boolean
}

export function useAnswer<Value>(path: string): Answered<Value> {
  const { signInAgain } = useSession()
  const [state, setState] = useState<State<Value>>({ path, isAsking: true })
  const [turn, setTurn] = useState(0)
  const askAgain = useCallback(() => setTurn((before) => before + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks once more
  useEffect(() => {
    let isCurrent = true
    const set = (change: Partial<State<Value>>) =>
      isCurrent &&
      setState((before) => ({ ...(before.path === path ? before : { isAsking: true }), path, ...change }))
    const ask = async () => {
      set({ isAsking: true })
      const kept = keptAnswer<Value>(path).then((value) => value !== undefined && set({ value }))
      const answer = await askOffice<Value>(path)
      await kept
      if (answer.ok) {
        set({ value: answer.value, failure: undefined, isAsking: false })
        await keepAnswer(path, answer.value)
      } else if (answer.failure.why === 'signIn') signInAgain()
      else set({ failure: answer.failure, isAsking: false })
    }
    void ask()
    const cameBack = () => document.visibilityState === 'visible' && void ask()
    document.addEventListener('visibilitychange', cameBack)
    window.addEventListener('online', cameBack)
    return () => {
      isCurrent = false
      document.removeEventListener('visibilitychange', cameBack)
      window.removeEventListener('online', cameBack)
    }
  }, [path, turn, signInAgain])

  const isOfThis = state.path === path
  return {
    value: isOfThis ? state.value : undefined,
    failure: isOfThis ? state.failure : undefined,
    isAsking: isOfThis ? state.isAsking : true,
    askAgain,
  }
}

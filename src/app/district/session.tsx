// Who is signed in. Without internet it is whoever was last: what was kept here is theirs, and nothing else is there.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Officer } from '../../sync/officer-wire.ts'
import { Loading } from '../shell/loading.tsx'
import { askOffice } from './ask-office.ts'
import { forgetAnswers, keepAnswer, keptAnswer } from './kept-answers.ts'
import { SignInPage } from './sign-in-page.tsx'

interface Session {
  readonly officer: Officer
  readonly change: (officer: Officer) => Promise<void>
  /** The server no longer knows this browser. */
  readonly signInAgain: () => void
  readonly signOut: () => Promise<boolean>
}

const SessionContext = createContext<Session | undefined>(undefined)

/** Shows the pages to whoever is signed in, and to all others how to. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  /** Null: nobody. Undefined: not known yet. */
  const [officer, setOfficer] = useState<Officer | null>()
  const [why, setWhy] = useState<'over' | 'out'>()

  useEffect(() => {
    let isCurrent = true
    const find = async () => {
      const kept = await keptAnswer<Officer>('officer')
      if (kept && isCurrent) setOfficer(kept)
      const answer = await askOffice<{ officer: Officer }>('session')
      if (!isCurrent) return
      if (answer.ok) {
        await keepOfficer(answer.value.officer)
        if (isCurrent) setOfficer(answer.value.officer)
      } else if (answer.failure.why === 'signIn') {
        if (kept) setWhy('over')
        setOfficer(null)
      } else if (!kept) setOfficer(null)
    }
    void find()
    return () => {
      isCurrent = false
    }
  }, [])

  const change = useCallback(async (changed: Officer) => {
    await keepOfficer(changed)
    setOfficer(changed)
    setWhy(undefined)
  }, [])
  const signInAgain = useCallback(() => {
    setWhy('over')
    setOfficer(null)
  }, [])
  const signOut = useCallback(async () => {
    const answer = await askOffice('session', { body: {}, method: 'DELETE' })
    // Without internet the cookie would stay: whoever opens the board next would be signed in.
    if (!answer.ok && answer.failure.why !== 'signIn') return false
    await forgetAnswers()
    setWhy('out')
    setOfficer(null)
    return true
  }, [])

  const session = useMemo(
    () => (officer ? { officer, change, signInAgain, signOut } : undefined),
    [officer, change, signInAgain, signOut],
  )
  if (officer === undefined) return <Loading />
  if (!session) return <SignInPage why={why} onSignedIn={change} />
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

/** What was kept for another officer, or for a wider scope, is not this one's to read. */
async function keepOfficer(officer: Officer): Promise<void> {
  const before = await keptAnswer<Officer>('officer')
  if (before && (before.name !== officer.name || before.scope !== officer.scope)) await forgetAnswers()
  await keepAnswer('officer', officer)
}

export const useSession = (): Session => {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession needs a SessionProvider around it')
  return session
}

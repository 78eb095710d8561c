// The first question comes alone. What its last answer needs (the database, "Hari ini") is fetched while the first is
// being answered, so that nobody waits for it, nor needs the line any more.
import { useEffect } from 'react'
import { loadLibraryRoutes } from '../../load-library-routes.ts'

/** Somebody reads, and touches nothing yet. */
const readsMs = 4_000
const firstTouch = ['pointerdown', 'keydown', 'input'] as const

export function useRestEarly(): void {
  useEffect(() => {
    const leave = () => {
      clearTimeout(timer)
      for (const event of firstTouch) removeEventListener(event, load)
    }
    const load = () => {
      leave()
      // Whoever needs it asks again, and says what is wrong.
      Promise.all([loadLibraryRoutes(), import('../../../store/records/save-record.ts')]).catch(
        () => undefined,
      )
    }
    const timer = setTimeout(load, readsMs)
    for (const event of firstTouch) addEventListener(event, load)
    return leave
  }, [])
}

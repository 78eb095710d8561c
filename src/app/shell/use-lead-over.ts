// Asks whether the app has moved to another address, once the page has been there for a while: it competes with
// nothing on the way to the first screen.
import { useEffect } from 'react'

export function useLeadOver(afterMs: number): void {
  useEffect(() => {
    const timer = setTimeout(async () => (await import('../moved/moved-address.ts')).leadOver(), afterMs)
    return () => clearTimeout(timer)
  }, [afterMs])
}

// Leaving a page goes to where one came from, as one left it: its place, its search, what was opened there. The
// router numbers its entries, also over a reload; an address that was opened directly has nothing of ours before it.
import { useLocation, useNavigate } from 'react-router'
import { onTopAt } from './on-top.ts'

/** Gives `goBack(home)`: back to where one came from, or to `home` where that was outside the app. */
export const useReturn = (): ((home: string) => void) => {
  const navigate = useNavigate()
  const steps = onTopAt(useLocation()) + 1
  return (home) => {
    if ((window.history.state?.idx ?? 0) >= steps) navigate(-steps)
    else navigate(home, { replace: true })
  }
}

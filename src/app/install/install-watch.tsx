// Loads what can wait (installing, updates, reminders) after the first screen is shown and idle, so that it competes
// with nothing.
// Whether a form is open is watched from the start: an update must not surprise the first thing typed either.
import { Suspense, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { lazyPage } from '../lazy-page.tsx'
import { endTyping, watchTyping } from './open-forms.ts'

const AfterIdle = lazyPage(() => import('./after-idle.tsx'), 'AfterIdle')

/** Nothing at first; later the update bar. Belongs into the shell, above the page. */
export function InstallWatch() {
  const [idle, setIdle] = useState(false)
  const { pathname } = useLocation()

  useEffect(watchTyping, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: every page left is a form left
  useEffect(endTyping, [pathname])

  useEffect(() => {
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
    // Safari has no requestIdleCallback.
    const timer = setTimeout(() => {
      if ('requestIdleCallback' in window) requestIdleCallback(() => setIdle(true), { timeout: 5_000 })
      else setIdle(true)
    }, 1_000)
    return () => clearTimeout(timer)
  }, [])

  return (
    idle && (
      <Suspense fallback={null}>
        <AfterIdle />
      </Suspense>
    )
  )
}

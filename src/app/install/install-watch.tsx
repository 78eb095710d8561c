// Loads everything about installing after the first screen is shown and idle, so that it competes with nothing.
import { Suspense, useEffect, useState } from 'react'
import { lazyPage } from '../lazy-page.ts'

const UpdateBar = lazyPage(() => import('./update-bar.tsx'), 'UpdateBar')

/** Nothing at first; later the update bar. Belongs into the shell, above the page. */
export function InstallWatch() {
  const [idle, setIdle] = useState(false)

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
        <UpdateBar />
      </Suspense>
    )
  )
}

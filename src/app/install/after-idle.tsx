// What belongs to every page but can wait until the first one is shown: the bar of a new version, reminders, and the
// strip of a save that was shown when the page was loaded anew.
import { Suspense } from 'react'
import { lazyPage } from '../lazy-page.tsx'
import { useLibrary } from '../library-context.tsx'
import { keptStrip } from '../record-form/kept-strip.ts'
import { ReminderWatch } from '../reminders/reminder-watch.tsx'
import { UpdateBar } from './update-bar.tsx'

const StripAgain = lazyPage(() => import('../record-form/saved-strip.tsx'), 'StripAgain')

/** Another page that was opened by its address has nothing to do with what was saved before. */
const wasReloaded = performance
  .getEntriesByType?.('navigation')
  .some((entry) => (entry as PerformanceNavigationTiming).type === 'reload')

export function AfterIdle() {
  const library = useLibrary()
  const strip = keptStrip(library.env.now())
  return (
    <>
      <UpdateBar />
      <ReminderWatch />
      {wasReloaded && strip && strip.at < performance.timeOrigin && (
        <Suspense>
          <StripAgain />
        </Suspense>
      )}
    </>
  )
}

// Around the pages that come before there is a library: no menu, the same scrolling and the same safety net.
import { Suspense } from 'react'
import { Outlet } from 'react-router'
import { ErrorBoundary } from './error-boundary.tsx'
import { Loading } from './loading.tsx'
import { useScroll } from './use-scroll.ts'

export function WithoutShell() {
  useScroll()
  return (
    <ErrorBoundary>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </ErrorBoundary>
  )
}

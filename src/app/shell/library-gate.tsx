// Opens this device's library before any page of it is shown: to the first run where there is none, and a
// calm page where it can't be opened. An emptied library is never saved over.
import { Suspense, useEffect, useState } from 'react'
import { Navigate, Outlet } from 'react-router'
import { closeLibrary, type Library } from '../../store/library.ts'
import { type Opening, openLibrary } from '../../store/open-library.ts'
import { currentLibraryKey } from '../../store/registry.ts'
import { setupAddress } from '../addresses.ts'
import { lazyPage } from '../lazy-page.tsx'
import { LibraryProvider } from '../library-context.tsx'
import { Loading } from './loading.tsx'

const CannotOpen = lazyPage(() => import('./cannot-open.tsx'), 'CannotOpen')

/** Looked for and not found: no library's key is empty. */
const none = ''

export function LibraryGate() {
  const [key, setKey] = useState<string | undefined>(() => currentLibraryKey())
  const [opening, setOpening] = useState<Opening>()
  const [failure, setFailure] = useState<unknown>()

  useEffect(() => {
    if (key !== undefined) return
    import('../../store/find-library.ts')
      .then(({ findLibrary }) => findLibrary())
      .then((found) => setKey(found ?? none), setFailure)
  }, [key])

  useEffect(() => {
    if (key === undefined || key === none) return
    let opened: Library | undefined
    let left = false
    openLibrary(key)
      .then((result) => {
        if (result.ok) opened = result.library
        if (left && opened) closeLibrary(opened)
        else setOpening(result)
      })
      .catch(setFailure)
    return () => {
      left = true
      if (opened) closeLibrary(opened)
    }
  }, [key])

  if (failure !== undefined) throw failure
  if (key === none) return <Navigate to={setupAddress} replace />
  if (!opening) return <Loading />
  if (!opening.ok) {
    return (
      <Suspense fallback={<Loading />}>
        <CannotOpen reason={opening.reason} />
      </Suspense>
    )
  }
  return (
    <LibraryProvider value={opening.library}>
      <Outlet />
    </LibraryProvider>
  )
}

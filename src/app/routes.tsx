// The three ways into the app: the first run, an office's board, and a library. What the one needs, the others do not
// wait for.
import { type ComponentType, useEffect, useState } from 'react'
import { Navigate, Route, Routes, useLocation } from 'react-router'
import { loadSetup } from '../i18n/translate.ts'
import { isFreshDevice } from '../store/is-fresh-device.ts'
import { isOfficeAddress, setupAddress } from './addresses.ts'
import { lazyPage } from './lazy-page.tsx'
import { loadLibraryRoutes } from './load-library-routes.ts'
import { Loading } from './shell/loading.tsx'
import { WithoutShell } from './shell/without-shell.tsx'

const SetupPage = lazyPage(() => import('./pages/setup/setup-page.tsx'), 'SetupPage', loadSetup)
const DistrictRoutes = lazyPage(() => import('./district/district-routes.tsx'), 'DistrictRoutes')

export function AppRoutes() {
  const isOffice = isOfficeAddress(useLocation().pathname)
  return (
    <Routes>
      <Route element={<WithoutShell />}>
        <Route path={setupAddress} element={<SetupPage />} />
        {isOffice && <Route path="*" element={<DistrictRoutes />} />}
      </Route>
      {!isOffice && <Route path="*" element={<Library />} />}
    </Routes>
  )
}

/** Who comes for the first time is led to the first run, before anything else is fetched. */
function Library() {
  const { pathname } = useLocation()
  const [Pages, setPages] = useState<ComponentType>()
  const [isFresh, setFresh] = useState(false)
  const [failure, setFailure] = useState<unknown>()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address where it begins; a page fetches itself later
  useEffect(() => {
    const open = async () => {
      if (await isFreshDevice()) return setFresh(true)
      const { LibraryRoutes, fetchPageOf } = await loadLibraryRoutes()
      fetchPageOf(pathname)
      setPages(() => LibraryRoutes)
    }
    open().catch(setFailure)
  }, [])

  if (failure !== undefined) throw failure
  if (isFresh) return <Navigate to={setupAddress} replace />
  return Pages ? <Pages /> : <Loading />
}

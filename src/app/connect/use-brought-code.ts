// The code of a link or of a QR picture. It is a key, so it goes out of the address bar and the browser's history as
// soon as it was read; the page's own state, which nobody sees, keeps it over a reload.
import { useEffect } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'

/** Null where the address brought none. `pageFor`: the address of the page that takes it from there. */
export function useBroughtCode(pageFor: (code: string) => string): string | null {
  const { state } = useLocation()
  const navigate = useNavigate()
  const inAddress = useSearchParams()[0].get('kode')
  useEffect(() => {
    if (inAddress !== null) navigate(pageFor(inAddress), { replace: true, state: { code: inAddress } })
  }, [inAddress, pageFor, navigate])
  return inAddress ?? (state as { readonly code?: string } | null)?.code ?? null
}

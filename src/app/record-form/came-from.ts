// The page that a record was opened from, where saving leads back to: a figure of the report, say, rather than the
// record's own list. Kept with the address, so that it outlives a reload.
import { useLocation } from 'react-router'

/** What a link that wants to be come back to hands on: `<Link to={…} state={comingFrom(address)}>`. */
export const comingFrom = (address: string): { readonly from: string } => ({ from: address })

export const useCameFrom = (): string | undefined => {
  const state: unknown = useLocation().state
  const from = typeof state === 'object' && state !== null && 'from' in state ? state.from : undefined
  return typeof from === 'string' && from.startsWith('/') ? from : undefined
}

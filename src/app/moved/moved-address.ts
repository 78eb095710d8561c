// The app may have moved: to https, or to another port or name. A browser keeps what was recorded by address, so the
// old one has to go on answering, and to say where things are now. Only the server knows its own address.
import { setupAddress } from '../addresses.ts'
import { staysHere } from './stay-here.ts'

const LOOK_MS = 2_000

/** The server's own address, where this page has another one; undefined too where it can't be asked. */
async function movedTo(): Promise<string | undefined> {
  try {
    const response = await fetch('/v1/health', { cache: 'no-store', credentials: 'omit' })
    const { address } = (await response.json()) as { readonly address?: unknown }
    if (typeof address !== 'string') return undefined
    const { origin, protocol } = new URL(address)
    return /^https?:$/.test(protocol) && origin !== location.origin ? origin : undefined
  } catch {
    return undefined
  }
}

let isAsked = false

/** Leads to the page that says so, but never away from a form: only from "Hari ini" and the first run's first question. */
export async function leadOver(): Promise<void> {
  // Once in the life of a page: the first run goes on to "Hari ini".
  const address = isAsked ? undefined : await movedTo()
  if (!address) return
  isAsked = true
  const timer = setInterval(async () => {
    const isFree = location.pathname === '/' || (location.pathname === setupAddress && location.search === '')
    if (!isFree || staysHere() || document.querySelector('dialog[open]')) return
    clearInterval(timer)
    const { showMoved } = await import('./show-moved.tsx')
    await showMoved(address)
  }, LOOK_MS)
}

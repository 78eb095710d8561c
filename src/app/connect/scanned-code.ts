// What a scanned QR code or a pasted link means here: a code for this Lumbung, one for another address, or something
// else.
import { setupAddress } from '../addresses.ts'
import { readEnrolCode } from './enrol-code.ts'

export type ScannedCode =
  | { readonly ok: true; readonly code: string }
  /** `otherAddress`: it belongs to the server at `host`, which this app does not talk to. */
  | { readonly ok: false; readonly reason: 'otherAddress'; readonly host: string }
  | { readonly ok: false; readonly reason: 'otherQr' }

/** The picture holds `<origin>/mulai?kode=ABCD2345`, or the bare code; a message has words around the link. */
export function readScannedCode(text: string, origin: string): ScannedCode {
  const bare = readEnrolCode(text)
  if (bare.ok) return bare
  const address = toUrl(/https?:\/\/\S+/i.exec(text)?.[0] ?? '')
  const code = readEnrolCode(address?.searchParams.get('kode') ?? '')
  if (!address || !code.ok || !address.pathname.endsWith(setupAddress))
    return { ok: false, reason: 'otherQr' }
  return address.origin === origin ? code : { ok: false, reason: 'otherAddress', host: address.host }
}

function toUrl(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

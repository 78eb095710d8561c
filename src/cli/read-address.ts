// The address at which people open Lumbung.
import { Trouble } from './trouble.ts'

/** The origin alone, so that it can be compared with the one that a browser shows. Throws Trouble for what is none. */
export function readAddress(text: string | undefined, name = 'LUMBUNG_ADDRESS'): string | undefined {
  if (!text) return undefined
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url.origin
  throw new Trouble(
    `${name}: "${text}" bukan alamat. Contoh: https://lumbung.example.go.id`,
    `${name}: "${text}" is no address. Example: https://lumbung.example.go.id`,
  )
}

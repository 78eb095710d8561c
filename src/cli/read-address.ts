// The address at which people open Lumbung.
import { Trouble } from './trouble.ts'

/** The origin alone, so that it can be compared with the one that a browser shows. Throws Trouble for what is none. */
export function readAddress(text: string | undefined): string | undefined {
  if (!text) return undefined
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url.origin
  throw new Trouble(
    `LUMBUNG_ADDRESS "${text}" bukan alamat. Contoh: https://lumbung.example.go.id`,
    `LUMBUNG_ADDRESS "${text}" is no address. Example: https://lumbung.example.go.id`,
  )
}

// What keeps a person's place while the page changes under it. Fetched when all is quiet.
import { keepFocus } from './keep-focus.ts'
import { keepPress } from './keep-press.ts'

/** `had`: see `keepFocus`. Gives the way to stop it. */
export function keepHold(had: Element | null): () => void {
  const ends = [keepFocus(had), keepPress()]
  return () => {
    for (const end of ends) end()
  }
}

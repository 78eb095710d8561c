// What this device is called in the library, where it has a name.

import { useLiveQuery } from 'dexie-react-hooks'
import { textIn } from '../../../domain/read-values.ts'
import { entryById } from '../../../store/records/live-queries.ts'
import { useLibrary } from '../../library-context.tsx'

/** Undefined while it is read; an empty name where nobody gave one. */
export const useDeviceName = (): { readonly name: string } | undefined => {
  const library = useLibrary()
  return useLiveQuery(async () => {
    const name = (await entryById(library, `device:${library.device}`))?.values.name
    return { name: textIn(name) ?? '' }
  }, [library])
}

// "Tersimpan." above a list after a save, with the way back to what was saved.
import { useLiveQuery } from 'dexie-react-hooks'
import CircleCheck from 'lucide-react/icons/circle-check'
import { useLocation } from 'react-router'
import { definitionOf } from '../../domain/records/index.ts'
import { entryById } from '../../store/records/live-queries.ts'
import { recordAddress } from '../addresses.ts'
import { PhotosWait } from '../attachments/photos-wait.tsx'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { filesOf, titleOf } from '../record-form/shown-value.ts'
import { Link } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'

export function SavedNotice() {
  const words = useWords()
  const library = useLibrary()
  const saved = savedHere(useLocation().state)
  const entry = useLiveQuery(
    async () => (saved === undefined ? undefined : entryById(library, saved)),
    [library, saved],
  )
  const definition = entry && definitionOf(entry.kind)
  if (!definition) return null
  return (
    <Notice icon={CircleCheck}>
      <b>{words.t.records.saved}</b>{' '}
      <Link to={recordAddress(definition.kind, entry.id)}>{titleOf(definition, entry.values, words)}</Link>
      {filesOf(definition, entry.values, words) !== '' && <PhotosWait />}
    </Notice>
  )
}

/** The id of the record that was saved just before this page was shown. */
export const savedHere = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'saved' in state ? String(state.saved) : undefined

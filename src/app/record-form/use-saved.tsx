// After a save: back to where one came from, and there a strip that stays, with the way back and the next one.
import type { Entry, RecordDefinition } from '../../domain/record.ts'
import { recordMonth } from '../../domain/record-month.ts'
import type { Library } from '../../store/library.ts'
import { entryById } from '../../store/records/live-queries.ts'
import { deleteRecord, type Saving, saveRecord } from '../../store/records/save-record.ts'
import { canonical } from '../../sync/canonical.ts'
import { homeOf, newAddress, recordAddress } from '../addresses.ts'
import { PhotosWait } from '../attachments/photos-wait.tsx'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { showMonth } from '../record-list/month-to-show.ts'
import { noteDeleted } from '../record-list/recently-deleted.ts'
import { withReason } from '../save-door/with-reason.ts'
import { useSync } from '../shell/sync.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { useUndo } from '../ui/undo-bar.tsx'
import { useReturn } from '../ui/use-return.ts'
import { useCameFrom } from './came-from.ts'
import { filesOf, listFigureWords, titleOf } from './value-words.ts'

/** `before`: the record as it was; none where it is new. */
export function useSaved(definition: RecordDefinition): (id: string, before?: Entry) => Promise<void> {
  const words = useWords()
  const library = useLibrary()
  const sync = useSync()
  const bar = useUndo()
  const goBack = useReturn()
  const from = useCameFrom()
  const { t } = words
  const { kind, singleton } = definition

  return async (id, before) => {
    const entry = await entryById(library, id)
    const values = entry?.values ?? {}
    const title = titleOf(definition, values, words)
    const figure = listFigureWords(definition, values, words)
    const undo = takingBack(library, definition, id, before, entry)
    bar.offer(t.records.savedThis([figure, title].filter((part) => part !== '').join(', ')), undo, {
      leaving: true,
      shown: (
        <>
          <b>{t.records.saved}</b> {figure && `${figure}, `}
          <Link to={recordAddress(kind, id)}>{title}</Link>
          {filesOf(definition, values, words) !== '' && <PhotosWait library={library} sync={sync} />}
        </>
      ),
      ...(!singleton && {
        action: (
          <ButtonLink variant="third" size="row" to={newAddress(kind)}>
            {t.records.recordMore}
          </ButtonLink>
        ),
      }),
    })
    const month = recordMonth(kind, id, values)
    showMonth(kind, month)
    goBack(from ?? homeOf(definition, month))
  }
}

/** Undefined where nothing was changed: what the record says is written again as it was before. */
function takingBack(
  library: Library,
  { kind }: RecordDefinition,
  id: string,
  before: Entry | undefined,
  after: Entry | undefined,
) {
  const throughDoor = async (write: (reason: string) => Promise<Saving>) => {
    const saved = await withReason(library, write, '')
    // The undo bar puts a failure into words.
    if (!saved.ok) throw new Error(saved.problems[0]?.rule)
  }
  if (!before)
    return async () => {
      await throughDoor((reason) => deleteRecord(library, id, reason))
      noteDeleted(library, { id, kind })
    }
  const [was, is] = [before.values, after?.values ?? {}]
  const changed = Object.keys({ ...was, ...is }).filter(
    (name) => canonical(was[name] ?? null) !== canonical(is[name] ?? null),
  )
  if (changed.length === 0) return undefined
  const values = Object.fromEntries(changed.map((name) => [name, was[name] ?? null]))
  return () => throughDoor((reason) => saveRecord(library, { kind, id, values, reason }))
}

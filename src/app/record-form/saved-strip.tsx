// The strip after a save: what was saved, the way back, and the next one, in which what was set stays set.
import { useEffect } from 'react'
import type { Entry, RecordDefinition } from '../../domain/record.ts'
import { definitionOf } from '../../domain/records/index.ts'
import type { Library } from '../../store/library.ts'
import { entryById } from '../../store/records/live-queries.ts'
import { makeNextPlan } from '../../store/records/make-next-plan.ts'
import { deleteRecord, type Saving, saveRecord } from '../../store/records/save-record.ts'
import { canonical } from '../../sync/canonical.ts'
import { nextAddress, recordAddress } from '../addresses.ts'
import { AttachmentsWait } from '../attachments/attachments-wait.tsx'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { noteDeleted } from '../record-list/recently-deleted.ts'
import { useLatest } from '../save-door/use-latest.ts'
import { withReason } from '../save-door/with-reason.ts'
import { useSync } from '../shell/sync.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { useUndo } from '../ui/undo-bar.tsx'
import { dropStrip, type KeptStrip, keptStrip } from './kept-strip.ts'
import { attachmentsOf, listFigureWords, titleOf } from './value-words.ts'

type ShowStrip = (
  definition: RecordDefinition,
  strip: KeptStrip,
  more: { readonly leaving: boolean },
) => Promise<Entry | undefined>

/** Gives the record as it is now. */
export function useSavedStrip(): ShowStrip {
  const words = useWords()
  const library = useLibrary()
  const sync = useSync()
  const bar = useUndo()
  const { t, format } = words

  return async (definition, strip, { leaving }) => {
    const { kind, id, before } = strip
    const entry = await entryById(library, id)
    const values = entry?.values ?? {}
    const title = titleOf(definition, values, words)
    const figure = listFigureWords(definition, values, words)
    const next = entry && isAnswer(entry, before) ? await makeNextPlan(library, entry) : undefined
    const undo = takingBack(library, definition, id, before, entry)
    const undoBoth = async () => {
      if (next) await deleteRecord(library, next.id)
      await undo?.()
    }
    bar.offer(
      t.records.savedThis([figure, title].filter((part) => part !== '').join(', ')),
      undo && undoBoth,
      {
        leaving,
        shown: (
          <>
            <b>{t.records.saved}</b> {figure && `${figure}, `}
            <Link to={recordAddress(kind, id)}>{title}</Link>
            {next && `. ${t.calendar.nextPlan(format.day(next.date, 'weekdayDay'))}`}
            {attachmentsOf(definition, values, words) !== '' && (
              <AttachmentsWait library={library} sync={sync} />
            )}
          </>
        ),
        ...(!definition.singleton && {
          action: (
            <ButtonLink variant="third" size="row" to={nextAddress({ kind, id, values })}>
              {t.records.recordMore}
            </ButtonLink>
          ),
        }),
        gone: () => dropStrip(strip),
      },
    )
    return entry
  }
}

/** The strip of before a reload, once more, while there is the record that it is about. */
export function StripAgain() {
  const library = useLibrary()
  const show = useLatest(useSavedStrip())
  useEffect(() => {
    const strip = keptStrip(library.env.now())
    const definition = strip && definitionOf(strip.kind)
    if (!strip || !definition) return
    entryById(library, strip.id).then((entry) => {
      if (entry) show(definition, strip, { leaving: false })
    })
  }, [library, show])
  return null
}

/** Whether this save says that what repeats was held, or was not, or that it repeats from now on. */
const isAnswer = ({ kind, values }: Entry, before: Entry | undefined): boolean =>
  kind === 'activity' &&
  (before === undefined || before.values.status !== values.status || before.values.repeats !== values.repeats)

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

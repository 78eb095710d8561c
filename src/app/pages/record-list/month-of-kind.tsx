// A month of one kind: how much there was, then the days, the planned ones first.
import { useLiveQuery } from 'dexie-react-hooks'
import Copy from 'lucide-react/icons/copy'
import { listFigure } from '../../../domain/list-figure.ts'
import { addMonths, type Month } from '../../../domain/month.ts'
import type { RecordDefinition } from '../../../domain/record.ts'
import { unitIn } from '../../../i18n/unit-in.ts'
import { entriesOfMonth } from '../../../store/records/live-queries.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { useWords, type Words } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import { newInMonth } from '../../record-form/new-in-month.ts'
import { countedOf } from '../../record-form/noun.ts'
import { EntryList } from '../../record-list/entry-list.tsx'
import { isPlanned, plannedFirst } from '../../record-list/planned.ts'
import { Loading } from '../../shell/loading.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyShelf } from '../../ui/empty-shelf.tsx'
import { Marked } from '../../ui/marked.tsx'
import { Restorable } from './restorable.tsx'

interface MonthOfKindProps {
  readonly definition: RecordDefinition
  readonly month: Month
}

export function MonthOfKind({ definition, month }: MonthOfKindProps) {
  const words = useWords()
  const library = useLibrary()
  const entries = useLiveQuery(
    () => entriesOfMonth(library, month, definition.kind),
    [library, month, definition],
  )
  return (
    <>
      {entries === undefined ? (
        <Loading />
      ) : entries.length === 0 ? (
        <EmptyMonth definition={definition} month={month} />
      ) : (
        <>
          <p>
            <Marked text={countWords(definition, entries, words)} />
          </p>
          <EntryList label={words.label(definition.plural)} entries={plannedFirst(entries)} />
        </>
      )}
      <Restorable definition={definition} />
    </>
  )
}

/** "**5 kegiatan**, 125 orang": the planned ones are not counted yet. Money is never just added up. */
export function countWords(
  definition: RecordDefinition,
  entries: readonly StoredEntry[],
  words: Words,
): string {
  const { t, language, format } = words
  const done = entries.filter((entry) => !isPlanned(entry) && entry.values.status !== 'cancelled')
  const planned = entries.filter(isPlanned).length
  const unit = definition.list.figure?.unit
  const figures = done.map(({ values }) => listFigure(definition, values)).filter((figure) => figure !== null)
  const sum = figures.reduce((total, figure) => total + figure, 0)
  // A visit record holds many visits, so its lines are just called records.
  const noun =
    unit && definition.strand !== 'activity'
      ? t.records.recordsNoun(done.length)
      : countedOf(definition, done.length, words)
  return [
    done.length > 0 || planned === 0 ? t.records.countOf(format.number(done.length), noun) : '',
    unit && figures.length > 0 ? `${format.number(sum)} ${unitIn(language, unit, sum)}` : '',
    planned > 0 ? t.records.plannedCount(format.number(planned)) : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function EmptyMonth({ definition, month }: MonthOfKindProps) {
  const words = useWords()
  const { t, format } = words
  const library = useLibrary()
  const today = useToday()
  const before = addMonths(month, -1)
  const earlier = useLiveQuery(
    async () => (await entriesOfMonth(library, before, definition.kind)).length,
    [library, before, definition],
  )
  // Copying serves what comes again under its own name; a head count does not.
  const isWorthCopying = definition.fields[definition.list.title]?.type === 'text' && (earlier ?? 0) > 0
  return (
    <EmptyShelf
      title={t.records.emptyMonth(format.month(month, 'name'))}
      {...(isWorthCopying && {
        action: (
          <ButtonLink icon={Copy} to={newInMonth(definition.kind, month, today, 'pilih')}>
            {t.records.copyFrom(format.month(before, 'name'))}
          </ButtonLink>
        ),
      })}
    >
      {t.records.belongsHere[definition.kind]}
      {isWorthCopying && ` ${t.records.emptyMonthCopy}`}
    </EmptyShelf>
  )
}

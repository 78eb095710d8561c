// Just what a slip on the shelf counts, with the way to all of them.
import { useLiveQuery } from 'dexie-react-hooks'
import { monthOf } from '../../../domain/month.ts'
import type { Entry, RecordDefinition } from '../../../domain/record.ts'
import { entriesOfMonth } from '../../../store/records/live-queries.ts'
import { listAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import { mattersNow } from '../../matters/matters-now.ts'
import { EntryList } from '../../record-list/entry-list.tsx'
import { type Slip, slips, stepDay } from '../../record-list/slips.ts'
import { Loading } from '../../shell/loading.tsx'
import { Link } from '../../ui/link.tsx'
import { Marked } from '../../ui/marked.tsx'
import { countWords } from './month-of-kind.tsx'

interface CountedOfKindProps {
  readonly definition: RecordDefinition
  readonly slip: Slip
}

export function CountedOfKind({ definition, slip }: CountedOfKindProps) {
  const words = useWords()
  const { t, label } = words
  const { kind, plural } = definition
  const library = useLibrary()
  const today = useToday()
  const isStep = slip.startsWith('step')
  const entries = useLiveQuery(async () => {
    // A promise may be of any month.
    const read = isStep ? await mattersNow(library) : await entriesOfMonth(library, monthOf(today), kind)
    const counted = read.filter((entry) => slips[slip](entry, today))
    return isStep ? counted.sort(byStep) : counted
  }, [library, kind, slip, isStep, today])
  if (!entries) return <Loading />
  const what = t.home[slip]
  return (
    <>
      <p role="status">
        <Marked
          text={
            entries.length === 0
              ? t.records.onlyNone(what)
              : t.records.only(what, countWords(definition, entries, words))
          }
        />{' '}
        <Link to={listAddress(kind)} replace>
          {t.records.showAll}
        </Link>
      </p>
      {entries.length > 0 && (
        <EntryList label={label(plural)} entries={entries} withDate={isStep} areNow={isStep} />
      )}
    </>
  )
}

/** Who waits longest comes first. */
const byStep = (a: Entry, b: Entry) => (stepDay(a) ?? '').localeCompare(stepDay(b) ?? '')

// "Jadi diadakan?": plans whose day has passed, until somebody says whether they were held.
import { useLiveQuery } from 'dexie-react-hooks'
import { isUnanswered } from '../../domain/repeats.ts'
import { lastEntries } from '../../store/records/live-queries.ts'
import { useWords } from '../language.tsx'
import { useLibrary, useToday } from '../library-context.tsx'
import { Ledger } from '../ui/ledger.tsx'
import { PlanRow } from './plan-row.tsx'

/** Among so many of the latest activities. */
const looksAt = 300

interface AskPlansProps {
  readonly most: number
  /** That day's stand elsewhere. */
  readonly except?: string
}

export function AskPlans({ most, except }: AskPlansProps) {
  const { t } = useWords()
  const library = useLibrary()
  const today = useToday()
  const entries = useLiveQuery(() => lastEntries(library, 'activity', looksAt), [library])
  const asked = entries?.filter((entry) => isUnanswered(entry, today) && entry.day !== except) ?? []
  if (asked.length === 0) return null
  return (
    <Ledger heading={t.calendar.wasItHeld}>
      {asked.slice(0, most).map((entry) => (
        <PlanRow key={entry.id} entry={entry} withDate />
      ))}
    </Ledger>
  )
}

// What the office gave or held, as lines that lead to recording it, and what was recorded twice.
import Copy from 'lucide-react/icons/copy'
import GraduationCap from 'lucide-react/icons/graduation-cap'
import Package from 'lucide-react/icons/package'
import { type Answered, answers } from '../../domain/from-office.ts'
import { textIn, wholeIn } from '../../domain/read-values.ts'
import { definitionOf } from '../../domain/records/index.ts'
import type { Waiting } from '../../store/records/from-office.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { recordAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { useToday } from '../library-context.tsx'
import { titleOf } from '../record-form/value-words.ts'
import { ButtonLink } from '../ui/button.tsx'
import { LedgerRow } from '../ui/ledger.tsx'
import { answerAddress } from './answer-to.ts'

interface WaitingRowsProps extends Waiting {
  readonly kind: Answered
}

/** The rows of a `Ledger`. */
export function WaitingRows({ kind, waiting, twice }: WaitingRowsProps) {
  const Row = kind === 'aid' ? AidRow : TrainingRow
  return (
    <>
      {waiting.map((entry) => (
        <Row key={entry.id} entry={entry} />
      ))}
      {twice.map((entries) => (
        <TwiceRow key={entries[0]?.id} entries={entries} />
      ))}
    </>
  )
}

interface RowProps {
  readonly entry: StoredEntry
}

/** "Bantuan dari kabupaten: 2 Komputer, 28 November 2019" */
function AidRow({ entry: { id, day, values } }: RowProps) {
  const { t, format } = useWords()
  const number = wholeIn(values.number)
  const what = [number === null ? '' : format.number(number), textIn(values.what) ?? ''].join(' ').trim()
  return (
    <LedgerRow
      icon={Package}
      lamp
      title={t.fromOffice.aidDue([what, day && format.day(day, 'date')].filter(Boolean).join(', '))}
      note={t.fromOffice.aidAsk}
      action={
        <ButtonLink
          size="row"
          to={answerAddress(answers.aid.kind, id)}
          aria-label={t.fromOffice.recordAidThis(what)}
        >
          {t.fromOffice.recordAid}
        </ButtonLink>
      }
    />
  )
}

/** One that lies ahead is only told of: nobody can have taken part. */
function TrainingRow({ entry: { id, day, values } }: RowProps) {
  const { t, format } = useWords()
  const today = useToday()
  const isAhead = day !== undefined && day > today
  const title = textIn(values.title) ?? ''
  return (
    <LedgerRow
      icon={GraduationCap}
      lamp={!isAhead}
      title={t.fromOffice.trainingDue([title, day && format.day(day, 'date')].filter(Boolean).join(', '))}
      note={isAhead ? (textIn(values.place) ?? t.fromOffice.trainingAhead) : t.fromOffice.trainingAsk}
      {...(!isAhead && {
        action: (
          <ButtonLink
            size="row"
            to={answerAddress(answers.districtTraining.kind, id)}
            aria-label={t.fromOffice.recordTrainingThis(title)}
          >
            {t.fromOffice.recordTraining}
          </ButtonLink>
        ),
      })}
    />
  )
}

/** Two devices recorded the same: nothing is dropped, somebody looks at it. */
function TwiceRow({ entries }: { readonly entries: readonly StoredEntry[] }) {
  const words = useWords()
  const { t } = words
  const [entry] = entries
  const definition = entry && definitionOf(entry.kind)
  if (!entry || !definition) return null
  return (
    <LedgerRow
      icon={Copy}
      lamp
      title={t.fromOffice.twice(titleOf(definition, entry.values, words))}
      note={t.fromOffice.twiceNote}
      to={recordAddress(entry.kind, entry.id)}
    />
  )
}

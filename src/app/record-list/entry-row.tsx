// One record as a line of a list, by its definition: day in the margin, title, what it is about, figure.
import CircleAlert from 'lucide-react/icons/circle-alert'
import type { Day } from '../../domain/day.ts'
import { partOf, textIn } from '../../domain/read-values.ts'
import type { RecordDefinition } from '../../domain/record.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { recordAddress } from '../addresses.ts'
import { useWords, type Words } from '../language.tsx'
import { useToday } from '../library-context.tsx'
import { attachmentsOf, figureParts, subtitleOf, titleLang, titleOf } from '../record-form/value-words.ts'
import { useConnected } from '../shell/sync.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { LedgerRow } from '../ui/ledger.tsx'
import styles from './entry-row.module.css'
import { isPlanned } from './planned.ts'
import { slips, stepDay } from './slips.ts'

interface EntryRowProps {
  readonly definition: RecordDefinition
  readonly entry: StoredEntry
  /** How a matter of advocacy stands by its latest step. */
  readonly now?: StoredEntry | undefined
  /** Says its kind too, where records of several kinds stand together. */
  readonly withKind?: boolean
  /** Says the whole day, where records of several months stand together. */
  readonly withDate?: boolean
}

export function EntryRow({ definition, entry, now, withKind, withDate }: EntryRowProps) {
  const words = useWords()
  const { t, label, format } = words
  const isConnected = useConnected()
  const planned = isPlanned(entry)
  const address = recordAddress(entry.kind, entry.id)
  const { figure, unit } = figureParts(definition, entry.values, words)
  const title = titleOf(definition, entry.values, words)
  const about = planned ? plannedWords(entry, words) : subtitleOf(definition, entry.values, words)
  const kind = withKind ? label(definition.label) : ''
  const day = withDate && entry.day !== undefined ? format.day(entry.day, 'date') : ''
  const attachments = attachmentsOf(definition, entry.values, words)
  const today = useToday()
  const attention = attentionWords(entry, now, words, today)
  // An amount is too wide for the margin at the right of a phone: it ends the line below the title.
  const amount = unit === '' && !planned ? figure : ''
  return (
    <LedgerRow
      to={address}
      title={title}
      titleLang={titleLang(definition, entry.values)}
      note={
        <>
          {[day, kind === title ? '' : kind, about, amount, attachments]
            .filter((part) => part !== '')
            .join(' · ')}
          {attention && (
            <span className={styles.attention}>
              <CircleAlert size={18} aria-hidden /> {attention}
            </span>
          )}
        </>
      }
      unsent={entry.unsent && isConnected}
      lamp={attention !== undefined}
      {...(entry.day !== undefined && { date: entry.day })}
      {...(definition.strand && { strand: definition.strand })}
      {...(planned
        ? {
            action: (
              <ButtonLink size="row" to={`${address}?isi`} aria-label={t.records.fillInThis(title)}>
                {t.records.fillIn}
              </ButtonLink>
            ),
          }
        : unit !== '' && { figure, unit })}
    />
  )
}

/** "Rencana, pukul 15.30" */
function plannedWords({ values }: StoredEntry, { t, format }: Words): string {
  const start = textIn(partOf(values.time, 'start'))
  return start !== undefined ? t.records.plannedAt(format.time(start)) : t.records.planned
}

function attentionWords(
  entry: StoredEntry,
  now: StoredEntry | undefined,
  { t, format }: Words,
  today: Day,
): string | undefined {
  if (entry.disputed) return t.records.disputedShort
  if (entry.differing.length > 0) return t.records.differShort
  if (entry.parked !== undefined) return t.records.parkedShort
  if (now && slips.stepLate(now, today)) return t.records.stepLate(format.day(stepDay(now) ?? '', 'dayMonth'))
  return isPlanned(entry) && !slips.countPlanned(entry, today) ? t.records.planLate : undefined
}

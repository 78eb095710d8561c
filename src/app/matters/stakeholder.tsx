// Everything between the library and one of those whom it approached: what is promised, what came, and every step of
// every matter, those ahead first.
import Check from 'lucide-react/icons/check'
import { isDay } from '../../domain/day.ts'
import { stakeholderOf } from '../../domain/matter-standing.ts'
import { textIn } from '../../domain/read-values.ts'
import { advocacy } from '../../domain/records/advocacy.ts'
import { followUp } from '../../domain/records/follow-up.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { followUpAddress, listAddress, recordAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { useToday } from '../library-context.tsx'
import { attachmentsOf, listFigureWords, titleOf } from '../record-form/value-words.ts'
import { ButtonLink } from '../ui/button.tsx'
import columns from '../ui/columns.module.css'
import { Ledger, LedgerRow } from '../ui/ledger.tsx'
import { Link } from '../ui/link.tsx'
import { matterTitle, stageWords, stakeholderWords, stepWords, whenDue } from './matter-words.ts'
import styles from './matters.module.css'
import { NextStepButtons } from './next-step-buttons.tsx'
import { owedIn, receivedIn } from './stage-strip.tsx'
import type { Matter } from './use-matters.ts'

interface StakeholderProps {
  /** As `stakeholderOf` names them. */
  readonly who: string
  readonly matters: readonly Matter[]
}

export function Stakeholder({ who, matters: all }: StakeholderProps) {
  const words = useWords()
  const { t, format } = words
  const today = useToday()
  const year = today.slice(0, 4)
  const matters = all.filter(({ matter }) => stakeholderOf(matter) === who)
  const [first] = matters
  if (!first)
    return (
      <p>
        {t.matters.nobodySuch} <Link to={listAddress('advocacy')}>{t.records.showAll}</Link>
      </p>
    )
  const steps = matters
    .flatMap((matter) => matter.steps.map((step) => ({ ...step, of: matter })))
    .sort((a, b) => dayOf(b.entry).localeCompare(dayOf(a.entry)))
  const ahead = matters.filter(({ next }) => next !== undefined)
  return (
    <section className={columns.column} aria-labelledby="pihak">
      <h2 id="pihak" className={styles.who}>
        {stakeholderWords(first.matter.values, words)}
      </h2>
      <dl className={styles.sums}>
        <div>
          <dt>{t.matters.promised}</dt>
          <dd>{format.rupiah(owedIn(matters))}</dd>
        </div>
        <div>
          <dt>{t.matters.receivedIn(year)}</dt>
          <dd>{format.rupiah(receivedIn(matters, year))}</dd>
        </div>
      </dl>
      {ahead.length > 0 && (
        <Ledger heading={t.matters.ahead}>
          {ahead.map((matter) => {
            const { next } = matter
            return (
              next && (
                <LedgerRow
                  key={matter.matter.id}
                  lamp={next.day !== undefined && next.day <= today}
                  strand="advocacy"
                  {...(next.day && { date: next.day })}
                  title={stepWords(next, words)}
                  titleLang={next.what ? 'id' : undefined}
                  note={
                    <>
                      {next.day && <span className={styles.line}>{whenDue(next.day, today, words)}</span>}
                      {matters.length > 1 && (
                        <span className={styles.line} lang="id">
                          {matterTitle(matter.matter.values, words)}
                        </span>
                      )}
                    </>
                  }
                  action={<NextStepButtons matter={matter} />}
                />
              )
            )
          })}
        </Ledger>
      )}
      <Ledger heading={t.matters.history(format.number(steps.length))}>
        {steps.map(({ entry, of }) => (
          <LedgerRow
            key={entry.id}
            strand="advocacy"
            to={recordAddress(entry.kind, entry.id)}
            {...(isDay(entry.values.date) && { date: entry.values.date })}
            title={titleOf(entry.kind === followUp.kind ? followUp : advocacy, entry.values, words)}
            titleLang="id"
            note={stepNote(entry, of, matters.length > 1, words)}
          />
        ))}
      </Ledger>
      {ahead.length === 0 && (
        <ButtonLink icon={Check} to={followUpAddress(first.matter.id)}>
          {t.records.addFollowUp}
        </ButtonLink>
      )}
    </section>
  )
}

const dayOf = ({ values }: StoredEntry): string => textIn(values.date) ?? ''

/** "Dijanjikan · Rp15.000.000 · 8 November 2026 · Anggaran buku": the day whole, for the margin has no month. */
const stepNote = (
  entry: StoredEntry,
  { matter }: Matter,
  isOneOfSeveral: boolean,
  words: ReturnType<typeof useWords>,
): string => {
  const definition = entry.kind === followUp.kind ? followUp : advocacy
  const { stage, date } = entry.values
  return [
    stage ? stageWords(String(stage), words) : '',
    listFigureWords(definition, entry.values, words),
    isDay(date) ? words.format.day(date, 'date') : '',
    attachmentsOf(definition, entry.values, words),
    isOneOfSeveral && entry !== matter ? matterTitle(matter.values, words) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

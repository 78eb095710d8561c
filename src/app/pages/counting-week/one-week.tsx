// One counting week: its seven days, what is missing in them, and the estimate once it is whole.
import { type CountingWeek, estimated } from '../../../domain/counting-week.ts'
import { monthOf } from '../../../domain/month.ts'
import { estimatesInWords, spanInWords } from '../../../exports/estimates.ts'
import { listAddress, newAddress, recordAddress, tallyAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useToday } from '../../library-context.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Link } from '../../ui/link.tsx'
import styles from './counting-week-page.module.css'

export function OneWeek({ week }: { readonly week: CountingWeek }) {
  const { t, language } = useWords()
  const words = t.countingWeek
  const days = spanInWords(week, language, t.report.paper)
  return (
    <section className={styles.week}>
      <Ledger
        heading={days}
        aside={
          <Link to={recordAddress('countingWeek', week.id)} aria-label={words.changeThis(days)}>
            {words.change}
          </Link>
        }
      >
        {week.days.map((day) => (
          <WeekDay key={day.day} {...day} />
        ))}
      </Ledger>
      <Estimate week={week} />
    </section>
  )
}

function WeekDay({ day, state, visitors }: CountingWeek['days'][number]) {
  const { t, format } = useWords()
  const words = t.countingWeek
  const isToday = day === useToday()
  const name = format.day(day, 'weekdayDay')
  return (
    <LedgerRow
      date={day}
      title={words.state[state]}
      note={isToday && words.today}
      lamp={state === 'missing'}
      {...(visitors !== null && {
        figure: format.number(visitors),
        unit: words.visitors,
        to: listAddress('visit', monthOf(day)),
      })}
      action={
        isToday ? (
          <ButtonLink size="row" to={tallyAddress}>
            {words.countNow}
          </ButtonLink>
        ) : (
          state === 'missing' && (
            <span className={styles.actions}>
              <ButtonLink
                size="row"
                to={`${newAddress('visit')}?date=${day}`}
                aria-label={words.recordThis(name)}
              >
                {words.record}
              </ButtonLink>
              <ButtonLink
                size="row"
                to={`${newAddress('serviceDay')}?date=${day}&state=closed`}
                aria-label={words.closedThis(name)}
              >
                {words.closed}
              </ButtonLink>
            </span>
          )
        )
      }
    />
  )
}

/** The estimates, or what they wait for. */
function Estimate({ week }: { readonly week: CountingWeek }) {
  const { t, format, language } = useWords()
  const words = t.countingWeek
  const today = useToday()
  const told = estimated.flatMap((what) =>
    estimatesInWords({ covers: monthOf(week.last), weeks: [week] }, what, {
      language,
      words: t.report.paper,
    }),
  )
  const missing = week.days
    .filter(({ state }) => state === 'missing')
    .map(({ day }) => format.day(day, 'weekdayDay'))
  const waits =
    week.weeksOpen === null
      ? words.noWeeksOpen
      : week.last >= today
        ? words.notOver(format.day(week.last, 'weekdayDay'))
        : missing.length > 0
          ? words.missing(missing.join('; '))
          : words.allClosed
  return (
    <div className={styles.estimate}>
      {told.length > 0 ? told.map((line) => <p key={line}>{line}</p>) : <p>{waits}</p>}
    </div>
  )
}

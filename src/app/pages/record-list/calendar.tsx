// The month of activities as on the wall, and below it (on a PC beside it) the chosen day, what has to be answered, and
// what comes next.
import { useLiveQuery } from 'dexie-react-hooks'
import CalendarPlus from 'lucide-react/icons/calendar-plus'
import { useNavigate, useSearchParams } from 'react-router'
import { type Day, isDay } from '../../../domain/day.ts'
import { firstDay, type Month, monthOf } from '../../../domain/month.ts'
import { activity } from '../../../domain/records/activity.ts'
import { entriesOfDays, lastEntries } from '../../../store/records/live-queries.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { newAddress } from '../../addresses.ts'
import { AskPlans } from '../../calendar/ask-plans.tsx'
import styles from '../../calendar/calendar.module.css'
import { DayMark, marks, RepeatMark } from '../../calendar/day-mark.tsx'
import { Lamp, MonthGrid, weeksOf } from '../../calendar/month-grid.tsx'
import { PlanRow } from '../../calendar/plan-row.tsx'
import { useWords } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import { EntryRow } from '../../record-list/entry-row.tsx'
import { isPlanned } from '../../record-list/planned.ts'
import { Loading } from '../../shell/loading.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import columns from '../../ui/columns.module.css'
import { Ledger } from '../../ui/ledger.tsx'
import { Marked } from '../../ui/marked.tsx'
import { countWords } from './month-of-kind.tsx'

const askedAtOnce = 5
const upcoming = 3

export function Calendar({ month }: { readonly month: Month }) {
  const words = useWords()
  const library = useLibrary()
  const today = useToday()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const days = weeksOf(month).flat()
  const [from = '', to = ''] = [days[0], days.at(-1)]
  const entries = useLiveQuery(
    async () => (await entriesOfDays(library, from, to)).filter(({ kind }) => kind === activity.kind),
    [library, from, to],
  )
  const wanted = search.get('hari')
  const chosen =
    isDay(wanted) && days.includes(wanted) ? wanted : monthOf(today) === month ? today : firstDay(month)
  if (!entries) return <Loading />
  const choose = (day: Day) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        after.set('hari', day)
        after.set('bulan', days.includes(day) && monthOf(day) !== month ? month : monthOf(day))
        return after
      },
      { replace: true },
    )
  return (
    <div className={columns.columns}>
      <div className={styles.month}>
        <p className={styles.summary}>
          <Marked
            text={countWords(
              activity,
              entries.filter((entry) => entry.month === month),
              words,
            )}
          />
        </p>
        <MonthGrid
          month={month}
          chosen={chosen}
          byDay={byDay(entries)}
          onChoose={choose}
          onNew={(day) => navigate(newOn(day, today))}
        />
        <Legend />
      </div>
      <div className={columns.column}>
        <DayLedger day={chosen} entries={byDay(entries).get(chosen) ?? []} />
        <AskPlans most={askedAtOnce} except={chosen} />
        <Upcoming except={chosen} />
      </div>
    </div>
  )
}

/** Something on a day that has come is recorded; on one ahead of us, planned. */
const newOn = (day: Day, today: Day): string =>
  `${newAddress('activity')}?date=${day}${day > today ? '&status=planned' : ''}`

function DayLedger({ day, entries }: { readonly day: Day; readonly entries: readonly StoredEntry[] }) {
  const { t, format } = useWords()
  const today = useToday()
  const short = format.day(day, 'short')
  return (
    <div className={styles.day}>
      <Ledger heading={format.day(day, 'weekdayDay')} aside={day === today && t.calendar.today}>
        {entries.map((entry) =>
          isPlanned(entry) ? (
            <PlanRow key={entry.id} entry={entry} />
          ) : (
            <EntryRow key={entry.id} definition={activity} entry={entry} />
          ),
        )}
      </Ledger>
      {entries.length === 0 && <p>{t.calendar.nothing}</p>}
      <div className={styles.buttons}>
        {day <= today && (
          <ButtonLink variant="third" icon={CalendarPlus} to={newOn(day, today)}>
            {day === today ? t.calendar.recordToday : t.calendar.recordOn(short)}
          </ButtonLink>
        )}
        {day >= today && (
          <ButtonLink
            variant="third"
            icon={CalendarPlus}
            to={`${newAddress('activity')}?date=${day}&status=planned`}
          >
            {day === today ? t.calendar.planToday : t.calendar.planOn(short)}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}

/** Plans still ahead, the nearest first. */
function Upcoming({ except }: { readonly except: Day }) {
  const { t } = useWords()
  const library = useLibrary()
  const today = useToday()
  const latest = useLiveQuery(() => lastEntries(library, activity.kind, 100), [library])
  const ahead = (latest ?? [])
    .filter((entry) => isPlanned(entry) && (entry.day ?? '') >= today && entry.day !== except)
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''))
  if (ahead.length === 0) return null
  return (
    <Ledger heading={t.calendar.next}>
      {ahead.slice(0, upcoming).map((entry) => (
        <PlanRow key={entry.id} entry={entry} withDate />
      ))}
    </Ledger>
  )
}

function Legend() {
  const { t } = useWords()
  return (
    <p className={styles.legend}>
      {marks.map((mark) => (
        <span key={mark}>
          <DayMark mark={mark} /> {t.calendar.mark[mark]}
        </span>
      ))}
      <span>
        <RepeatMark /> {t.calendar.repeated}
      </span>
      <span>
        <Lamp /> {t.calendar.today}
      </span>
    </p>
  )
}

const byDay = (entries: readonly StoredEntry[]): ReadonlyMap<Day, readonly StoredEntry[]> => {
  const days = new Map<Day, StoredEntry[]>()
  for (const entry of [...entries].reverse()) {
    const day = entry.day ?? ''
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return days
}

// "Jam ramai": in which hours of the week people come, as a table whose cells are bars too. It reads aloud and prints
// as it is, so it needs no second picture.
import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import { type BusyDay, busiest, busyHours, quietest } from '../../../domain/busy-hours.ts'
import { addMonths, monthOf } from '../../../domain/month.ts'
import { entriesOfMonth } from '../../../store/records/live-queries.ts'
import { tallyAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyShelf } from '../../ui/empty-shelf.tsx'
import { Page } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './hours-page.module.css'

/** So many months back from today's, itself included. */
const spans = [3, 1, 12] as const

/** 6,0: how many tenths of a person is what tells two hours apart. */
const tenths = { decimals: 1, fixed: true }

/** Below it what looks like a pattern is chance. */
const enoughWeeks = 4

/** 4 January 1970 was a Sunday: any week with known days does to name them. */
const dayNamed = (weekday: number): string => `1970-01-${String(4 + weekday).padStart(2, '0')}`

export function HoursPage() {
  const { t, format } = useWords()
  const library = useLibrary()
  const month = monthOf(useToday())
  const [span, setSpan] = useState<number>(spans[0])
  const entries = useLiveQuery(async () => {
    const months = Array.from({ length: span }, (_, back) => addMonths(month, -back))
    const kinds = ['visit', 'serviceDay']
    const read = months.flatMap((of) => kinds.map((kind) => entriesOfMonth(library, of, kind)))
    return (await Promise.all(read)).flat()
  }, [library, month, span])
  const busy = entries && busyHours(entries)
  const isEmpty = busy?.hours.length === 0
  return (
    <Page title={t.tally.hours} strand="visit" back={tallyAddress}>
      <Select
        aria-label={t.tally.span}
        className={styles.span ?? ''}
        value={span}
        onChange={(event) => setSpan(Number(event.target.value))}
      >
        {spans.map((months) => (
          <option key={months} value={months}>
            {months === 1
              ? format.month(month)
              : t.tally.fromTo(format.month(addMonths(month, 1 - months)), format.month(month))}
          </option>
        ))}
      </Select>
      {isEmpty && (
        <EmptyShelf
          title={t.tally.noHoursTitle}
          action={
            <ButtonLink variant="primary" to={tallyAddress}>
              {t.tally.title}
            </ButtonLink>
          }
        >
          {t.tally.noHours}
        </EmptyShelf>
      )}
      {busy && !isEmpty && (
        <>
          <p className={styles.sentence}>
            <Sentence busy={busy} />
          </p>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <caption>{t.tally.hoursCaption}</caption>
              <thead>
                <tr>
                  <th scope="col">
                    <span className="visually-hidden">{t.tally.weekday}</span>
                  </th>
                  {busy.hours.map((hour) => (
                    <th key={hour} scope="col">
                      {hour}
                    </th>
                  ))}
                  <th scope="col">{t.tally.perDay}</th>
                </tr>
              </thead>
              <tbody>
                {busy.days.map((day) => (
                  <Weekday key={day.weekday} day={day} hours={busy.hours} most={mostOf(busy.days)} />
                ))}
              </tbody>
            </table>
          </div>
          <p className={styles.note}>
            {t.tally.ofAll(
              format.number(busy.withHour),
              format.number(busy.withoutHour),
              format.number(busy.openDays),
            )}
          </p>
        </>
      )}
    </Page>
  )
}

const mostOf = (days: readonly BusyDay[]): number =>
  Math.max(0, ...days.flatMap(({ hours }) => [...hours.values()]))

function Sentence({ busy }: { readonly busy: ReturnType<typeof busyHours> }) {
  const { t, format } = useWords()
  const most = busiest(busy)
  if (!most || busy.openWeeks < enoughWeeks) return t.tally.notEnough(busy.openWeeks)
  const few = quietest(busy)
  const day = format.day(dayNamed(most.weekday), 'weekday')
  return [
    t.tally.busiest(day, most.from, most.to, format.number(most.visitors, tenths)),
    few && t.tally.quietest(few.after, format.number(few.visitors, tenths)),
  ]
    .filter(Boolean)
    .join(' ')
}

interface WeekdayProps {
  readonly day: BusyDay
  readonly hours: readonly string[]
  /** The tallest bar of the table, in visitors. */
  readonly most: number
}

function Weekday({ day, hours, most }: WeekdayProps) {
  const { t, format } = useWords()
  const name = format.day(dayNamed(day.weekday), 'weekday')
  if (day.openDays === 0)
    return (
      <tr>
        <th scope="row">{name}</th>
        <td className={styles.closed} colSpan={hours.length + 1}>
          {t.tally.closed}
        </td>
      </tr>
    )
  return (
    <tr>
      <th scope="row">{name}</th>
      {hours.map((hour) => {
        const visitors = day.hours.get(hour) ?? 0
        return (
          <td key={hour} data-most={visitors === most || undefined}>
            {format.number(visitors, tenths)}
            <span className={styles.bar} style={{ height: `${(visitors / (most || 1)) * 32}px` }} />
          </td>
        )
      })}
      <td>
        <b>{format.number(day.perDay, tenths)}</b> {t.tally.people}
      </td>
    </tr>
  )
}

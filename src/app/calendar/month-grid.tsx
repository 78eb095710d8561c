// A month as on the wall, Sunday first: each day a button, with the marks of what is planned or was held on it.
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { addDays, type Day, weekday } from '../../domain/day.ts'
import { addMonths, firstDay, lastDay, type Month, monthOf } from '../../domain/month.ts'
import { activity } from '../../domain/records/activity.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { useWords, type Words } from '../language.tsx'
import { useToday } from '../library-context.tsx'
import { titleOf } from '../record-form/value-words.ts'
import styles from './calendar.module.css'
import { DayMark, isRepeated, markOf, RepeatMark } from './day-mark.tsx'

/** More than these are told as "+3". */
const shown = 2

interface MonthGridProps {
  readonly month: Month
  readonly chosen: Day
  readonly byDay: ReadonlyMap<Day, readonly StoredEntry[]>
  readonly onChoose: (day: Day) => void
  /** The key N: something new on the chosen day. */
  readonly onNew: (day: Day) => void
}

export function MonthGrid({ month, chosen, byDay, onChoose, onNew }: MonthGridProps) {
  const words = useWords()
  const { format } = words
  const grid = useRef<HTMLTableElement>(null)
  const followsKeys = useRef(false)
  useEffect(() => {
    if (followsKeys.current) grid.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus()
    followsKeys.current = false
  }, [chosen])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key.toLowerCase() === 'n') {
      event.preventDefault()
      return onNew(chosen)
    }
    const to = dayByKey(chosen, event.key)
    if (to === undefined) return
    event.preventDefault()
    followsKeys.current = true
    onChoose(to)
  }
  const weeks = weeksOf(month)
  return (
    // Where large text has no room for seven days, they are pushed aside, as a wide table is.
    <div className={styles.pushes}>
      <table ref={grid} className={styles.grid} aria-label={format.month(month)} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col">
                <span aria-hidden>{format.day(day, 'weekdayShort')}</span>
                <span className="visually-hidden">{format.day(day, 'weekday')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <DayCell
                  key={day}
                  day={day}
                  isOutside={monthOf(day) !== month}
                  isChosen={day === chosen}
                  entries={byDay.get(day) ?? []}
                  words={words}
                  onChoose={onChoose}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface DayCellProps {
  readonly day: Day
  readonly isOutside: boolean
  readonly isChosen: boolean
  readonly entries: readonly StoredEntry[]
  readonly words: Words
  readonly onChoose: (day: Day) => void
}

function DayCell({ day, isOutside, isChosen, entries, words, onChoose }: DayCellProps) {
  const { t, format } = words
  const today = useToday()
  const isToday = day === today
  const said = [
    format.day(day, 'weekdayDay'),
    isToday ? t.calendar.today : '',
    ...entries.map(
      (entry) => `${titleOf(activity, entry.values, words)} (${t.calendar.mark[markOf(entry, today)]})`,
    ),
  ].filter(Boolean)
  return (
    <td
      data-outside={isOutside || undefined}
      data-today={isToday || undefined}
      data-sunday={weekday(day) === 0 || undefined}
    >
      <button
        type="button"
        data-day={day}
        tabIndex={isChosen ? 0 : -1}
        aria-pressed={isChosen}
        aria-label={said.join(', ')}
        onClick={() => onChoose(day)}
      >
        <span className={styles.number}>
          {isOutside && day.endsWith('-01') ? format.day(day, 'short') : format.day(day, 'number')}
          {isToday && <Lamp />}
        </span>
        <span className={styles.marks}>
          {entries.slice(0, shown).map((entry) => (
            <span key={entry.id} className={styles.held}>
              <DayMark mark={markOf(entry, today)} />
              {isRepeated(entry) && <RepeatMark />}
              <span className={styles.name} data-mark={markOf(entry, today)}>
                {titleOf(activity, entry.values, words)}
              </span>
            </span>
          ))}
          {entries.length > shown && <b>+{entries.length - shown}</b>}
        </span>
      </button>
    </td>
  )
}

/** A hanging lamp: today. */
export function Lamp() {
  return (
    <svg className={styles.lamp} viewBox="0 0 18 20" width="18" height="20" aria-hidden>
      <path d="M9 0v4" stroke="currentColor" strokeWidth="2" />
      <path d="M9 3c-5 0-8 4-8 8h16c0-4-3-8-8-8z" fill="var(--padi)" />
      <circle cx="9" cy="13" r="4" fill="var(--tumpal)" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}

/** Whole weeks, with the days before and after the month that fill them. */
export function weeksOf(month: Month): readonly (readonly Day[])[] {
  const start = addDays(firstDay(month), -weekday(firstDay(month)))
  const weeks: Day[][] = []
  for (let day = start; day <= lastDay(month); day = addDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)))
  return weeks
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

export function dayByKey(day: Day, key: string): Day | undefined {
  const step = steps[key]
  if (step !== undefined) return addDays(day, step)
  if (key !== 'PageUp' && key !== 'PageDown') return undefined
  const month = addMonths(monthOf(day), key === 'PageUp' ? -1 : 1)
  const same = `${month}${day.slice(7)}`
  return same > lastDay(month) ? lastDay(month) : same
}

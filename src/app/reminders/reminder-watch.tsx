// While the app is open: keeps the plan of reminders as the months stand, shows what is due, and goes where a tapped
// reminder leads. Shows nothing itself.
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { handedIn, monthReportId } from '../../domain/closed-month.ts'
import { addMonths, type Month, monthOf } from '../../domain/month.ts'
import { noteError } from '../../store/error-log.ts'
import { entriesOfMonth, entryById } from '../../store/records/live-queries.ts'
import { useWords } from '../language.tsx'
import { useLibrary, useToday } from '../library-context.tsx'
import { monthsToRemind, plannedReminders } from './reminder-plan.ts'
import { remind, useReminderState } from './reminder-setting.ts'

export function ReminderWatch() {
  useTappedReminder()
  const isOn = useReminderState() === 'on'
  return isOn && <Reminders />
}

function Reminders() {
  const library = useLibrary()
  const today = useToday()
  const words = useWords()
  const months = useLiveQuery(async () => {
    const last = addMonths(monthOf(today), -1)
    const closed = new Set<Month>()
    for (const month of [last, monthOf(today)]) {
      if (handedIn(await entryById(library, monthReportId(month))) !== 'not') closed.add(month)
    }
    // A library that began this month owes no report of the last.
    const isLastDue = (await entriesOfMonth(library, last)).some(({ kind }) => kind !== 'monthReport')
    return monthsToRemind(today, (month) => closed.has(month), isLastDue)
  }, [library, today])
  useEffect(() => {
    if (!months) return
    remind(plannedReminders(today, months, library.zone, words)).catch((error: unknown) =>
      noteError('reminders', error),
    )
  }, [months, today, library, words])
  return null
}

/** The worker brings this window to the front and says where to go. */
function useTappedReminder(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const go = ({ data }: MessageEvent) => {
      if (data?.type === 'OPEN' && typeof data.url === 'string' && data.url.startsWith('/'))
        navigate(data.url)
    }
    navigator.serviceWorker?.addEventListener('message', go)
    return () => navigator.serviceWorker?.removeEventListener('message', go)
  }, [navigate])
}

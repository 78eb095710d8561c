// What is going on now: computers in use, with their time so far and "Selesai", and today's planned activities.

import { useLiveQuery } from 'dexie-react-hooks'
import NotebookPen from 'lucide-react/icons/notebook-pen'
import { Suspense, useState } from 'react'
import { addDays, type Day, minutesBetween } from '../../../domain/day.ts'
import { partOf, partsIn, textIn } from '../../../domain/read-values.ts'
import { entriesOfDay } from '../../../store/records/live-queries.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { listAddress, recordAddress } from '../../addresses.ts'
import { AskPlans } from '../../calendar/ask-plans.tsx'
import { HomeComputers } from '../../computers/home-computers.tsx'
import { FromOffice } from '../../from-office/from-office.tsx'
import { useWords } from '../../language.tsx'
import { lazyPage } from '../../lazy-page.tsx'
import { useLibrary, useTimeOfDay, useToday } from '../../library-context.tsx'
import { DueSteps } from '../../matters/due-steps.tsx'
import { isRunning } from '../../record-list/slips.ts'
import { useThisMonth } from '../../shell/month-context.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Link } from '../../ui/link.tsx'
import { Marked } from '../../ui/marked.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CountingToday } from './counting-today.tsx'
import { FirstThings } from './first-things.tsx'
import styles from './home.module.css'
import { ServiceDay } from './service-day.tsx'

/** Plans whose day has passed; the calendar has more. */
const mostAsked = 3

const EndUse = lazyPage(() => import('./end-use.tsx'), 'EndUse')

export function Running() {
  const { t } = useWords()
  const today = useToday()
  const month = useThisMonth()
  const sinceYesterday = useSinceYesterday(today)
  if (!month) return null
  if (month.entries.length === 0 && sinceYesterday.length === 0)
    return (
      <div className={styles.running}>
        <HomeComputers />
        <FromOffice />
        <CountingToday />
        <FirstThings otherwise={<FirstRecord />} />
        <AskPlans most={mostAsked} />
        <DueSteps />
        <ServiceDay ofToday={[]} />
      </div>
    )
  const ofToday = month.entries.filter(({ values }) => values.date === today)
  const running = [...sinceYesterday, ...ofToday.filter(isRunning)]
    .filter(isElsewhere)
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'id'))
  const planned = ofToday.filter(({ kind, values }) => kind === 'activity' && values.status === 'planned')
  const isIdle = running.length === 0 && planned.length === 0
  return (
    <div className={styles.running}>
      <HomeComputers />
      <FromOffice />
      <CountingToday />
      <FirstThings />
      <div className={isIdle ? styles.wideOnly : undefined}>
        <Ledger
          heading={t.home.running}
          aside={
            running.length > 0 && (
              <Link className={styles.wideOnly} to={listAddress('computerUse')}>
                {t.home.toComputers}
              </Link>
            )
          }
        >
          {running.map((entry) => (
            <ComputerInUse key={entry.id} entry={entry} />
          ))}
          {planned.map((entry) => (
            <PlannedToday key={entry.id} entry={entry} />
          ))}
          {isIdle && <LedgerRow title={t.home.nothingRunning} note={t.home.nothingRunningNote} />}
        </Ledger>
      </div>
      <AskPlans most={mostAsked} />
      <DueSteps />
      <ServiceDay ofToday={ofToday} />
    </div>
  )
}

/** Computers are on the board; what else goes on stands here. */
const isElsewhere = ({ values }: StoredEntry): boolean =>
  values.service !== 'computer' || !textIn(values.computer)

/** What began last evening and still goes on after midnight; what was left open for longer, the report asks about. */
function useSinceYesterday(today: Day): readonly StoredEntry[] {
  const library = useLibrary()
  const now = useTimeOfDay()
  const ofYesterday = useLiveQuery(
    async () => (now < '12:00' ? entriesOfDay(library, addDays(today, -1)) : []),
    [library, today, now < '12:00'],
  )
  return (ofYesterday ?? []).filter((entry) => {
    const start = textIn(partOf(entry.values.time, 'start'))
    return isRunning(entry) && start !== undefined && now < start && minutesBetween(start, now) !== null
  })
}

/** Nothing was recorded this month: how to begin stands where later stands what is running. */
function FirstRecord() {
  const { t } = useWords()
  return (
    <Notice icon={NotebookPen} title={t.home.firstTitle}>
      {t.home.first}
    </Notice>
  )
}

const nameOf = ({ values }: StoredEntry): string => textIn(values.computer) ?? ''

function ComputerInUse({ entry: { id, values } }: { readonly entry: StoredEntry }) {
  const { t, format } = useWords()
  const now = useTimeOfDay()
  const [asked, setAsked] = useState(0)
  const start = textIn(partOf(values.time, 'start')) ?? ''
  const [women, men] = [partOf(values.people, 'women'), partOf(values.people, 'men')]
  const name = textIn(values.computer) || serviceName(t.home, values.service)
  const duration = format.lasting(minutesBetween(start, now) ?? 0)
  const who = women === 1 ? t.home.woman : men === 1 ? t.home.man : ''

  const said = t.home.ended(name, duration)
  const row = (
    <LedgerRow
      lamp
      strand="computerUse"
      to={recordAddress('computerUse', id)}
      title={<Marked text={t.home.inUse(name, duration)} />}
      note={who || t.home.since(format.time(start))}
      action={
        // An end has to differ from its start; in the first minute there is nothing to end yet.
        now !== start && (
          <Button size="row" onClick={() => setAsked(asked + 1)}>
            {t.home.end} <span className="visually-hidden">{name}</span>
          </Button>
        )
      }
    />
  )
  return (
    <>
      {row}
      {asked > 0 && (
        <Suspense fallback={null}>
          <EndUse id={id} time={partsIn(values.time)} end={now} said={said} asked={asked} />
        </Suspense>
      )}
    </>
  )
}

type HomeWords = ReturnType<typeof useWords>['t']['home']

const serviceName = (words: HomeWords, service: unknown): string =>
  service === 'wifi' || service === 'basicTraining' || service === 'staffHelp'
    ? words[service]
    : words.computer

function PlannedToday({ entry: { id, values } }: { readonly entry: StoredEntry }) {
  const { t, format } = useWords()
  const start = textIn(partOf(values.time, 'start'))
  const place = textIn(values.place)
  const when = start ? `${t.home.planned} ${format.time(start)}` : t.home.planned
  const address = recordAddress('activity', id)
  return (
    <LedgerRow
      strand="activity"
      to={address}
      title={textIn(values.title) ?? ''}
      note={[when, place].filter(Boolean).join(' · ')}
      action={
        <ButtonLink size="row" to={`${address}?isi`}>
          {t.home.fillIn}
        </ButtonLink>
      }
    />
  )
}

// "Tiga hal pertama": on a device that begins a library, three things to try. They tick themselves off as they are done,
// stand below what they speak of, and never come again once they are done or not wanted.
import { useLiveQuery } from 'dexie-react-hooks'
import Circle from 'lucide-react/icons/circle'
import CircleCheck from 'lucide-react/icons/circle-check'
import { type ReactNode, useEffect, useState } from 'react'
import { lastEntries } from '../../../store/records/live-queries.ts'
import { newAddress, reportsAddress } from '../../addresses.ts'
import { keepFirstThings, keptFirstThings } from '../../first-things.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { Button } from '../../ui/button.tsx'
import { focusHeading } from '../../ui/focus-heading.ts'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'

/** `otherwise` stands there where the three are not. */
export function FirstThings({ otherwise = null }: { readonly otherwise?: ReactNode }) {
  const library = useLibrary()
  const [kept, setKept] = useState(keptFirstThings)
  const has = useLiveQuery(async () => {
    const [visits, activities] = await Promise.all([
      lastEntries(library, 'visit', 1),
      lastEntries(library, 'activity', 1),
    ])
    return { visit: visits.length > 0, activity: activities.length > 0 }
  }, [library])

  // A library that has records already was begun elsewhere, or long ago.
  const isBeginning = kept === undefined && has !== undefined && !has.visit && !has.activity
  const isSettled = kept === undefined && has !== undefined && !isBeginning
  useEffect(() => {
    if (!isBeginning && !isSettled) return
    const state = isBeginning ? 'begun' : 'over'
    keepFirstThings(state)
    setKept(state)
  }, [isBeginning, isSettled])

  if (!has || kept === undefined) return null
  if (kept === 'over') return otherwise
  const end = () => {
    keepFirstThings('over')
    setKept('over')
    focusHeading()
  }
  return <ThreeThings visit={has.visit} activity={has.activity} report={kept === 'reportSeen'} onEnd={end} />
}

interface ThreeThingsProps {
  readonly visit: boolean
  readonly activity: boolean
  readonly report: boolean
  readonly onEnd: () => void
}

function ThreeThings({ visit, activity, report, onEnd }: ThreeThingsProps) {
  const { t } = useWords()
  const words = t.desk.first
  const isDone = visit && activity && report
  // Shown done once; the next time it is gone.
  useEffect(() => {
    if (isDone) keepFirstThings('over')
  }, [isDone])
  return (
    <Ledger
      heading={isDone ? words.allDone : words.title}
      aside={
        <Button variant="third" size="row" onClick={onEnd}>
          {isDone ? t.shell.close : words.skip}
        </Button>
      }
    >
      <Thing isDone={visit} title={words.visit} note={words.visitNote(t.home.women, t.home.men)} />
      <Thing
        isDone={activity}
        title={words.activity}
        note={words.activityNote(t.shell.activity)}
        to={newAddress('activity')}
      />
      <Thing isDone={report} title={words.report} note={words.reportNote} to={reportsAddress} />
    </Ledger>
  )
}

interface ThingProps {
  readonly isDone: boolean
  readonly title: string
  readonly note: string
  readonly to?: string
}

function Thing({ isDone, title, note, to }: ThingProps) {
  const { t } = useWords()
  return (
    <LedgerRow
      icon={isDone ? CircleCheck : Circle}
      done={isDone}
      title={title}
      note={isDone ? t.desk.first.done : note}
      {...(to && !isDone && { to })}
    />
  )
}

// "Hari ini tutup": whether the library is open today, and the one tap that says it is not, with why. Where people have
// come already it closed early, and the day stays an open one.
import DoorClosed from 'lucide-react/icons/door-closed'
import DoorOpen from 'lucide-react/icons/door-open'
import { useState } from 'react'
import { partOf, partsIn } from '../../../domain/read-values.ts'
import type { Values } from '../../../domain/record.ts'
import { serviceDay } from '../../../domain/records/service-day.ts'
import { deleteRecord, saveRecord } from '../../../store/records/save-record.ts'
import type { StoredEntry } from '../../../store/records/stored-entry.ts'
import { recordAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary, useTimeOfDay, useToday } from '../../library-context.tsx'
import { Refusal } from '../../save-door/refusal.tsx'
import { useSave } from '../../save-door/use-save.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import styles from './home.module.css'

const { whyClosed, closedEarly } = serviceDay.fields

export function ServiceDay({ ofToday }: { readonly ofToday: readonly StoredEntry[] }) {
  const { t, label, format } = useWords()
  const [isAsking, setAsking] = useState(false)
  const day = ofToday.find(({ kind }) => kind === 'serviceDay')
  const visitors = ofToday.some(({ kind }) => kind === 'visit')
  const { state, hours } = day?.values ?? {}
  const why = day?.values[state === 'closed' ? 'whyClosed' : 'closedEarly']
  const reason = whyClosed.choices.find(({ code }) => code === why)
  const start = partOf(hours, 'start')
  const isOver = state === 'closed' || reason !== undefined
  const title = isOver
    ? t.desk.closedBecause(reason ? label(reason.label).toLowerCase() : '')
    : typeof start === 'string'
      ? t.desk.openSince(format.time(start))
      : day || visitors
        ? t.desk.open
        : t.desk.notSaid
  return (
    <>
      <Ledger heading={label(serviceDay.label)}>
        <LedgerRow
          icon={isOver ? DoorClosed : DoorOpen}
          title={title}
          {...(day && { to: recordAddress('serviceDay', day.id) })}
          action={!isOver && <Button onClick={() => setAsking(true)}>{t.desk.closeToday}</Button>}
        />
      </Ledger>
      {isAsking && <WhyClosed day={day} hasVisitors={visitors} onClose={() => setAsking(false)} />}
    </>
  )
}

interface WhyClosedProps {
  readonly day: StoredEntry | undefined
  readonly hasVisitors: boolean
  readonly onClose: () => void
}

function WhyClosed({ day, hasVisitors, onClose }: WhyClosedProps) {
  const { t, label } = useWords()
  const library = useLibrary()
  const today = useToday()
  const now = useTimeOfDay()
  const { save, refused } = useSave()
  const close = (code: string) => {
    const hours = { ...partsIn(day?.values.hours), end: now }
    const values: Values = hasVisitors
      ? { state: 'open', closedEarly: code, hours, whyClosed: null }
      : { state: 'closed', whyClosed: code, closedEarly: null, hours: null }
    let id = day?.id
    return save({
      write: async (reason) => {
        const record = { kind: 'serviceDay', values: { date: today, ...values }, reason }
        const saved = await saveRecord(library, { ...record, ...(day && { id: day.id }) })
        if (saved.ok) id = saved.id
        return saved
      },
      undo: (reason) =>
        day
          ? saveRecord(library, { kind: 'serviceDay', id: day.id, values: asItWas(day), reason })
          : deleteRecord(library, id ?? '', reason),
      said: t.desk.closedSaid,
      done: onClose,
    })
  }
  const { choices } = hasVisitors ? closedEarly : whyClosed
  return (
    <Dialog
      title={hasVisitors ? t.desk.whyEarly : t.desk.whyClosed}
      onClose={onClose}
      actions={
        <Button variant="third" onClick={onClose}>
          {t.shell.cancel}
        </Button>
      }
    >
      {hasVisitors && <p>{t.desk.earlyNote}</p>}
      <div className={styles.reasons}>
        {choices.map(({ code, label: words }) => (
          <Button key={code} onClick={() => close(code)}>
            {label(words)}
          </Button>
        ))}
      </div>
      <Refusal fields={serviceDay.fields} {...refused} />
    </Dialog>
  )
}

/** The registers that closing writes, as they were before. */
const asItWas = ({ values }: StoredEntry): Values =>
  Object.fromEntries(
    ['state', 'hours', 'whyClosed', 'closedEarly'].map((name) => [name, values[name] ?? null]),
  )

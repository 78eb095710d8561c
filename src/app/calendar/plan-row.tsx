// A plan in a list: what it is, when, and the answers to it: fill in who came, or it is not held.
import { useState } from 'react'
import { partOf, textIn } from '../../domain/read-values.ts'
import { activity } from '../../domain/records/activity.ts'
import { isUnanswered } from '../../domain/repeats.ts'
import { makeNextPlan } from '../../store/records/make-next-plan.ts'
import { deleteRecord, saveRecord } from '../../store/records/save-record.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { recordAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { useLibrary, useToday } from '../library-context.tsx'
import { titleOf, valueWords } from '../record-form/value-words.ts'
import { Refusal } from '../save-door/refusal.tsx'
import { useSave } from '../save-door/use-save.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { LedgerRow } from '../ui/ledger.tsx'
import styles from './calendar.module.css'
import { isRepeated, RepeatMark } from './day-mark.tsx'

interface PlanRowProps {
  readonly entry: StoredEntry
  /** Says the day, where several days stand together. */
  readonly withDate?: boolean
}

export function PlanRow({ entry, withDate = false }: PlanRowProps) {
  const words = useWords()
  const { t, format } = words
  const today = useToday()
  const [isAsking, setAsking] = useState(false)
  const { callOff, refused } = useCallOff(entry)
  const { values, kind, id, day } = entry
  const title = titleOf(activity, values, words)
  const start = textIn(partOf(values.time, 'start'))
  const isOver = isUnanswered(entry, today)
  const isAhead = day !== undefined && day > today
  const about = [
    isOver && day
      ? t.calendar.wasPlanned(format.day(day, 'weekdayDay'))
      : withDate && day
        ? format.day(day, 'weekdayDay')
        : '',
    start === undefined ? '' : t.calendar.at(format.time(start)),
    valueWords(activity.fields.place, values.place, words),
  ].filter(Boolean)
  return (
    <>
      <LedgerRow
        strand="activity"
        lamp={isOver}
        to={recordAddress(kind, id)}
        title={title}
        titleLang="id"
        {...(withDate && day && { date: day })}
        note={
          <>
            {about.join(', ')}
            {isRepeated(entry) && (
              <span className={styles.line}>
                <RepeatMark /> {valueWords(activity.fields.repeats, values.repeats, words)}
              </span>
            )}
            {isOver && !withDate && <b className={styles.line}>{t.calendar.wasItHeld}</b>}
          </>
        }
        action={
          <span className={styles.buttons}>
            {!isAhead && (
              <ButtonLink
                size="row"
                to={`${recordAddress(kind, id)}?isi`}
                aria-label={t.calendar.fillInThis(title)}
              >
                {t.calendar.fillIn}
              </ButtonLink>
            )}
            <Button
              variant="third"
              size="row"
              aria-label={t.calendar.notHeldThis(title)}
              onClick={() => (isRepeated(entry) ? setAsking(true) : callOff(false))}
            >
              {t.calendar.notHeld}
            </Button>
          </span>
        }
      />
      {!isAsking && refused.problems && (
        <li>
          <Refusal fields={activity.fields} {...refused} />
        </li>
      )}
      {isAsking && (
        <Dialog
          title={t.calendar.notHeldThis(title)}
          onClose={() => setAsking(false)}
          actions={
            <Button variant="third" onClick={() => setAsking(false)}>
              {t.shell.cancel}
            </Button>
          }
        >
          <div className={styles.answers}>
            <Button onClick={() => callOff(false)}>{t.calendar.skip}</Button>
            <Button onClick={() => callOff(true)}>{t.calendar.end}</Button>
            <Refusal fields={activity.fields} {...refused} />
          </div>
        </Dialog>
      )}
    </>
  )
}

/** Not held: this time (what repeats gets its next plan), or never again. */
function useCallOff(entry: StoredEntry) {
  const words = useWords()
  const { t } = words
  const library = useLibrary()
  const { save, refused } = useSave()
  const { kind, id, values } = entry
  const callOff = (isLast: boolean) => {
    let next: Awaited<ReturnType<typeof makeNextPlan>>
    const was = { status: 'planned', repeats: values.repeats ?? null }
    const is = { status: 'cancelled', repeats: isLast ? null : was.repeats }
    const title = titleOf(activity, values, words)
    return save({
      write: async (reason) => {
        const saved = await saveRecord(library, { kind, id, values: is, reason } as const)
        if (saved.ok) next = await makeNextPlan(library, { ...entry, values: { ...values, ...is } })
        return saved
      },
      undo: async (reason) => {
        if (next) await deleteRecord(library, next.id, reason)
        return saveRecord(library, { kind, id, values: was, reason } as const)
      },
      said: t.calendar.calledOff(title),
    })
  }
  return { callOff, refused }
}

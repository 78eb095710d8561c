// More time for one month: of all villages of a place, or of one.
import { type FormEvent, useId, useState } from 'react'
import { dayIn } from '../../../domain/day.ts'
import { addMonths, type Month, monthOf } from '../../../domain/month.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { FieldFrame, fieldAria } from '../../ui/field-frame.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PickedInput } from '../../ui/picked-input.tsx'
import { askOffice } from '../ask-office.ts'
import styles from '../office/office-page.module.css'
import { useOfficeZone } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { MonthSelect } from './month-select.tsx'

interface LaterDeadlineFormProps {
  readonly place: string
  readonly onChanged: () => void
}

type Problem = 'missing' | 'earlier' | 'far' | 'failed'

/** Characters to say why. */
const longestReason = 200

const problemOf: Readonly<Record<string, Problem>> = {
  malformed: 'missing',
  deadline_earlier: 'earlier',
  deadline_far: 'far',
}

export function LaterDeadlineForm({ place, onChanged }: LaterDeadlineFormProps) {
  const { office } = useOfficeWords()
  const { signInAgain } = useSession()
  const announce = useAnnounce()
  const id = useId()
  const last = addMonths(monthOf(dayIn(useOfficeZone(), Date.now())), -1)
  const [month, setMonth] = useState<Month | null>(last)
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (day === '') return setProblem('missing')
    const answer = await askOffice('deadlines', {
      method: 'PUT',
      body: { place, month, day, ...(reason && { reason }) },
    })
    if (!answer.ok) {
      if (answer.failure.why === 'signIn') return signInAgain()
      return setProblem((answer.failure.why === 'refused' && problemOf[answer.failure.code]) || 'failed')
    }
    setProblem(undefined)
    setDay('')
    setReason('')
    announce(office.saved)
    onChanged()
  }
  const said =
    problem === 'missing'
      ? office.villages.laterDayMissing
      : problem === 'earlier'
        ? office.villages.laterEarlier
        : problem === 'far'
          ? office.villages.laterFar
          : undefined
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <MonthSelect
        id={`${id}-month`}
        label={office.villages.laterMonth}
        value={month}
        onChange={setMonth}
        reach={[6, 12]}
      />
      <FieldFrame id={`${id}-day`} label={office.villages.laterDay} problem={said}>
        <PickedInput
          {...fieldAria(`${id}-day`, { problem: said })}
          type="date"
          value={day}
          onChange={setDay}
        />
      </FieldFrame>
      <LineField
        id={`${id}-reason`}
        label={office.villages.laterReason}
        help={office.villages.laterReasonHelp}
        optional
        maxLength={longestReason}
        value={reason}
        onChange={setReason}
      />
      <div>
        <Button type="submit">{office.villages.laterSet}</Button>
      </div>
      {problem === 'failed' && (
        <Notice tone="mistake" live="alert">
          {office.notDone}
        </Notice>
      )}
    </form>
  )
}

// "Tunda": the next step gets another day, in one more tap.
import { useState } from 'react'
import { addDays, type Day, isDay } from '../../domain/day.ts'
import { type NextStep, nextMonday } from '../../domain/matter-standing.ts'
import { partsIn } from '../../domain/read-values.ts'
import { advocacy } from '../../domain/records/advocacy.ts'
import { putOff } from '../../store/records/put-off.ts'
import type { StoredEntry } from '../../store/records/stored-entry.ts'
import { useWords } from '../language.tsx'
import { useLibrary, useToday } from '../library-context.tsx'
import { Refusal } from '../save-door/refusal.tsx'
import { useSave } from '../save-door/use-save.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FieldFrame, fieldAria } from '../ui/field-frame.tsx'
import { PickedInput } from '../ui/picked-input.tsx'
import { stepWords } from './matter-words.ts'
import styles from './matters.module.css'

interface PutOffDialogProps {
  readonly next: NextStep<StoredEntry>
  readonly onClose: () => void
}

export function PutOffDialog({ next, onClose }: PutOffDialogProps) {
  const words = useWords()
  const { t, format } = words
  const library = useLibrary()
  const today = useToday()
  const { save, refused } = useSave()
  const [other, setOther] = useState('')
  const [problem, setProblem] = useState('')
  const before = partsIn(next.of.values.nextStep)
  const to = (date: Day) =>
    save({
      write: () => putOff(library, next.of, { ...before, date }),
      undo: () => putOff(library, next.of, before),
      said: t.matters.putOffTo(format.day(date, 'weekdayDay')),
      done: onClose,
    })
  const tomorrow = addDays(today, 1)
  const monday = nextMonday(today)
  const days = [
    { day: tomorrow, text: t.matters.putOffTomorrow },
    ...(monday === tomorrow ? [] : [{ day: monday, text: t.matters.putOffMonday }]),
    { day: addDays(today, 7), text: t.matters.putOffWeek },
  ]
  const id = `tunda-${next.of.id}`
  return (
    <Dialog
      title={t.matters.putOffTitle(stepWords(next, words))}
      onClose={onClose}
      actions={
        <Button variant="third" onClick={onClose}>
          {t.shell.cancel}
        </Button>
      }
    >
      <div className={styles.days}>
        {days.map(({ day, text }) => (
          <Button key={text} onClick={() => to(day)}>
            {text} <span className={styles.which}>{format.day(day, 'weekdayDay')}</span>
          </Button>
        ))}
      </div>
      <form
        noValidate
        className={styles.days}
        onSubmit={(event) => {
          event.preventDefault()
          if (isDay(other) && other > today) void to(other)
          else setProblem(t.matters.putOffLater)
        }}
      >
        <FieldFrame id={id} label={t.matters.putOffOther} problem={problem || undefined}>
          <PickedInput
            {...fieldAria(id, { problem })}
            type="date"
            min={tomorrow}
            value={other}
            onChange={(day) => {
              setOther(day)
              setProblem('')
            }}
          />
        </FieldFrame>
        <Button type="submit">{t.matters.putOffSave}</Button>
      </form>
      <Refusal fields={advocacy.fields} {...refused} />
    </Dialog>
  )
}

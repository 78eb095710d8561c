// By which day of the next month a report is on time.
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { askOffice } from '../ask-office.ts'
import { useOfficeWords } from '../office-words.ts'
import styles from './office-page.module.css'

const LAST_DAY = 28

export function DeadlineForm() {
  const { office, format } = useOfficeWords()
  const [typed, setTyped] = useState<string>()
  const [said, setSaid] = useState<'saved' | 'number' | 'failed'>()
  useEffect(() => {
    askOffice<{ deadlineDays: number }>('settings').then(
      (answer) => answer.ok && setTyped(String(answer.value.deadlineDays)),
    )
  }, [])
  if (typed === undefined) return null
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const deadlineDays = Number(typed.trim())
    if (!/^\d+$/.test(typed.trim()) || deadlineDays < 1 || deadlineDays > LAST_DAY) return setSaid('number')
    const answer = await askOffice('settings', { body: { deadlineDays }, method: 'PUT' })
    setSaid(answer.ok ? 'saved' : 'failed')
  }
  return (
    <section className={styles.part}>
      <h2>{office.deadlineTitle}</h2>
      <form className={styles.form} onSubmit={save} noValidate>
        <LineField
          id="office-deadline"
          label={office.deadlineDays}
          help={office.deadlineHelp}
          inputMode="numeric"
          value={typed}
          onChange={setTyped}
          problem={said === 'number' && office.numberBetween('1', format.number(LAST_DAY))}
        />
        <div>
          <Button type="submit">{office.save}</Button>
        </div>
        {said === 'saved' && <Notice live="status">{office.saved}</Notice>}
        {said === 'failed' && (
          <Notice tone="mistake" live="alert">
            {office.notDone}
          </Notice>
        )}
      </form>
    </section>
  )
}

// Letterhead and signature of the office, written once for all its officers.
import { type FormEvent, useEffect, useState } from 'react'
import { type LetterAnswer, letterFields, type OfficeLetter } from '../../../sync/officer-wire.ts'
import { Button } from '../../ui/button.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { askOffice } from '../ask-office.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import styles from './office-page.module.css'

const empty = Object.fromEntries(letterFields.map((field) => [field, ''])) as unknown as OfficeLetter
const LONGEST = 200

export function LetterForm() {
  const { office } = useOfficeWords()
  const { scope } = useSession().officer
  const [typed, setTyped] = useState<OfficeLetter>()
  const [isInherited, setInherited] = useState(false)
  const [said, setSaid] = useState<'saved' | 'private' | 'failed'>()
  useEffect(() => {
    askOffice<LetterAnswer>('letterhead').then((answer) => {
      if (!answer.ok) return
      setTyped(answer.value.letter ?? empty)
      setInherited(answer.value.scope !== null && answer.value.scope !== scope)
    })
  }, [scope])
  if (!typed) return null
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await askOffice<LetterAnswer>('letterhead', { body: typed, method: 'PUT' })
    if (answer.ok) {
      setTyped(answer.value.letter ?? typed)
      setInherited(false)
      return setSaid('saved')
    }
    const { failure } = answer
    setSaid(failure.why === 'refused' && failure.code === 'private_number' ? 'private' : 'failed')
  }
  return (
    <section className={styles.part}>
      <h2>{office.letter.title}</h2>
      <p className={styles.note}>{isInherited ? office.letter.inherited : office.letter.what}</p>
      <form className={styles.form} onSubmit={save} noValidate>
        {letterFields.map((field) => (
          <LineField
            key={field}
            id={`office-letter-${field}`}
            label={office.letter.fields[field]}
            help={office.letter.examples[field]}
            optional
            maxLength={LONGEST}
            value={typed[field]}
            onChange={(text) => setTyped({ ...typed, [field]: text })}
          />
        ))}
        <div>
          <Button type="submit">{office.save}</Button>
        </div>
        {said === 'saved' && <Notice live="status">{office.saved}</Notice>}
        {said === 'private' && (
          <Notice tone="mistake" live="alert">
            {office.letter.private}
          </Notice>
        )}
        {said === 'failed' && (
          <Notice tone="mistake" live="alert">
            {office.notDone}
          </Notice>
        )}
      </form>
    </section>
  )
}

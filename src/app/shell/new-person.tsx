// Somebody who is not among the names yet: a name is enough, and they are the one who records.

import { type FormEvent, useLayoutEffect, useRef, useState } from 'react'
import { cleanLine } from '../../domain/clean-text.ts'
import { longestName } from '../../domain/longest-name.ts'
import { addStaff, type Staff } from '../../store/staff.ts'
import { useKeptText } from '../kept-text/use-kept-text.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { Button } from '../ui/button.tsx'
import { LineField } from '../ui/line-field.tsx'
import styles from './who-dialog.module.css'

interface NewPersonProps {
  readonly staff: readonly Staff[]
  readonly onChoose: (person: Staff) => Promise<void>
}

export function NewPerson({ staff, onChoose }: NewPersonProps) {
  const { t } = useWords()
  const library = useLibrary()
  const input = useRef<HTMLInputElement>(null)
  const { text: typed, write: setTyped, forget } = useKeptText('person')
  const [problem, setProblem] = useState<string>()
  useLayoutEffect(() => input.current?.focus(), [])

  const chosen = (person: Staff) => {
    forget()
    return onChoose(person)
  }
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const name = cleanLine(typed)
    // Somebody who is there already needs no second entry.
    const known = staff.find((other) => other.name.toLowerCase() === name.toLowerCase())
    if (known) return chosen(known)
    const wrong = nameProblem(name)
    if (wrong) {
      setProblem(t.settings[wrong])
      input.current?.focus()
      return
    }
    const added = await addStaff(library, name)
    if (added.ok) return chosen({ id: added.id, name })
    setProblem(t.settings.notSaved)
  }
  return (
    <form noValidate onSubmit={add} className={styles.people}>
      <LineField
        id="new-person"
        label={t.settings.staffName}
        problem={problem}
        ref={input}
        value={typed}
        onChange={(text) => {
          setProblem(undefined)
          setTyped(text)
        }}
      />
      <Button variant="primary" type="submit">
        {t.settings.addStaff}
      </Button>
    </form>
  )
}

const nameProblem = (name: string): 'staffNameMissing' | 'staffNameLong' | undefined => {
  if (name === '') return 'staffNameMissing'
  return [...name].length > longestName.staff ? 'staffNameLong' : undefined
}

// "Rombongan": how many, from where, in three taps and the digits. A place that came before fills in its last numbers.
import { useLiveQuery } from 'dexie-react-hooks'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { numberIn } from '../../../domain/parse-value.ts'
import { partsIn, peopleOf, textIn, wholeIn } from '../../../domain/read-values.ts'
import type { Values } from '../../../domain/record.ts'
import { visit } from '../../../domain/records/visit.ts'
import { lastEntries } from '../../../store/records/live-queries.ts'
import { deleteRecord, saveRecord } from '../../../store/records/save-record.ts'
import { useWords } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import { Refusal } from '../../save-door/refusal.tsx'
import { useSave } from '../../save-door/use-save.ts'
import { Button } from '../../ui/button.tsx'
import { FieldFrame, fieldAria } from '../../ui/field-frame.tsx'
import { LineField } from '../../ui/line-field.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './group-page.module.css'

/** Places are offered from so many of the latest visits, and so many of them. */
const visitsRead = 300
const placesOffered = 6

/** Above it the number is asked about once: it is more often a slip than a crowd. */
const crowd = visit.fields.people.warnAbove ?? Number.POSITIVE_INFINITY

interface Place {
  readonly name: string
  readonly people: Values
  readonly count: number
}

/** Undefined: not a whole number that a group can have. */
const readCount = (text: string): number | undefined =>
  text.trim() === '' ? 0 : numberIn(visit.fields.people.parts.men, text)

export function GroupPage() {
  const { t, format } = useWords()
  const library = useLibrary()
  const today = useToday()
  const navigate = useNavigate()
  const { save, refused } = useSave()
  const places = usePlaces()
  const [from, setFrom] = useState('')
  const [text, setText] = useState({ men: '', women: '' })
  const [problem, setProblem] = useState('')
  const [isAsked, setAsked] = useState(false)
  const women = useRef<HTMLInputElement>(null)
  const id = useId()
  const [men, womenCount] = [readCount(text.men), readCount(text.women)]
  const total = (men ?? 0) + (womenCount ?? 0)
  const write = (part: 'men' | 'women', value: string) => {
    setText({ ...text, [part]: value })
    setAsked(false)
    setProblem('')
  }
  const choose = ({ name, people }: Place) => {
    setFrom(name)
    setText({ men: String(wholeIn(people.men) ?? ''), women: String(wholeIn(people.women) ?? '') })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (men === undefined || womenCount === undefined || total === 0) return setProblem(t.tally.groupNumber)
    if (total > crowd && !isAsked) return setAsked(true)
    const values = {
      date: today,
      way: 'group' as const,
      people: { men, women: womenCount },
      ...(from.trim() && { from: from.trim() }),
    }
    let kept = ''
    return save({
      write: async (reason) => {
        const saved = await saveRecord(library, { kind: 'visit', values, reason })
        if (saved.ok) kept = saved.id
        return saved
      },
      undo: (reason) => deleteRecord(library, kept, reason),
      said: t.tally.groupSaved(format.number(total), from.trim()),
      leaving: true,
      done: () => navigate('/'),
    })
  }
  const input = (part: 'men' | 'women') => (
    <FieldFrame id={`${id}-${part}`} label={t.home[part]} part>
      <input
        {...fieldAria(`${id}-${part}`, { problem })}
        ref={part === 'women' ? women : undefined}
        className={`field ${styles.number}`}
        inputMode="numeric"
        autoComplete="off"
        value={text[part]}
        onFocus={(event) => event.target.select()}
        onChange={(event) => write(part, event.target.value)}
      />
    </FieldFrame>
  )
  return (
    <Page
      title={t.home.group}
      strand="visit"
      back="/"
      dock={
        <Button variant="primary" type="submit" form={id}>
          {total > 0 ? t.tally.saveGroup(format.number(total)) : t.tally.saveNoGroup}
        </Button>
      }
    >
      <form id={id} noValidate className={styles.form} onSubmit={submit}>
        {places.length > 0 && (
          <fieldset className={styles.places}>
            <legend>{t.tally.groupFrom}</legend>
            {places.map((place) => (
              <label key={place.name} className={styles.place}>
                <input
                  type="radio"
                  name={`${id}-place`}
                  checked={from === place.name}
                  onChange={() => choose(place)}
                />
                <span>{place.name}</span>
                <small>{t.tally.lastTime(format.number(place.count))}</small>
              </label>
            ))}
          </fieldset>
        )}
        <LineField
          id={`${id}-from`}
          label={places.length > 0 ? t.tally.otherPlace : t.tally.groupFrom}
          optional
          maxLength={visit.fields.from.max}
          value={from}
          onChange={setFrom}
        />
        <FieldFrame id={`${id}-people`} label={t.tally.groupPeople} group problem={problem || undefined}>
          <div className={styles.numbers}>
            {input('men')}
            {input('women')}
          </div>
        </FieldFrame>
        {isAsked && (
          <p role="alert" className={styles.asked}>
            {t.tally.groupLarge(format.number(total))}
          </p>
        )}
        <Refusal fields={visit.fields} {...refused} />
      </form>
    </Page>
  )
}

function usePlaces(): readonly Place[] {
  const library = useLibrary()
  const entries = useLiveQuery(() => lastEntries(library, 'visit', visitsRead), [library])
  const places = new Map<string, Place>()
  for (const { values } of entries ?? []) {
    const name = textIn(values.from)?.trim() ?? ''
    const key = name.toLowerCase()
    if (name === '' || values.way !== 'group' || places.has(key) || places.size === placesOffered) continue
    places.set(key, { name, people: partsIn(values.people), count: peopleOf(values) ?? 0 })
  }
  return [...places.values()]
}

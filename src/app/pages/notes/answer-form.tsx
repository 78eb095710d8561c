// The answer to a note, kept while it is typed like everything that is written.
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { note } from '../../../domain/records/note.ts'
import { answerNote } from '../../../store/records/received-notes.ts'
import { useKeptText } from '../../kept-text/use-kept-text.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { Refusal } from '../../save-door/refusal.tsx'
import { useSave } from '../../save-door/use-save.ts'
import { Button } from '../../ui/button.tsx'
import { FieldFrame, fieldAria } from '../../ui/field-frame.tsx'
import { wholeInView } from '../../ui/whole-in-view.ts'
import styles from './notes-page.module.css'

/** What its text is kept by. */
export const answerKey = (note: string): string => `answer:${note}`

interface AnswerFormProps {
  /** Of the note. */
  readonly id: string
  /** What was answered so far; empty where nobody did. */
  readonly saved: string
  /** Somebody asked for it just now. */
  readonly takesFocus: boolean
  readonly onClose: () => void
}

export function AnswerForm({ id, saved, takesFocus, onClose }: AnswerFormProps) {
  const { t, label } = useWords()
  const library = useLibrary()
  const fieldId = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const { text, write, forget } = useKeptText(answerKey(id), saved)
  const { save, refused } = useSave()
  const [isAsked, setAsked] = useState(false)
  const { answer } = note.fields
  const isEmpty = text.trim() === ''
  const problem = isAsked && isEmpty && saved === '' && t.fromOffice.answerMissing
  useEffect(() => {
    if (takesFocus) area.current?.focus()
  }, [takesFocus])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isEmpty && saved === '') {
      setAsked(true)
      area.current?.focus()
      return
    }
    await save({
      write: () => answerNote(library, id, text),
      said: isEmpty ? t.fromOffice.answerTakenBack : t.fromOffice.answerSaved,
      done: () => {
        forget()
        onClose()
      },
    })
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <FieldFrame id={fieldId} label={label(answer.label)} problem={problem}>
        <textarea
          {...fieldAria(fieldId, { problem })}
          {...wholeInView}
          ref={area}
          lang="id"
          className="field field-area"
          rows={3}
          maxLength={answer.max}
          value={text}
          onChange={({ target }) => write(target.value)}
        />
      </FieldFrame>
      <Refusal fields={note.fields} {...refused} hasSave />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary">
          {t.fromOffice.saveAnswer}
        </Button>
        <Button
          variant="third"
          onClick={() => {
            forget()
            onClose()
          }}
        >
          {t.shell.cancel}
        </Button>
      </div>
    </form>
  )
}

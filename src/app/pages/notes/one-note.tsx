// One note of the office with its answer: what it says, from whom and when, what was answered, and whether that arrived.
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import CloudOff from 'lucide-react/icons/cloud-off'
import Reply from 'lucide-react/icons/reply'
import { useEffect, useId, useRef, useState } from 'react'
import { firstWords } from '../../../domain/first-words.ts'
import { textIn } from '../../../domain/read-values.ts'
import { note as definition } from '../../../domain/records/note.ts'
import { noteError } from '../../../store/error-log.ts'
import { isTextBegun, type ReceivedNote } from '../../../store/records/received-notes.ts'
import { deviceWord } from '../../connect/device-word.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { byWords } from '../../record-form/by-words.ts'
import { DifferingValues } from '../../record-form/differing-values.tsx'
import { useConnected } from '../../shell/sync.tsx'
import { Button } from '../../ui/button.tsx'
import { useWhen } from '../../use-when.ts'
import { AnswerForm, answerKey } from './answer-form.tsx'
import styles from './notes-page.module.css'

interface OneNoteProps {
  readonly note: ReceivedNote
  readonly isNew: boolean
  /** The address asks for it. */
  readonly isWanted: boolean
}

export function OneNote({ note, isNew, isWanted }: OneNoteProps) {
  const { t } = useWords()
  const when = useWhen()
  const library = useLibrary()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [writing, setWriting] = useState<'begun' | 'asked'>()
  const { entry, at } = note
  const { values } = entry
  const key = answerKey(entry.id)

  useEffect(() => {
    if (isWanted) heading.current?.scrollIntoView({ block: 'start' })
  }, [isWanted])
  // An answer that somebody began stands there open: it would be forgotten behind its button.
  useEffect(() => {
    isTextBegun(library, `text:${key}`).then(
      (isBegun) => isBegun && setWriting((now) => now ?? 'begun'),
      (error: unknown) => noteError('draft', error),
    )
  }, [library, key])

  const close = () => {
    setWriting(undefined)
    heading.current?.focus({ preventScroll: true })
  }
  const who = textIn(values.from) ?? t.fromOffice.office
  const text = textIn(values.text) ?? ''
  const answer = textIn(values.answer) ?? ''
  return (
    <article className={styles.note} data-new={isNew || undefined} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {at === undefined ? who : t.fromOffice.fromAt(who, when(at))}{' '}
        {isNew && <span className={styles.new}>{t.fromOffice.isNew}</span>}
      </h2>
      <p className={styles.text} lang="id">
        {text}
      </p>
      {entry.differing.length > 0 && <DifferingValues definition={definition} entry={entry} />}
      {writing ? (
        <AnswerForm id={entry.id} saved={answer} takesFocus={writing === 'asked'} onClose={close} />
      ) : (
        <>
          {answer !== '' && <Answer note={note} text={answer} />}
          <div>
            <Button
              icon={Reply}
              aria-label={(answer ? t.fromOffice.changeAnswerTo : t.fromOffice.replyTo)(firstWords(text, 60))}
              onClick={() => setWriting('asked')}
            >
              {answer ? t.fromOffice.changeAnswer : t.fromOffice.reply}
            </Button>
          </div>
        </>
      )}
    </article>
  )
}

interface AnswerProps {
  readonly note: ReceivedNote
  readonly text: string
}

function Answer({ note: { entry, answered = {}, isAnswerUnsent }, text }: AnswerProps) {
  const words = useWords()
  const { t, label } = words
  const isConnected = useConnected()
  const [Icon, state] = entry.parked
    ? ([CircleAlert, t.records.parked] as const)
    : !isConnected
      ? ([CircleCheck, t.records.keptHere(deviceWord(t))] as const)
      : isAnswerUnsent
        ? ([CloudOff, t.records.notSentYet] as const)
        : ([CircleCheck, t.records.sent] as const)
  return (
    <div className={styles.answer}>
      <h3>{label(definition.fields.answer.label)}</h3>
      <p className={styles.text} lang="id">
        {text}
      </p>
      <p className={styles.about}>{byWords(answered, words, true)}</p>
      <p className={styles.about}>
        <Icon size={18} aria-hidden /> {state}
      </p>
    </div>
  )
}

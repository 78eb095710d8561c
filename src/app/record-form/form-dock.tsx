// The task bar under a form: what still has to be mended or answered, and the button that saves.
import CircleAlert from 'lucide-react/icons/circle-alert'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { Entry, RecordDefinition } from '../../domain/record.ts'
import { recordMonth } from '../../domain/record-month.ts'
import { problemWords } from '../../i18n/problem-words.ts'
import { recordAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { KeptReason } from '../save-door/kept-reason.tsx'
import { Refusal } from '../save-door/refusal.tsx'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { alikeWords } from './alike-words.ts'
import { comingFrom } from './came-from.ts'
import styles from './form-dock.module.css'
import { objectOf } from './noun.ts'
import { formId } from './record-form.tsx'
import type { RecordFormState } from './use-record-form.ts'
import { titleOf } from './value-words.ts'

interface FormDockProps {
  readonly definition: RecordDefinition
  readonly form: RecordFormState
  readonly isNew: boolean
  readonly onFirstProblem: () => void
  /** Saves and stays, for the next one; only for new records. */
  readonly onSaveAndAgain?: () => void
}

export function FormDock(props: FormDockProps) {
  const { definition, form, onFirstProblem, onSaveAndAgain } = props
  const words = useWords()
  const { t } = words
  const { saving, shown, refused } = form
  const isAsking = saving.step === 'asking'
  const buttons = useRef<HTMLDivElement>(null)
  // On a low screen the dock ends the page: what it asks would push its answer below the fold.
  useEffect(() => {
    if (isAsking || refused.problems) buttons.current?.scrollIntoView({ block: 'nearest' })
  }, [isAsking, refused.problems])
  return (
    <>
      {shown.length > 0 && (
        <button type="button" className={styles.problems} onClick={onFirstProblem}>
          <CircleAlert aria-hidden />
          <span>{t.records.toMend(shown.length)}</span>
        </button>
      )}
      {isAsking && <Asked definition={definition} warnings={saving.warnings} alike={saving.alike} />}
      {refused.problems ? (
        <div className={styles.asked}>
          <Refusal fields={definition.fields} {...refused} hasSave />
        </div>
      ) : (
        <KeptReason month={recordMonth(definition.kind, form.id ?? '', { date: form.text.date })} />
      )}
      <div className={styles.buttons} ref={buttons}>
        <Button
          variant="primary"
          type="submit"
          form={formId}
          className={styles.primary}
          aria-keyshortcuts="Control+Enter Control+S"
        >
          {isAsking ? t.records.saveAnyway : t.records.save(objectOf(definition, words))}
        </Button>
        {onSaveAndAgain && (
          <Button variant="third" className={styles.onPc} onClick={onSaveAndAgain}>
            {t.records.saveAndAgain}
          </Button>
        )}
      </div>
    </>
  )
}

interface AskedProps {
  readonly definition: RecordDefinition
  readonly warnings: Extract<RecordFormState['saving'], { step: 'asking' }>['warnings']
  readonly alike: Entry | undefined
}

function Asked({ definition, warnings, alike }: AskedProps) {
  const words = useWords()
  // The form is kept as a draft meanwhile, and is there again on the way back.
  const { pathname, search } = useLocation()
  const sentences = warnings.map((warning) => problemWords(warning, definition.fields, words))
  const likeness = alike && alikeWords(definition, alike, words)
  return (
    <div className={styles.asked}>
      {/* Said whole: "Tetap simpan?" alone asks about nothing. */}
      <Notice tone="lamp" live="alert">
        {alike && (
          <p>
            {likeness}{' '}
            <Link to={recordAddress(alike.kind, alike.id)} state={comingFrom(pathname + search)}>
              {words.t.records.seeAlike(titleOf(definition, alike.values, words))}
            </Link>
          </p>
        )}
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          <b>{words.t.records.saveAnywayQuestion}</b>
        </p>
      </Notice>
    </div>
  )
}

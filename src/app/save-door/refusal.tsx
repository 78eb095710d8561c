// Why something was not done, in words, and the reason that a closed month asks for: once it is written, what was
// interrupted goes on as what it was.
import { type FormEvent, useId, useLayoutEffect, useRef } from 'react'
import { longestReason } from '../../domain/closed-month.ts'
import type { RecordDefinition } from '../../domain/record.ts'
import { type Found, problemWords } from '../../i18n/problem-words.ts'
import { useWords } from '../language.tsx'
import { Button } from '../ui/button.tsx'
import { LineField } from '../ui/line-field.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './refusal.module.css'

/** What went wrong, as `useSave` knows it. */
export interface Refused {
  /** Undefined: nothing went wrong. None: something did, and nobody knows what. */
  readonly problems: readonly Found[] | undefined
  readonly reason: string
  readonly onReason: (reason: string) => void
  /** It was asked for twice. */
  readonly isMissing: boolean
  /** Goes on with what the reason interrupted. */
  readonly onGoOn: () => void
  /** Leaves it undone. */
  readonly onCancel: () => void
}

interface RefusalProps extends Refused {
  readonly fields: RecordDefinition['fields']
  /** The button that saves stands right below, and goes on with the reason too. */
  readonly hasSave?: boolean
}

export function Refusal({ fields, hasSave = false, ...refused }: RefusalProps) {
  const words = useWords()
  const { problems } = refused
  if (!problems) return null
  return (
    <>
      <Notice tone="mistake" live="alert">
        {problems.length === 0 && <p>{words.t.records.notDone}</p>}
        {problems.map((problem) => (
          <p key={problem.rule}>{problemWords(problem, fields, words)}</p>
        ))}
      </Notice>
      {problems.some(({ rule }) => rule === 'monthClosed') && <Reason {...refused} hasSave={hasSave} />}
    </>
  )
}

function Reason({
  problems,
  reason,
  isMissing,
  onReason,
  onGoOn,
  onCancel,
  hasSave,
}: Refused & { readonly hasSave: boolean }) {
  const { t } = useWords()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it is asked for, the first time or again.
  useLayoutEffect(() => input.current?.focus(), [problems])
  const goOn = (event: FormEvent) => {
    event.preventDefault()
    onGoOn()
  }
  return (
    <form noValidate className={styles.reason} onSubmit={goOn}>
      <LineField
        id={id}
        label={t.records.reason}
        problem={isMissing && reason.trim() === '' && t.closing.reasonMissing}
        ref={input}
        maxLength={longestReason}
        value={reason}
        onChange={onReason}
      />
      {!hasSave && (
        <div className={styles.buttons}>
          <Button type="submit">{t.records.goOnWithReason}</Button>
          <Button variant="third" onClick={onCancel}>
            {t.shell.cancel}
          </Button>
        </div>
      )}
    </form>
  )
}

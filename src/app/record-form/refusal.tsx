// Why something was not done, in words, and the reason that a closed month asks for before it is.
import { useId } from 'react'
import type { RecordDefinition } from '../../domain/record.ts'
import { type Found, problemWords } from '../../i18n/problem-words.ts'
import { useWords } from '../language.tsx'
import { FieldFrame } from '../ui/field-frame.tsx'
import { Notice } from '../ui/notice.tsx'

export interface RefusalProps {
  readonly fields: RecordDefinition['fields']
  /** Undefined: nothing went wrong. None: something did, and nobody knows what. */
  readonly problems: readonly Found[] | undefined
  readonly reason: string
  readonly onReason: (reason: string) => void
  /** The form that Enter in the reason saves. */
  readonly form?: string
}

export function Refusal({ fields, problems, reason, onReason, form }: RefusalProps) {
  const words = useWords()
  const id = useId()
  if (!problems) return null
  return (
    <>
      <Notice tone="mistake" live="alert">
        {problems.length === 0 && <p>{words.t.records.notDone}</p>}
        {problems.map((problem) => (
          <p key={problem.rule}>{problemWords(problem, fields, words)}</p>
        ))}
      </Notice>
      {problems.some(({ rule }) => rule === 'monthClosed') && (
        <FieldFrame id={id} label={words.t.records.reason}>
          <input
            id={id}
            className="field"
            autoComplete="off"
            {...(form !== undefined && { form })}
            value={reason}
            onChange={(event) => onReason(event.target.value)}
          />
        </FieldFrame>
      )}
    </>
  )
}

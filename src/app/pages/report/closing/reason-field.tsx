// Why a report is handed in again. The reasons of the corrections stand there already; a late record of another
// device has none, so somebody says it.
import { useEffect, useState } from 'react'
import { cutText } from '../../../../domain/clean-text.ts'
import { longestReason } from '../../../../domain/closed-month.ts'
import type { Month } from '../../../../domain/month.ts'
import { noteError } from '../../../../store/error-log.ts'
import { correctionsSince } from '../../../../store/report/corrections.ts'
import { useKeptText } from '../../../kept-text/use-kept-text.ts'
import { useWords } from '../../../language.tsx'
import { useLibrary } from '../../../library-context.tsx'
import { FieldFrame, fieldAria } from '../../../ui/field-frame.tsx'
import { wholeInView } from '../../../ui/whole-in-view.ts'

interface Reason {
  readonly reason: string
  readonly onReason: (reason: string) => void
  /** The month is handed in: the next time has a reason of its own. */
  readonly forget: () => void
  readonly isMissing: boolean
  /** Whether it is there, where one is needed; else the field says so and takes the focus. */
  readonly check: () => boolean
}

const fieldId = 'alasan-tutup-lagi'
const joint = '; '

export function useReason(month: Month, isNeeded: boolean): Reason {
  const library = useLibrary()
  const [isMissing, setMissing] = useState(false)
  // The reasons of the corrections, as far as nobody wrote another one.
  const [said, setSaid] = useState('')
  const { text: reason, write, forget } = useKeptText(isNeeded ? `closing:${month}` : undefined, said)
  useEffect(() => {
    if (!isNeeded) return
    let current = true
    correctionsSince(library, month).then(
      (corrections) => {
        const reasons = new Set(corrections.map((correction) => correction.reason))
        if (current) setSaid(cutText([...reasons].join(joint), longestReason))
      },
      (error: unknown) => noteError('corrections', error),
    )
    return () => {
      current = false
    }
  }, [library, month, isNeeded])

  const isThere = reason.trim() !== ''
  return {
    reason,
    onReason: write,
    forget,
    isMissing: isMissing && !isThere,
    check: () => {
      if (!isNeeded || isThere) return true
      setMissing(true)
      document.getElementById(fieldId)?.focus()
      return false
    },
  }
}

export function ReasonField({ reason: { reason, onReason, isMissing } }: { readonly reason: Reason }) {
  const { t } = useWords()
  const said = { help: t.closing.reasonHelp, problem: isMissing && t.closing.reasonMissing }
  return (
    <FieldFrame id={fieldId} label={t.closing.reason} {...said}>
      <textarea
        {...fieldAria(fieldId, said)}
        {...wholeInView}
        className="field field-area"
        rows={2}
        maxLength={longestReason}
        value={reason}
        onChange={(event) => onReason(event.target.value)}
      />
    </FieldFrame>
  )
}

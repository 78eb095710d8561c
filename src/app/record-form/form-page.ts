// What the pages with a form have in common: saving with its announcements, the way to the first mistake,
// the draft's line, and the reason that a closed month asks for.
import { useEffect, useRef, useState } from 'react'
import type { Input } from '../../domain/parse-input.ts'
import type { Draft } from '../../store/database.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { useUndo } from '../ui/undo-bar.tsx'
import { inputId } from './form-field.tsx'
import { firstGap, type NamedField } from './form-model.ts'
import { formId } from './record-form.tsx'
import { type RecordFormStart, useRecordForm } from './use-record-form.ts'

interface FormPageStart extends Omit<RecordFormStart, 'draft'> {
  readonly draft: Draft | undefined
  /** Edits to begin with where there is no draft. */
  readonly begunWith?: Input
}

export function useFormPage({ draft, begunWith = {}, ...start }: FormPageStart) {
  const { t } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const undo = useUndo()
  const [draftSavedAt, setDraftSavedAt] = useState(draft?.savedAt)
  const [isRestored, setRestored] = useState(draft !== undefined)
  const form = useRecordForm({ ...start, draft: draft?.input ?? begunWith }, (kept) =>
    setDraftSavedAt(kept ? library.env.now() : undefined),
  )
  const goToProblem = useFocusOn()

  /**
   * The id that was saved; undefined where there is something to mend or to answer first. `goOn` is called once a
   * closed month has its reason: that which was begun, be it saving or saving and writing the next one.
   */
  const save = async (goOn: () => void, reason?: string): Promise<string | undefined> => {
    const result = await form.save({ goOn, ...(reason !== undefined && { reason }) })
    if (result.outcome === 'saved') return result.id
    if (result.outcome === 'problems') {
      announce(t.records.toMend(result.problems.length))
      goToProblem(result.problems[0]?.field)
    }
    return undefined
  }

  /** Empties the form, and can be taken back: nothing that was typed is lost by a slip. */
  const startAnew = async () => {
    const before = form.edits
    await form.reset()
    setDraftSavedAt(undefined)
    setRestored(false)
    undo.offer(t.records.emptied, () => form.restore(before))
    focusFirstInput()
  }

  return {
    form,
    save,
    /** The draft's line: above a form that was found as a draft, else below, so that nothing moves while typing. */
    draft: { savedAt: form.edited ? draftSavedAt : undefined, onReset: startAnew, isRestored },
    dock: {
      isNew: start.entry === undefined,
      onFirstProblem: () => goToProblem(form.shown[0]?.field),
    },
  }
}

/** Focuses the input of a path once it is there: "Rincian lain" may have to open first. */
function useFocusOn(): (path: string | undefined) => void {
  const wanted = useRef<string>(undefined)
  const [, ask] = useState(0)
  useEffect(() => {
    if (wanted.current === undefined) return
    const element = inputOf(wanted.current)
    if (!element) return
    wanted.current = undefined
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'center' })
  })
  return (path) => {
    wanted.current = path
    ask((count) => count + 1)
  }
}

/** A frame that stands for several inputs (a split bar, a group) hands the focus to its first one. */
function inputOf(path: string): HTMLElement | null {
  const element = document.getElementById(inputId(path))
  // Nothing inside a closed disclosure can have the focus.
  element?.closest('details')?.setAttribute('open', '')
  return element?.querySelector<HTMLElement>('input:not([hidden]), select, textarea') ?? element
}

const focusFirstInput = (): void =>
  document.querySelector<HTMLElement>(`#${formId} input, #${formId} select, #${formId} textarea`)?.focus()

/** Focuses what is to be written first: what has to be filled in, and is not yet. */
export const focusFirstGap = (fields: readonly NamedField[], text: Input): void => {
  const gap = firstGap(fields, text)
  if (gap) document.getElementById(inputId(gap.path))?.focus()
}

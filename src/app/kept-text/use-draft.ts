// Keeps what is being written. With every key a copy that nothing can interrupt (`typed-copy.ts`); within a tenth
// of a second, also while somebody types without a pause, the database. So leaving a form needs no question.
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { Input } from '../../domain/parse-input.ts'
import { noteError } from '../../store/error-log.ts'
import type { Library } from '../../store/library.ts'
import { dropDraft, storeDraft } from '../../store/records/drafts.ts'
import { keepCopy } from '../../store/records/typed-copy.ts'

/** Milliseconds from the first key that the database lacks. */
const atMost = 100

/**
 * Keeps `edits` under `key`, as soon as there is one; no edits, no draft. `forget` drops it and keeps nothing until
 * the next edit.
 */
export function useDraft(
  library: Library,
  key: string | undefined,
  edits: Input,
  onKept: (kept: boolean) => void,
): { readonly forget: () => Promise<void> } {
  const latest = useRef(edits)
  const keptText = useRef(edits)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const told = useRef(onKept)
  told.current = onKept

  const stop = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
  }, [])
  const keep = useCallback(() => {
    stop()
    if (key === undefined || latest.current === keptText.current) return
    const text = latest.current
    keptText.current = text
    // A draft that can't be kept (a full disk) must not stand in the way of writing.
    storeDraft(library, key, text).then(
      () => told.current(Object.keys(text).length > 0),
      (error: unknown) => noteError('draft', error),
    )
  }, [library, key, stop])

  useLayoutEffect(() => {
    latest.current = edits
    if (key === undefined || edits === keptText.current) return
    if (!keepCopy(library, key, edits)) return keep()
    // Not begun anew by the next key: somebody who types without a pause would never come to its end.
    timer.current ??= setTimeout(keep, atMost)
  }, [library, key, edits, keep])

  // A phone freezes what is hidden, and may end it without another word.
  useEffect(() => {
    const whenHidden = () => document.visibilityState === 'hidden' && keep()
    document.addEventListener('visibilitychange', whenHidden)
    return () => document.removeEventListener('visibilitychange', whenHidden)
  }, [keep])

  const forget = useCallback(async () => {
    stop()
    keptText.current = latest.current
    if (key !== undefined) await dropDraft(library, key)
  }, [library, key, stop])

  return { forget }
}

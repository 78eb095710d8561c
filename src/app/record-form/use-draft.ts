// Keeps what is being written: half a second after the last key, and at once when the tab is hidden, closed
// or left. So leaving a form needs no question.
import { useCallback, useEffect, useRef } from 'react'
import type { Input } from '../../domain/parse-input.ts'
import { noteError } from '../../store/error-log.ts'
import type { Library } from '../../store/library.ts'
import { dropDraft, saveDraft } from '../../store/records/drafts.ts'

const afterTyping = 500

/** Keeps `edits` under `key`; no edits, no draft. `forget` drops it and keeps nothing until the next edit. */
export function useDraft(
  library: Library,
  key: string,
  edits: Input,
  onKept: (kept: boolean) => void,
): { readonly forget: () => Promise<void> } {
  const latest = useRef(edits)
  const keptText = useRef(edits)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const told = useRef(onKept)
  told.current = onKept

  const keep = useCallback(() => {
    clearTimeout(timer.current)
    if (latest.current === keptText.current) return
    const text = latest.current
    keptText.current = text
    const isEmpty = Object.keys(text).length === 0
    const work = isEmpty ? dropDraft(library, key) : saveDraft(library, key, text)
    // A draft that can't be kept (a full disk) must not stand in the way of writing.
    work.then(
      () => told.current(!isEmpty),
      (error: unknown) => noteError('draft', error),
    )
  }, [library, key])

  useEffect(() => {
    latest.current = edits
    if (edits === keptText.current) return
    timer.current = setTimeout(keep, afterTyping)
    return () => clearTimeout(timer.current)
  }, [edits, keep])

  useEffect(() => {
    const whenHidden = () => document.visibilityState === 'hidden' && keep()
    document.addEventListener('visibilitychange', whenHidden)
    window.addEventListener('pagehide', keep)
    return () => {
      document.removeEventListener('visibilitychange', whenHidden)
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [keep])

  const forget = useCallback(async () => {
    clearTimeout(timer.current)
    keptText.current = latest.current
    await dropDraft(library, key)
  }, [library, key])

  return { forget }
}

// One text outside the record forms (a name, a reason) that is kept while it is typed, as a form's is. Passphrases
// are not: whoever opens the device next must not find them.
import { useCallback, useMemo, useState } from 'react'
import { useLibrary } from '../library-context.tsx'
import { useDraft } from './use-draft.ts'
import { useOpenDraft } from './use-open-draft.ts'

interface KeptText {
  readonly text: string
  readonly write: (text: string) => void
  /** It was saved, or given up. */
  readonly forget: () => void
}

const nothing = {}
const ignore = () => {}

/** `key` says what the text is for; without one nothing is kept. `initial` stands there until somebody writes. */
export function useKeptText(key: string | undefined, initial = ''): KeptText {
  const library = useLibrary()
  const open = useOpenDraft(key === undefined ? undefined : `text:${key}`)
  const [written, setWritten] = useState<string>()
  const found = open?.draft?.input
  const edits = useMemo(() => {
    if (written === undefined) return found ?? nothing
    return written === initial ? nothing : { text: written }
  }, [written, found, initial])
  const { forget: drop } = useDraft(library, open?.key, edits, ignore)
  const forget = useCallback(() => {
    setWritten(initial)
    void drop()
  }, [initial, drop])
  return { text: written ?? found?.text ?? initial, write: setWritten, forget }
}

// The draft of a form, held for this tab as long as the form is there.
import { useEffect, useState } from 'react'
import { type OpenDraft, openDraft } from '../../store/records/open-draft.ts'
import { useLibrary } from '../library-context.tsx'

/** Undefined while it is opened, and where there is no key. Its failure is the page's. */
export function useOpenDraft(key: string | undefined): Omit<OpenDraft, 'close'> | undefined {
  const library = useLibrary()
  const [opened, setOpened] = useState<{ readonly of: string; readonly draft?: OpenDraft; error?: unknown }>()
  useEffect(() => {
    if (key === undefined) return
    const opening = openDraft(library, key)
    let isLeft = false
    opening.then(
      (draft) => !isLeft && setOpened({ of: key, draft }),
      (error: unknown) => !isLeft && setOpened({ of: key, error }),
    )
    return () => {
      isLeft = true
      opening.then(
        ({ close }) => close(),
        () => {},
      )
    }
  }, [library, key])
  if (opened?.of !== key) return undefined
  if (opened?.error) throw opened.error
  return opened?.draft
}
